/** Words of the section "Path to a better grade" of the decision report. */
import type { Grade } from '../../../domain/grades.ts';
import type { Teller } from '../../teller.ts';
import { counted } from './english.ts';

export interface ReportedStand {
  readonly grade: Grade;
  readonly points: number;
}

export function pathText(t: Teller) {
  const stood = ({ grade, points }: ReportedStand): string => `${grade} with ${t.formats.number(points)} points`;
  return {
    title: 'Path to a better grade',
    sheet: 'Path',
    inDefault: 'The borrower is in default. No change to the score cures that: the path begins once nothing is.',
    alreadyThere: (target: Grade) => `The case has ${target} or better as it stands.`,
    reached: (changes: number, from: ReportedStand, to: ReportedStand) =>
      `With ${changes === 1 ? 'the change' : `the ${counted(t, changes, 'change')}`} below, and if all else stays, the case would be ${stood(to)} instead of ${stood(from)}.`,
    notReached: (target: Grade, pointsNeeded: number, from: ReportedStand, to: ReportedStand) =>
      `No way to ${target}, which needs ${t.formats.number(pointsNeeded)} points, was found with the levers there are; the best found is ${stood(to)} instead of ${stood(from)}.`,
    notNearer: (target: Grade, pointsNeeded: number, from: ReportedStand) =>
      `No way to ${target}, which needs ${t.formats.number(pointsNeeded)} points, was found with the levers there are: none of them adds points to ${stood(from)}.`,
    pd: (before: number, after: number) => `PD ${t.formats.percent(before)} → ${t.formats.percent(after)}.`,
    changes: 'Changes',
    noChanges: 'No change of money, debt, guarantees or licences adds points.',
    change: 'Change',
    does: 'What would be done',
    moves: 'What it moves',
    amount: (currency: string) => `Amount (${t.formats.currency(currency)})`,
    moved: (what: string, from: string, to: string) => `${what} ${from} → ${to}`,
    movedAll: (moves: readonly string[]) => moves.join('; '),
    indicators: 'Indicators that would move',
    indicator: 'Indicator',
    now: 'Now',
    afterwards: 'Then',
    pointsNow: 'Points now',
    pointsThen: 'Points then',
    evidence: 'Evidence to provide',
    evidenceNote:
      'What it would show is not known; it is not counted above. The score would change by as much as this.',
    noEvidence: 'Every input of the model has evidence.',
    missing: 'Missing',
    decidesOn: 'Decides on',
    least: 'Least',
    most: 'Most',
    indicatorsOf: (indicators: readonly string[]) => indicators.join(', '),
    open: 'What would still lose points',
    nothingOpen: 'Nothing that counts.',
    reason: 'Reason',
    pointsLost: 'Points lost',
    proven: 'No cheaper set of these levers reaches the grade.',
    bestFound: 'No cheaper set of these levers was found; that none exists is not proven.',
    searched: (sets: number, step: number, currency: string) =>
      `${counted(t, sets, 'set')} of amounts computed, amounts in steps of ${t.formats.moneyInText(step, currency)}.`,
    sentences: (sentences: readonly string[]) => sentences.join(' '),
    judgement: (hash: string) => `Bounds and effort: SHA-256 ${hash}`,
  };
}
