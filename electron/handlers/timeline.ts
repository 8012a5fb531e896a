/** Audit events of a case as sentences. */
import type { OperationsWhere, TakesOut } from '#shared/contract/operations.ts';
import { isSentence, type Sentence, type Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { STEPS } from '#shared/workflow/steps.ts';

/** Commands whose events stand in a case's timeline: one without words does not compile. */
type CaseCommand = Extract<
  OperationsWhere<'command', 'workspace'>,
  `case.${string}` | `decision.${string}` | `evidence.${string}` | 'intake.import'
>;

/** What is taken out of a case stands in it too. */
type TakenOfCase = Extract<TakesOut, 'report.create' | 'evidence.openSource'>;

type After = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const words = (value: unknown): Words => (isSentence(value) ? value : text(value));

const SUMMARIES: Readonly<Record<CaseCommand | TakenOfCase, (after: After) => Sentence>> = {
  'case.create': (after) => sentence('history.opened', { number: text(after['number']) }),
  'intake.import': () => sentence('history.opened-by-intake'),
  'case.edit': () => sentence('history.edited'),
  'case.propose': () => sentence('history.proposed'),
  'case.withdraw': (after) => sentence('history.withdrew', { reason: text(after['reason']) }),
  'evidence.import': () => sentence('history.imported'),
  'evidence.addRecord': () => sentence('history.added-record'),
  'evidence.correctRecord': () => sentence('history.corrected-record'),
  'evidence.removeRecord': () => sentence('history.removed-record'),
  'evidence.removeSource': () => sentence('history.removed-source'),
  'evidence.settleConflict': (after) =>
    sentence('history.settled-conflict', { fact: words(after['fact']), kept: words(after['kept']) }),
  'evidence.carryConflict': (after) =>
    sentence('history.carried-conflict', { fact: words(after['fact']), reason: text(after['reason']) }),
  'evidence.openSource': (after) => sentence('history.source-taken', { file: text(after['file']) }),
  'report.create': (after) => sentence('history.report-made', { form: text(after['format']) }),
  'decision.submit': () => sentence('history.submitted'),
  'decision.startReview': () => sentence('history.review-started'),
  'decision.recommend': (after) => sentence('history.recommended', { comment: text(after['comment']) }),
  'decision.return': (after) => sentence('history.returned', { comment: text(after['comment']) }),
  'decision.approve': (after) =>
    sentence(after['state'] === STEPS.approve.to ? 'history.approved' : 'history.approved-in-part', {
      comment: text(after['comment']),
    }),
  'decision.decline': (after) => sentence('history.declined', { comment: text(after['comment']) }),
  'decision.accept': () => sentence('history.accepted'),
  'decision.meetCondition': (after) =>
    sentence('history.condition-met', { text: text(after['text']), note: text(after['note']) }),
  'decision.confirmConditions': () => sentence('history.conditions-confirmed'),
  'decision.disburse': () => sentence('history.disbursed'),
  'decision.startMonitoring': () => sentence('history.monitoring-started'),
  'decision.close': (after) => sentence('history.closed', { comment: text(after['comment']) }),
};

/** One line for a case's timeline; what an edit voided is said with it. */
export function timelineSummary(operation: string, after: unknown): Words {
  const facts: After = typeof after === 'object' && after !== null ? (after as After) : {};
  const known: Readonly<Record<string, ((after: After) => Sentence) | undefined>> = SUMMARIES;
  const line = known[operation]?.(facts) ?? operation;
  const sentBack = facts['sentBack'];
  if (typeof sentBack !== 'object' || sentBack === null || !('from' in sentBack)) return line;
  return sentence('history.sent-back', { line, from: String(sentBack.from) });
}
