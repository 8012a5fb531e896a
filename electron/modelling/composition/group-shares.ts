/** How much of a case model's score each group carries, over applicants it scores (DOMAIN §7). */
import { restsOn } from '#electron/indicators/catalogue.ts';
import type { Score } from '#shared/domain/assessment.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';

/** Records of how a borrower behaves, kept by others: banks, lenders, courts. */
const BEHAVIOUR: readonly RecordSetName[] = ['bank_transaction', 'credit_facility', 'credit_event', 'deposit_account'];

/** Whether an indicator rests on how the borrower behaves. Throws not-found for an unknown id. */
export function isBehaviour(indicator: string): boolean {
  return restsOn(indicator).records.some((set) => BEHAVIOUR.includes(set));
}

/** Indicators of one group that are behaviour, or that are not. */
export interface Block {
  readonly group: Group;
  readonly behaviour: boolean;
}

/** The contribution of a term to a score, an input or a pair. */
type Term = Score['contributions'][number];

/** Points of the terms that belong, score by score. */
export function columnOf(
  scores: readonly Score[],
  belongs: (term: Term) => boolean,
  pointsOf: (term: Term) => number = ({ points }) => points,
): Float64Array {
  return Float64Array.from(scores, ({ contributions }) =>
    contributions.reduce((sum, term) => sum + (belongs(term) ? pointsOf(term) : 0), 0),
  );
}

/** The columns' sum row by row, each column times its weight. */
export function weightedSum(columns: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sums = new Float64Array(columns[0]?.length ?? 0);
  for (const [index, column] of columns.entries())
    for (let row = 0; row < sums.length; row += 1)
      sums[row] = (sums[row] ?? 0) + (column[row] ?? 0) * (weights[index] ?? 0);
  return sums;
}

/**
 * Share of each column in the variance of the rows' sums: covariance with the sum over its variance.
 * They add up to 1; all are 0 where the sums do not vary.
 */
export function sharesOfVariance(columns: readonly Float64Array[]): number[] {
  const whole = weightedSum(
    columns,
    columns.map(() => 1),
  );
  const centred = lessMean(whole);
  const variance = dot(centred, centred);
  return columns.map((column) => (variance > 0 ? dot(lessMean(column), centred) / variance : 0));
}

function lessMean(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, row) => sum + value * (other[row] ?? 0), 0);
}

/** Shares of the score's variance over some clients: by group, and of all that is behaviour in whatever group. */
export interface ScoreShares {
  readonly groups: Readonly<Record<Group, number>>;
  readonly behaviour: number;
}

/** What each group carries of the scores of some clients; a pair is its first input's group's, and behaviour where either input is. */
export function scoreShares(scores: readonly Score[]): ScoreShares {
  const acts = ({ indicator, partner }: Term) =>
    isBehaviour(indicator) || (partner !== undefined && isBehaviour(partner));
  const byGroup = sharesOfVariance(GROUPS.map((group) => columnOf(scores, (term) => term.group === group)));
  const [behaviour = 0] = sharesOfVariance([columnOf(scores, acts), columnOf(scores, (term) => !acts(term))]);
  return {
    groups: Object.fromEntries(GROUPS.map((group, index) => [group, byGroup[index] ?? 0])) as Record<Group, number>,
    behaviour,
  };
}
