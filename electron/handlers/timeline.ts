/** Audit events of a case in words. */
import type { OperationsWhere } from '#shared/contract/operations.ts';
import { STEPS } from '#shared/workflow/steps.ts';

/** Commands whose events stand in a case's timeline: one without words does not compile. */
type CaseCommand = Extract<
  OperationsWhere<'command', 'workspace'>,
  `case.${string}` | `decision.${string}` | `evidence.${string}` | 'intake.import'
>;

type After = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const SUMMARIES: Readonly<Record<CaseCommand, (after: After) => string>> = {
  'case.create': (after) => `Opened the case ${text(after['number'])}.`,
  'intake.import': () => 'Opened by bulk intake.',
  'case.edit': () => 'Changed applicant or application.',
  'case.propose': () => 'Proposed limit, tenor and rate.',
  'case.withdraw': (after) => `Withdrew the case: ${text(after['reason'])}`,
  'evidence.import': () => 'Imported evidence.',
  'evidence.addRecord': () => 'Entered a record by hand.',
  'evidence.correctRecord': () => 'Corrected a record.',
  'evidence.removeRecord': () => 'Removed a record.',
  'evidence.removeSource': () => 'Removed a source file.',
  'decision.submit': () => 'Submitted the case; evidence, indicators, model and policies are frozen.',
  'decision.startReview': () => 'Took the case into review.',
  'decision.recommend': (after) => `Recommended: ${text(after['comment'])}`,
  'decision.return': (after) => `Returned: ${text(after['comment'])}`,
  'decision.approve': (after) =>
    after['state'] === STEPS.approve.to
      ? `Approved; the required approvals are complete. ${text(after['comment'])}`
      : `Approved; further approvals are required. ${text(after['comment'])}`,
  'decision.decline': (after) => `Declined: ${text(after['comment'])}`,
  'decision.accept': () => 'Recorded the applicant’s acceptance.',
  'decision.meetCondition': (after) => `Met the condition “${text(after['text'])}”: ${text(after['note'])}`,
  'decision.confirmConditions': () => 'Confirmed that all conditions before disbursement are met.',
  'decision.disburse': () => 'Disbursed.',
  'decision.startMonitoring': () => 'Put the loan under monitoring.',
  'decision.close': (after) => `Closed: ${text(after['comment'])}`,
};

/** One line for a case's timeline; what an edit voided is said with it. */
export function timelineSummary(operation: string, after: unknown): string {
  const facts: After = typeof after === 'object' && after !== null ? (after as After) : {};
  const known: Readonly<Record<string, ((after: After) => string) | undefined>> = SUMMARIES;
  const line = known[operation]?.(facts) ?? operation;
  const sentBack = facts['sentBack'];
  if (typeof sentBack !== 'object' || sentBack === null || !('from' in sentBack)) return line;
  return `${line} The case was ${String(sentBack.from)}; it went back and its decisions are void.`;
}
