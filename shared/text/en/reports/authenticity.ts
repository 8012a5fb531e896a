/** Words of the section "Authenticity" of the decision report. */
import type { RevenueSource, Severity } from '../../../domain/authenticity.ts';
import type { Teller } from '../../teller.ts';
import { lowered } from './english.ts';

type Status = 'consistent' | 'contradiction' | 'not-testable';

const statuses: Readonly<Record<Status, string>> = {
  consistent: 'Consistent',
  contradiction: 'Contradiction',
  'not-testable': 'Not testable',
};

export function authenticityText(t: Teller) {
  return {
    title: 'Authenticity',
    tests: 'Tests',
    testsNote: 'Contradictions first. What could not be tested says why; nothing is concluded from it.',
    noTests: 'No test was run.',
    test: 'Test',
    compared: 'What is compared',
    result: 'Result',
    finding: 'Finding',
    resultOf: (status: Status, severity: Severity) =>
      severity === 0 ? statuses[status] : `${statuses[status]}, ${lowered(t.names.severities[severity])}`,
    reliability: 'Reliability',
    reliabilityNote:
      'Favourable points of a group count in full (A), by three quarters (B), by half (C) or not at all (D); adverse points always count in full. The rule is expert judgement.',
    noReliability: 'No group was examined.',
    group: 'Group',
    provided: 'Provided',
    agreeing: 'Agreeing',
    why: 'Why',
    notReconciled: (reason: string | null) => `Revenue was not reconciled: ${reason ?? 'no reason given'}`,
    revenue: 'Reconciled revenue',
    revenueNote: (start: string, end: string) =>
      `${t.formats.date(start)} to ${t.formats.date(end)}. Each source on the scale of the book period.`,
    source: 'Source',
    sourceOf: (source: RevenueSource, reason: string | null) =>
      reason === null ? t.names.revenueSources[source] : `${t.names.revenueSources[source]}: ${reason}`,
    amount: (currency: string) => `Amount (${t.formats.currency(currency)})`,
    ofBooks: 'Of the books',
    reconciled: 'Reconciled: what the documents together support',
    lower: 'Lower bound',
    upper: 'Upper bound',
  };
}
