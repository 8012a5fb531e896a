/**
 * What an authority table must obey: it decides every case, and a larger amount, a worse grade, a
 * larger price deviation or leaving the limit never needs less than before.
 */
import { GRADES } from '#shared/domain/grades.ts';
import { INSTITUTION_LEVELS, levelCovers } from '#shared/domain/officers.ts';
import { firstRow, type TableFacts } from './authority-table.ts';
import type { PolicyProblem } from './policy-rules.ts';
import type { AuthorityRow, RoleRequirement } from './schemas.ts';

/** Whether whoever fulfils `stronger` also fulfils `weaker`: every post of the weaker is matched by a post of its own. */
export function requirementCovers(stronger: readonly RoleRequirement[], weaker: readonly RoleRequirement[]): boolean {
  const free = posts(stronger);
  // The highest posts choose first, and each takes the lowest that suffices, so none is wasted.
  return posts(weaker).every((post) => {
    const suitable = free.filter((other) => other.role === post.role && levelCovers(other.level, post.level));
    const taken = suitable.at(-1);
    if (!taken) return false;
    free.splice(free.indexOf(taken), 1);
    return true;
  });
}

/** One entry per person, highest level first. */
function posts(required: readonly RoleRequirement[]): Omit<RoleRequirement, 'count'>[] {
  return required
    .flatMap(({ role, level, count }) => Array.from({ length: count }, () => ({ role, level })))
    .sort((a, b) => INSTITUTION_LEVELS.indexOf(b.level) - INSTITUTION_LEVELS.indexOf(a.level));
}

/** Broken rules of a table; the order of authority is tried at both sides of every bound the rows name. */
export function findAuthorityProblems(rows: readonly AuthorityRow[]): PolicyProblem[] {
  const last = rows.at(-1);
  const open = last && [last.levels, last.amountUpTo, last.worstGrade, last.priceDeviationUpTo, last.withinLimit];
  if (!open?.every((condition) => condition === null)) {
    return [{ path: ['rows', rows.length - 1], message: 'the last row must fit every case: all its conditions null' }];
  }
  const repeated = rows.findIndex((row, index) => rows.findIndex((other) => other.rule === row.rule) !== index);
  if (repeated !== -1) return [{ path: ['rows', repeated, 'rule'], message: `${rows[repeated]?.rule} is used twice` }];
  return orderProblems(rows);
}

function orderProblems(rows: readonly AuthorityRow[]): PolicyProblem[] {
  const amounts = sidesOf(rows.flatMap((row) => row.amountUpTo ?? []));
  const deviations = sidesOf(rows.flatMap((row) => row.priceDeviationUpTo ?? []));
  const found = new Map<string, PolicyProblem>();
  const compare = (milder: TableFacts, harder: TableFacts, what: string): void => {
    const [from, to] = [firstRow(rows, milder), firstRow(rows, harder)];
    if (!from || !to || from === to || requirementCovers(to.required, from.required)) return;
    const message = `${what} must never need less, but rule ${to.rule} asks for less than rule ${from.rule}`;
    found.set(message, { path: ['rows', rows.indexOf(to), 'required'], message });
  };
  for (const level of INSTITUTION_LEVELS)
    for (const [a, amount] of amounts.entries())
      for (const [g, grade] of GRADES.entries())
        for (const [d, priceDeviation] of deviations.entries())
          for (const withinLimit of [true, false]) {
            const facts: TableFacts = { level, amount, grade, priceDeviation, withinLimit };
            const [larger, worse, wider] = [amounts[a + 1], GRADES[g + 1], deviations[d + 1]];
            if (larger !== undefined) compare(facts, { ...facts, amount: larger }, 'a larger amount');
            if (worse !== undefined) compare(facts, { ...facts, grade: worse }, 'a worse grade');
            if (wider !== undefined) compare(facts, { ...facts, priceDeviation: wider }, 'a larger price deviation');
            if (withinLimit) compare(facts, { ...facts, withinLimit: false }, 'an amount above the limit');
          }
  return [...found.values()];
}

/** Zero, each bound and the first whole number past it, rising. */
function sidesOf(bounds: readonly number[]): number[] {
  return [...new Set([0, ...bounds.flatMap((bound) => [bound, bound + 1])])].sort((a, b) => a - b);
}
