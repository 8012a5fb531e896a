/** Roles an officer can hold. The auditor reads everything and changes nothing. */
export const ROLES = ['officer', 'reviewer', 'approver', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Whether a workspace's officers can change its policy: it takes two active administrators, one who
 * proposes a version and another who puts it in force.
 */
export function canChangePolicy(
  officers: readonly { readonly status: 'active' | 'disabled'; readonly roles: readonly Role[] }[],
): boolean {
  return officers.filter(({ status, roles }) => status === 'active' && roles.includes('administrator')).length >= 2;
}

/** Institution levels, lowest first; authority and price are keyed by them (DOMAIN P4). */
export const INSTITUTION_LEVELS = ['sub-branch', 'branch', 'head-office'] as const;
export type InstitutionLevel = (typeof INSTITUTION_LEVELS)[number];

/** The levels an officer at `held` may act for: their own and those below. */
export function levelsCoveredBy(held: InstitutionLevel): readonly InstitutionLevel[] {
  return INSTITUTION_LEVELS.filter((level) => levelCovers(held, level));
}

/** Whether an officer at `held` may act where `required` is asked: a higher level covers a lower. */
export function levelCovers(held: InstitutionLevel, required: InstitutionLevel): boolean {
  return INSTITUTION_LEVELS.indexOf(held) >= INSTITUTION_LEVELS.indexOf(required);
}
