/** Words of the section "Score" of the decision report. */
import type { Grade } from '../../../domain/grades.ts';
import type { Teller } from '../../teller.ts';

export function scoreText(t: Teller) {
  return {
    title: 'Score',
    notAssessed: 'The case is not assessed: there is no evidence on file to score.',
    part: 'Part of the score',
    points: 'Points',
    average: 'Average',
    difference: 'Difference',
    present: 'Inputs present',
    expected: 'Inputs expected',
    base: 'Base',
    score: 'Score',
    reasons: 'Reasons',
    reasonsNote: 'What cost most points against the average, at most four. They describe factors that were scored.',
    noReasons: 'No input scored below the average.',
    indicator: 'Indicator',
    group: 'Group',
    reason: 'Reason',
    pointsLost: 'Points lost',
    reliability: 'Reliability',
    pdo: 'Points to double the odds',
    reference: 'Reference',
    referenceAt: (points: number, odds: number) => `${points} points at ${odds}:1`,
    factor: 'Factor',
    offset: 'Offset',
    grade: 'Grade',
    pd: 'PD, one year',
    pdLow: 'PD, lower end (90%)',
    pdHigh: 'PD, upper end (90%)',
    scaling:
      'PD = 1 / (1 + e^((score − offset) / factor)). The interval is what missing and unreliable inputs leave open.',
    masterScale: 'Master scale',
    pdUpTo: 'PD up to',
    pointsFrom: 'Points from',
    inDefault: 'in default',
    here: 'this case',
    figure: (points: number, grade: Grade, axisFrom: number) =>
      `Score ${t.formats.number(points)}, grade ${grade}: base points, then what each group adds or takes. The axis starts at ${t.formats.number(axisFrom)} points.`,
  };
}
