/**
 * What a case would score with some amounts on its levers: the evidence is changed, the indicators
 * that can move are computed anew from it by the functions that assess every case, and scored by the
 * model in force. Reliability stays as the documents earned it: a change to come proves nothing about them.
 */

import { scoredValue } from '#electron/authenticity/declared-verified.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { indicatorDefinition, traceIndicator } from '#electron/indicators/catalogue.ts';
import type { IndicatorValue, Score } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { EvidenceRecords } from '#shared/domain/record-sets.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { ModelDocument } from '../scoring/model.ts';
import { scoreIndicators } from '../scoring/score.ts';
import { activeBinIndex } from '../scoring/shape.ts';
import { type Posting, postedLines, sumOfPostings } from './ledger.ts';
import type { Prepared } from './lever.ts';
import { type Position, recentStatements } from './position.ts';

/** An amount for every prepared lever, in their order; 0 where it is not used. */
export type Amounts = readonly MinorUnits[];

/** What the case is before any change, and what scores it. */
export interface Ground {
  readonly position: Position;
  readonly levers: readonly Prepared[];
  readonly model: ModelDocument;
  readonly modelHash: string;
  /** All indicators as scored, in catalogue order. */
  readonly indicators: readonly IndicatorValue[];
  readonly reliability: readonly GroupReliability[];
}

/** Lines that are no stock of anything: they may be below zero. */
const UNBOUNDED: ReadonlySet<string> = new Set<StatementCode>([
  'retained_earnings',
  'other_income',
  'dividends',
  'cash_from_operations',
  'cash_from_investing',
  'cash_from_financing',
]);

function postingOf(levers: readonly Prepared[], amounts: Amounts): Posting {
  return sumOfPostings(
    levers.flatMap(({ means }, index) => {
      const amount = amounts[index] ?? 0;
      return amount === 0 ? [] : [means.posting(amount)];
    }),
  );
}

/** The changes made on a view: statements first, then the other records lever by lever. */
export function changedView(ground: Ground, view: CaseView, amounts: Amounts): CaseView {
  const { position, levers } = ground;
  const posting = postingOf(levers, amounts);
  const lines = position.end === null ? view.evidence.statement_line : postedLines(view, position.end, posting);
  let evidence: EvidenceRecords = { ...view.evidence, statement_line: lines };
  for (const [index, { means }] of levers.entries()) {
    const amount = amounts[index] ?? 0;
    if (amount > 0 && means.records) evidence = means.records(evidence, amount);
  }
  return { ...view, evidence };
}

/** Cash that is wanting for some amounts; at most 0 where there is enough. */
export function cashShortage({ position, levers }: Ground, amounts: Amounts): MinorUnits {
  const moved = postingOf(levers, amounts).cash ?? 0;
  return moved >= 0 ? 0 : position.leastCash - (position.figure('cash') ?? 0) - moved;
}

/** Whether every amount is within its bounds and no line of the balance sheet is driven below zero. */
export function isFeasible(ground: Ground, amounts: Amounts): boolean {
  const { position, levers } = ground;
  const bounded = levers.every(({ means }, index) => {
    const amount = amounts[index] ?? 0;
    return amount >= 0 && amount <= means.most && (!means.whole || amount === 0 || amount === means.most);
  });
  if (!bounded || cashShortage(ground, amounts) > 0) return false;
  const posting = Object.entries(postingOf(levers, amounts)) as [StatementCode, MinorUnits][];
  return posting.every(
    ([code, moved]) => moved >= 0 || UNBOUNDED.has(code) || (position.figure(code) ?? 0) + moved >= 0,
  );
}

/** Weight × money moved ÷ scale + fixed, summed over the levers used. */
export function effortOf({ position, levers }: Ground, amounts: Amounts): number {
  return levers.reduce((sum, { weight, fixed, means }, index) => {
    const amount = amounts[index] ?? 0;
    const moved = means.movesMoney ? amount / position.scale : 0;
    return amount === 0 ? sum : sum + weight * moved + fixed;
  }, 0);
}

/** Whether a lever can move an indicator at all: those of statements, lenders and courts, and of licences. */
function canMove({ group, indicator }: IndicatorValue): boolean {
  return group === 'financial' || group === 'monitoring' || indicator.startsWith('licence_');
}

/** Indicators whose betterment is not counted with these amounts. */
function heldBy(levers: readonly Prepared[], amounts: Amounts): ReadonlySet<string> {
  return new Set(levers.flatMap(({ means }, index) => ((amounts[index] ?? 0) > 0 ? (means.holds ?? []) : [])));
}

function isBetter(after: IndicatorValue, before: IndicatorValue): boolean {
  if (after.status !== before.status) return true;
  const [later, earlier] = [after.value, before.value];
  if (typeof later !== 'number' || typeof earlier !== 'number') return later !== earlier;
  return indicatorDefinition(after.indicator).direction === 'higher-is-riskier' ? later < earlier : later > earlier;
}

/** Indicator values as they would be scored, from the changed views; `wanted` says which are computed anew. */
function movedValues(
  ground: Ground,
  amounts: Amounts,
  views: { readonly declared: CaseView; readonly verified: CaseView },
  wanted: (value: IndicatorValue) => boolean,
): IndicatorValue[] {
  const declared = changedView(ground, views.declared, amounts);
  const verified = views.verified === views.declared ? declared : changedView(ground, views.verified, amounts);
  const held = heldBy(ground.levers, amounts);
  return ground.indicators.map((before) => {
    if (!wanted(before)) return before;
    const value = traceIndicator(declared, before.indicator).value;
    const after = verified === declared ? value : scoredValue(value, traceIndicator(verified, before.indicator).value);
    return held.has(before.indicator) && isBetter(after, before) ? before : after;
  });
}

function scoreOf(ground: Ground, values: readonly IndicatorValue[]): Score {
  return scoreIndicators(ground.model, ground.modelHash, values, indicatorDefinition, ground.reliability);
}

/** Score and indicator values with some amounts, every indicator computed anew over all statements. */
export function evaluateInFull(ground: Ground, amounts: Amounts): { values: IndicatorValue[]; score: Score } {
  const values = movedValues(ground, amounts, ground.position, canMove);
  return { values, score: scoreOf(ground, values) };
}

export interface Evaluator {
  /** The score with some amounts; asked twice, computed once. */
  readonly score: (amounts: Amounts) => Score;
  /** The bins all inputs of the model fall in with some amounts: where they are the same, so is the score. */
  readonly bins: (amounts: Amounts) => string;
  /** How many different amounts were computed. */
  readonly count: () => number;
}

/**
 * An evaluator for the search: it computes only indicators the model scores, over the statements
 * they look at, and scores each set of bins once: a pair's places are bins of its inputs put
 * together. The result is that of `evaluateInFull`.
 */
export function evaluatorOf(ground: Ground): Evaluator {
  const { position, model } = ground;
  const declared = recentStatements(position.declared, position.end);
  const verified =
    position.verified === position.declared ? declared : recentStatements(position.verified, position.end);
  const inputs = new Map(model.inputs.map((input) => [input.indicator, input]));
  const wanted = (value: IndicatorValue) => canMove(value) && inputs.has(value.indicator);
  const binsOf = new Map<string, string>();
  const scores = new Map<string, Score>();
  const bins = (amounts: Amounts) => {
    const key = amounts.join();
    const known = binsOf.get(key);
    if (known !== undefined) return known;
    const values = movedValues(ground, amounts, { declared, verified }, wanted);
    const found = values
      .flatMap((value) => {
        const input = wanted(value) ? inputs.get(value.indicator) : undefined;
        return input ? [activeBinIndex(input, value)] : [];
      })
      .join();
    binsOf.set(key, found);
    if (!scores.has(found)) scores.set(found, scoreOf(ground, values));
    return found;
  };
  return {
    bins,
    score: (amounts) => {
      const found = scores.get(bins(amounts));
      if (!found) throw new Fault('path.bins-not-scored', { bins: bins(amounts) });
      return found;
    },
    count: () => binsOf.size,
  };
}
