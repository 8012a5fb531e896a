/** Words of the section "Decision" of the decision report. */
import type { Teller } from '../../teller.ts';
import { counted } from './english.ts';

export interface ReportedTerms {
  readonly amount: number;
  readonly currency: string;
  readonly termMonths: number;
  readonly rateBasisPoints: number;
}

/** Sentences as one enumeration, which has a full stop of its own. */
function enumerated(sentences: readonly string[]): string {
  return sentences.map((sentence) => sentence.replace(/\.$/, '')).join('; ');
}

export function decisionText(t: Teller) {
  return {
    title: 'Decision',
    required: 'Required decision',
    rule: (rule: string, reasons: readonly string[]) =>
      reasons.length > 0 ? `Rule: ${rule}. ${enumerated(reasons)}.` : `Rule: ${rule}.`,
    notAsked: 'The authority table has not been asked yet: nothing is proposed.',
    role: 'Role',
    atLeast: 'At least at',
    requiredCount: 'Required',
    given: 'Given',
    decisions: 'Decisions',
    noDecisions: 'No decision has been recorded.',
    at: 'At',
    officer: 'Officer',
    decision: 'Decision',
    comment: 'Comment, reasons',
    terms: 'Terms',
    snapshot: 'Snapshot',
    voided: (kind: string) => `${kind} (no longer in force)`,
    withReasons: (reasons: readonly string[], comment: string) =>
      reasons.length > 0 ? `Reasons: ${enumerated(reasons)}. ${comment}` : comment,
    termsOf: ({ amount, currency, termMonths, rateBasisPoints }: ReportedTerms) =>
      `Terms: ${t.formats.moneyInText(amount, currency)}, ${counted(t, termMonths, 'month')}, ${t.formats.rate(rateBasisPoints)} a year`,
    conditions: 'Conditions',
    noConditions: 'No conditions were set.',
    kind: 'Kind',
    condition: 'Condition',
    metBy: 'Met by',
    open: 'open',
    timeline: 'Course of the case',
    noEvents: 'No events.',
    event: 'Event',
    who: 'Who',
    what: 'What',
    operation: 'Operation',
  };
}
