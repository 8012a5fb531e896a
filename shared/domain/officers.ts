/** Roles an officer can hold. The auditor reads everything and changes nothing. */
export const ROLES = ['officer', 'reviewer', 'approver', 'releaser', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Active administrators it takes to change officers and policy, and to run a workspace at all. */
export const ADMINISTRATORS_NEEDED = 2;

/**
 * Whether a workspace is still being founded: with fewer than two active administrators cases can
 * be prepared, and nothing is submitted (DOMAIN §11).
 */
export function isFounding(
  officers: readonly { readonly status: 'active' | 'disabled'; readonly roles: readonly Role[] }[],
): boolean {
  const administrators = officers.filter(({ status, roles }) => status === 'active' && roles.includes('administrator'));
  return administrators.length < ADMINISTRATORS_NEEDED;
}

/** Whether one person may hold these roles together: an administrator decides nothing, so holds no other role. */
export function rolesGoTogether(roles: readonly Role[]): boolean {
  return !roles.includes('administrator') || roles.every((role) => role === 'administrator');
}

/** The roles that count: of an administrator who was once given others too, only that of administrator. */
export function rolesInForce(roles: readonly Role[]): readonly Role[] {
  return rolesGoTogether(roles) ? roles : ['administrator'];
}

/** What is asked for about an officer; each takes two administrators. */
export const OFFICER_REQUESTS = ['create', 'edit', 'enable', 'reset'] as const;
export type OfficerRequestKind = (typeof OFFICER_REQUESTS)[number];

/** What an officer is told at the next sign-in, because others did it. */
export const OFFICER_NOTICES = ['edit', 'enable', 'reset', 'recover', 'phrase'] as const;
export type OfficerNoticeKind = (typeof OFFICER_NOTICES)[number];

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
