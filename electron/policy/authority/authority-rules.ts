/**
 * What an authority table must obey: it decides every case, and a larger amount, a worse grade, a
 * larger price deviation or leaving the limit never needs less than before.
 */
import { GRADES } from '#shared/domain/grades.ts';
import { INSTITUTION_LEVELS, levelCovers } from '#shared/domain/officers.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { PolicyProblem } from '../problem.ts';
import type { AuthorityRow, RoleRequirement } from '../schemas.ts';
import { firstRow } from './authority-table.ts';

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
    return [{ path: ['rows', rows.length - 1], message: sentence('policy.last-row-open') }];
  }
  const repeated = rows.findIndex((row, index) => rows.findIndex((other) => other.rule === row.rule) !== index);
  if (repeated !== -1)
    return [
      {
        path: ['rows', repeated, 'rule'],
        message: sentence('policy.rule-twice', { name: rows[repeated]?.rule ?? '' }),
      },
    ];
  return orderProblems(rows);
}

/** The cases at both sides of every bound form a grid; each is compared with its next harder neighbours. */
function orderProblems(rows: readonly AuthorityRow[]): PolicyProblem[] {
  const amount = { harder: 'amount', values: sidesOf(rows.flatMap((row) => row.amountUpTo ?? [])) } as const;
  const grade = { harder: 'grade', values: GRADES } as const;
  const deviations = sidesOf(rows.flatMap((row) => row.priceDeviationUpTo ?? []));
  const priceDeviation = { harder: 'priceDeviation', values: deviations } as const;
  const withinLimit = { harder: 'withinLimit', values: [true, false] } as const;
  // Innermost first, as the grid below is laid out; each axis runs from mild to hard.
  const axes = [withinLimit, priceDeviation, grade, amount];
  const found: PolicyProblem[] = [];
  const compared = new Set<string>();
  for (const level of INSTITUTION_LEVELS) {
    const grid: (AuthorityRow | undefined)[] = [];
    for (const a of amount.values)
      for (const g of grade.values)
        for (const d of priceDeviation.values)
          for (const w of withinLimit.values)
            grid.push(firstRow(rows, { level, amount: a, grade: g, priceDeviation: d, withinLimit: w }));
    let stride = 1;
    for (const { harder, values } of axes) {
      for (const [cell, from] of grid.entries()) {
        const isLast = Math.floor(cell / stride) % values.length === values.length - 1;
        const to = isLast ? from : grid[cell + stride];
        const pair = `${harder}: ${from?.rule} → ${to?.rule}`;
        if (!from || !to || from === to || compared.has(pair)) continue;
        compared.add(pair);
        if (requirementCovers(to.required, from.required)) continue;
        const message = sentence('policy.asks-for-less', { harder, rule: to.rule, than: from.rule });
        found.push({ path: ['rows', rows.indexOf(to), 'required'], message });
      }
      stride *= values.length;
    }
  }
  return found;
}

/** Zero, each bound and the first whole number past it, rising. */
function sidesOf(bounds: readonly number[]): number[] {
  return [...new Set([0, ...bounds.flatMap((bound) => [bound, bound + 1])])].sort((a, b) => a - b);
}
