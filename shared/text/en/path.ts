/** Words of the path to a better grade. What would be is never said as what will be. */
export const pathText = {
  title: 'Path to a better grade',
  target: 'Target grade',
  best: 'This is the best grade; there is no path to a better one.',
  outcome: {
    reached: (changes: number, grade: string) =>
      changes === 1
        ? `With this change the case would reach ${grade}, if all else stays.`
        : `With these ${changes} changes together the case would reach ${grade}, if all else stays.`,
    'in-default': 'The borrower is in default. No change to the score cures that: the path begins once nothing is.',
    'already-there': (grade: string) => `The case has ${grade} or better as it stands.`,
    'not-reached': (grade: string, needed: string, best: string, points: string) =>
      `No way to ${grade} was found with these levers. It needs ${needed} points; the best found is ${best} with ${points}.`,
  },
  grade: 'Grade',
  score: 'Score',
  pd: 'Probability of default, one year',
  to: 'to',
  needed: (points: string, grade: string) => `${grade} from ${points}`,
  changes: 'What would have to change',
  closest: 'What comes closest',
  noChange: 'No change of money, debt, guarantees or licences adds points.',
  upTo: (amount: string) => `up to ${amount}`,
  boundedBy: (bound: string) => `Bound: ${bound}.`,
  noMoney: 'no money moves',
  indicators: 'What would move',
  indicatorHead: { indicator: 'Indicator', before: 'Now', after: 'Then', points: 'Points' },
  stays: 'unchanged',
  evidence: 'Evidence to provide',
  evidenceNote: 'What it would show is not known. It is not counted above; the score would change by as much as this.',
  noEvidence: 'Every input of the model has evidence.',
  range: (low: string, high: string) => `${low} to ${high}`,
  decides: (names: string) => `Decides on: ${names}`,
  open: 'What would still lose points',
  nothingOpen: 'Nothing that counts.',
  assumptions: 'What this rests on',
  minimum: {
    proven: 'No cheaper set of these levers reaches it.',
    'best-found': 'No cheaper set of these levers was found; that none exists is not proven.',
  },
  evaluations: (count: string, step: string) => `${count} sets of amounts computed, amounts in steps of ${step}.`,
} as const;
