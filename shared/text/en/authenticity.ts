/** Words of what the documents say about each other: tests, reconciled revenue, reliability, declared and verified. */
import type { Reliability, RevenueSource, Severity } from '../../domain/authenticity.ts';

const severities: Readonly<Record<Severity, string>> = {
  0: 'None',
  1: 'Small',
  2: 'Material',
  3: 'Cannot all be true',
};

const severityMeanings: Readonly<Record<Severity, string>> = {
  0: '',
  1: 'May have an ordinary explanation: ask.',
  2: 'Timing does not explain it: do not rely on it.',
  3: 'See the originals before anything rests on them.',
};

const reliabilities: Readonly<Record<Reliability, string>> = {
  A: 'the documents agree',
  B: 'small contradictions or some evidence missing',
  C: 'a material contradiction, or too little to test',
  D: 'documents that cannot all be true',
};

const sources: Readonly<Record<RevenueSource, string>> = {
  book: 'Accounts',
  vat: 'VAT returns',
  invoices: 'Sales invoices',
  bank: 'Customers’ payments',
  shipments: 'Shipments',
};

const bring: Readonly<Record<RevenueSource, string>> = {
  book: 'It takes an income statement.',
  vat: 'It takes VAT returns of at least three months of the period.',
  invoices: 'It takes the sales invoices of at least three months of the period.',
  bank: 'It takes bank statements of at least three months of the period.',
  shipments: 'For a trade in goods it takes waybills of at least three months of the period.',
};

export const authenticityText = {
  view: 'Authenticity',
  frozen: 'As frozen at submission.',
  severities,
  severityMeanings,
  contradictions: {
    title: (count: number) =>
      count === 0 ? 'No contradictions' : count === 1 ? '1 contradiction' : `${count} contradictions`,
    notExamined: 'Not examined yet',
    outOf: (ran: number, all: number) => `${ran} of ${all} tests could run.`,
    none: 'The tests that could run found the documents in agreement with each other.',
    noneRan: 'No test could run yet. Each test below says what to bring.',
    speaksTo: (groups: string) => `Bears on: ${groups}`,
  },
  rows: {
    count: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
    open: (count: string) => (count === '1' ? 'Open the row' : `Open ${count} rows`),
    openOf: (open: string, role: string) => `${open}: ${role}`,
    none: 'No row stands behind this: it is the difference of the figures around it.',
    place: 'Source and place',
    gone: 'These rows are no longer part of the case: a source was removed or corrected since.',
    previous: 'Previous rows',
    next: 'Next rows',
    range: (from: string, to: string, total: string) => `${from} to ${to} of ${total}`,
  },
  others: {
    title: 'Other tests',
    consistent: (count: number) => `Consistent (${count})`,
    notTestable: (count: number) => `Not testable (${count})`,
    notTestableNote: 'Why, and so what to bring.',
    consistentNote: 'What was compared agrees.',
    noneConsistent: 'No test found its documents in agreement.',
    noneNotTestable: 'Every test could run.',
  },
  revenue: {
    title: 'Revenue in five sources',
    label: 'From the accounts down to the shipments: five bars and what lies between them',
    window: (from: string, to: string) => `Flows compared over ${from} to ${to}.`,
    period: (from: string, to: string) => `Accounts of ${from} to ${to}.`,
    declared: 'Declared',
    declaredNote: 'in the accounts',
    reconciled: 'Reconciled',
    reconciledNote: (share: string) => `${share} of the declared`,
    bounds: 'Between',
    boundsNote: 'least and most that a source supports',
    none: 'No revenue to reconcile yet.',
    noneHint: 'It takes an income statement, and VAT returns or sales invoices of the same months.',
    source: 'Source',
    amount: (currency: string) => currency,
    share: 'Of accounts',
    sources,
    bring,
    short: 'falls short',
    notMeasured: 'not measured',
    readout: {
      amount: 'Amount',
      share: 'Share of the accounts',
      difference: 'Difference',
      cause: 'Likely cause',
    },
    enter: 'Enter opens the rows.',
  },
  reliability: {
    reliabilities,
    title: 'Reliability by group',
    note: 'A favourable contribution counts for 1, 0.75, 0.5 or 0 of its worth; an adverse one is kept whole (expert judgement).',
    tableLabel: 'Reliability of the seven groups',
    group: 'Group',
    letter: 'Reliability',
    present: 'Present',
    matched: 'Agrees',
    worst: 'Worst contradiction',
    effect: 'Favourable points',
    tests: 'Tests run',
    reason: 'Why',
    nothingCompared: 'not compared',
    factor: (factor: string) => `×${factor}`,
    mark: (group: string, reliability: Reliability) =>
      `${group}: reliability ${reliability}, ${reliabilities[reliability]}`,
    short: (reliability: Reliability) => `Reliability ${reliability}: ${reliabilities[reliability]}`,
    readout: 'Reliability',
    head: 'Reliability',
    allSame: (reliability: Reliability) => `all ${reliability}`,
    lowest: (group: string) => `lowest: ${group}`,
    lowestOf: (count: number) => `lowest in ${count} groups`,
    column: 'Rel.',
  },
  declared: {
    title: 'Declared and verified',
    note: 'The riskier of the two is scored.',
    tableLabel: 'Indicators with a declared and a verified value',
    indicator: 'Indicator',
    group: 'Group',
    declared: 'Declared',
    verified: 'Verified',
    difference: 'Difference',
    scored: 'Scored',
    basis: 'Verified by',
    scoredValue: { declared: 'declared', verified: 'verified' },
    none: 'No indicator rests on amounts that other documents can verify yet.',
    noneHint: 'Bring accounts together with VAT returns, invoices or bank statements of the same months.',
    agreeing: (count: number) => (count === 1 ? 'Show the 1 that agrees' : `Show the ${count} that agree`),
    differing: 'Show only those that differ',
    allAgree: 'Every verified value agrees with the declared one.',
    notMeaningful: 'n. m.',
  },
} as const;
