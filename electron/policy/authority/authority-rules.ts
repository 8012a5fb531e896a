/** What an authority table must obey: it decides every case, and never needs less where a key with a worse side gets worse. */
import { CHANNELS, PRODUCTS } from '#shared/domain/applications.ts';
import { INSTITUTION_LEVELS, levelCovers } from '#shared/domain/officers.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { PolicyProblem } from '../problem.ts';
import type { AuthorityRow, RoleRequirement } from '../schemas.ts';
import { CHOSEN_KEYS, hardestOf, namedBy, RANKED_KEYS, type RankedKey } from './authority-table.ts';

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

interface Deciders {
  readonly required: readonly RoleRequirement[];
  readonly nobody: boolean | null;
}

/** Whether who may decide by `stronger` may also decide by `weaker`; what nobody may decide is stronger than all else. */
export function decisionCovers(stronger: Deciders, weaker: Deciders): boolean {
  if (stronger.nobody || weaker.nobody) return stronger.nobody === true;
  return requirementCovers(stronger.required, weaker.required);
}

/** Broken rules of a table; the order of authority is tried for every pair of rows that a case can move between. */
export function findAuthorityProblems(rows: readonly AuthorityRow[]): PolicyProblem[] {
  const last = rows.at(-1);
  const isOpen =
    last !== undefined &&
    CHOSEN_KEYS.every((key) => namedBy(last, key) === null) &&
    RANKED_KEYS.every((key) => hardestOf(last, key) >= hardestOf(OPEN, key));
  if (!isOpen) {
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
  const vacant = rows.findIndex(({ required, nobody }) => (required.length === 0) !== (nobody === true));
  if (vacant !== -1) return [{ path: ['rows', vacant, 'required'], message: sentence('policy.someone-or-nobody') }];
  return orderProblems(rows);
}

/** A row without conditions. */
const OPEN: AuthorityRow = {
  rule: '',
  levels: null,
  products: null,
  channels: null,
  amountUpTo: null,
  worstGrade: null,
  priceDeviationUpTo: null,
  withinLimit: null,
  lossGivenDefaultUpTo: null,
  tenorUpTo: null,
  exceptionsUpTo: null,
  worstException: null,
  worstReliability: null,
  required: [],
  nobody: null,
};

/** The hardest case that a row, or two rows at once, take: one figure for every key with a worse side. */
type Corner = Readonly<Record<RankedKey, number>>;

function cornerOf(...rows: readonly AuthorityRow[]): Corner {
  return Object.fromEntries(
    RANKED_KEYS.map((key) => [key, Math.min(...rows.map((row) => hardestOf(row, key)))]),
  ) as Corner;
}

function firstAt(rows: readonly AuthorityRow[], corner: Corner): AuthorityRow | undefined {
  return rows.find((row) => RANKED_KEYS.every((key) => corner[key] <= hardestOf(row, key)));
}

/**
 * Every row takes all cases up to its hardest, so that a harder case meets the same row or a later one. A
 * later row is met at all where it is the first at its own corner; a case of an earlier row becomes one of
 * the later row by growing harder where the earlier is the first at the corner the two share.
 */
function orderProblems(rows: readonly AuthorityRow[]): PolicyProblem[] {
  const found = new Map<string, PolicyProblem>();
  for (const own of groupsOf(rows)) {
    for (const [index, harder] of own.entries()) {
      if (firstAt(own, cornerOf(harder)) !== harder) continue;
      for (const milder of own.slice(0, index)) {
        if (decisionCovers(harder, milder) || firstAt(own, cornerOf(milder, harder)) !== milder) continue;
        const key = RANKED_KEYS.find((candidate) => hardestOf(harder, candidate) > hardestOf(milder, candidate));
        const message = sentence('policy.asks-for-less', {
          harder: key ?? 'amount',
          rule: harder.rule,
          than: milder.rule,
        });
        found.set(`${milder.rule} ${harder.rule}`, { path: ['rows', rows.indexOf(harder), 'required'], message });
      }
    }
  }
  return [...found.values()];
}

/** The rows for each level, product and channel; combinations with the same rows once. */
function groupsOf(rows: readonly AuthorityRow[]): AuthorityRow[][] {
  const groups = new Map<string, AuthorityRow[]>();
  for (const level of INSTITUTION_LEVELS)
    for (const product of PRODUCTS)
      for (const channel of CHANNELS) {
        const chosen = { level, product, channel };
        const own = rows.filter((row) => CHOSEN_KEYS.every((key) => namedBy(row, key)?.includes(chosen[key]) ?? true));
        groups.set(own.map(({ rule }) => rule).join(), own);
      }
  return [...groups.values()];
}
