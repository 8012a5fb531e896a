/** How far the approvals given fill the required role set. */
import type { Role } from '#shared/domain/officers.ts';
import { INSTITUTION_LEVELS, type InstitutionLevel, levelCovers } from '#shared/domain/officers.ts';
import type { RoleRequirement } from '../schemas.ts';

export interface GivenApproval {
  readonly officerId: string;
  readonly role: Role;
  readonly level: InstitutionLevel;
}

/**
 * The requirements with the number of approvals each has received. An officer counts once, by their
 * last approval; higher posts are filled first, each by the lowest level that suffices, so that the
 * approvals reach as far as they can.
 */
export function fillRequirements(
  required: readonly RoleRequirement[],
  approvals: readonly GivenApproval[],
): (RoleRequirement & { given: number })[] {
  const rank = (level: InstitutionLevel): number => INSTITUTION_LEVELS.indexOf(level);
  const free = [...new Map(approvals.map((approval) => [approval.officerId, approval])).values()].sort(
    (a, b) => rank(a.level) - rank(b.level),
  );
  const given = new Map<RoleRequirement, number>();
  for (const requirement of [...required].sort((a, b) => rank(b.level) - rank(a.level))) {
    for (let post = 0; post < requirement.count; post += 1) {
      const index = free.findIndex(
        ({ role, level }) => role === requirement.role && levelCovers(level, requirement.level),
      );
      if (index === -1) break;
      free.splice(index, 1);
      given.set(requirement, (given.get(requirement) ?? 0) + 1);
    }
  }
  return required.map((requirement) => ({ ...requirement, given: given.get(requirement) ?? 0 }));
}
