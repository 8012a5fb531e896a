/**
 * How far each group's evidence can be relied on, and what that does to its points.
 *
 * Rule (expert judgement), the first line that applies:
 *   D  a test that speaks to the group found documents that cannot all be true (severity 3)
 *   C  a material contradiction (severity 2); or no evidence, or none that could be tested; or less
 *      than half of what was compared agrees
 *   B  a small contradiction (severity 1); or less than three quarters of the record sets are
 *      there; or less than four fifths of what was compared agrees
 *   A  otherwise
 *
 * What agrees of transactions and logistics is a figure of T3 and T4, and their floors for a
 * contradiction (a fifth unpaid, an eighth not shipped) come first: there the share never makes a
 * letter worse than the test does. It is told beside the letter.
 */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, where } from '#electron/case-view/records.ts';
import { eventSeries, invoiceAmount } from '#electron/indicators/flows.ts';
import { identityDocuments } from '#electron/indicators/parties/identity.ts';
import { allInvoices } from '#electron/matching/invoices.ts';
import type {
  AuthenticityTestId,
  FigureId,
  GroupReliability,
  Reliability,
  Severity,
  TestResult,
} from '#shared/domain/authenticity.ts';
import { Fault } from '#shared/domain/fault.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import { isSentence, type Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { sharedMonths, sumOver } from './revenue/flows.ts';
import { reconciledRevenueOf } from './revenue/reconcile.ts';

/** What a favourable contribution is multiplied by, in quarters. */
const QUARTERS: Readonly<Record<Reliability, number>> = { A: 4, B: 3, C: 2, D: 0 };

/** Factor of a reliability: 1, 0.75, 0.5, 0. */
export function reliabilityFactor(reliability: Reliability): number {
  return QUARTERS[reliability] / 4;
}

/**
 * Points of a contribution after reliability, exact integers. What it is above `neutral` is
 * multiplied by the factor and rounded down; at or below it is adverse and kept whole. The result is
 * never above `points` and never rises when reliability falls.
 *
 * `neutral` is the input's mean points in the reference population, rounded down: favourable means
 * better than the average file, as the reasons have it too.
 */
export function applyReliability(points: number, neutral: number, reliability: Reliability): number {
  if (!Number.isSafeInteger(points) || !Number.isSafeInteger(neutral)) {
    throw new Fault('reliability.points-not-whole', { points, neutral });
  }
  if (points <= neutral) return points;
  return neutral + Math.floor(((points - neutral) * QUARTERS[reliability]) / 4);
}

/** Record sets a group is judged by; of a list of alternatives one is enough. */
const EXPECTED: Readonly<Record<Group, readonly (readonly RecordSetName[])[]>> = {
  certification: [['licence'], ['party'], ['relation']],
  operational: [['bank_transaction'], ['vat_return'], ['utility_bill'], ['payroll']],
  financial: [['statement_line']],
  transactions: [['invoice'], ['bank_transaction']],
  customer: [['order', 'invoice']],
  logistics: [['shipment']],
  // What was searched: an adverse record brings no evidence into the group.
  monitoring: [['evidence_scope']],
};

function presentShare(view: CaseView, group: Group): number {
  const present = EXPECTED[group].filter((sets) => sets.some((set) => recordsOf(view, set).records.length > 0));
  return present.length / EXPECTED[group].length;
}

/** The number of the first figure of that kind; null where no test that ran gives one. */
function figureOf(results: readonly TestResult[], id: FigureId): number | null {
  const found = results.flatMap(({ figures }) => figures).find((figure) => figure.id === id)?.value;
  return typeof found === 'number' ? found : null;
}

/** Orders and invoices of the months both know: the smaller ÷ the larger. */
function ordersToInvoices(view: CaseView): number | null {
  const orders = eventSeries(sentence('operand.orders'), 'money', recordsOf(view, 'order'), (records) =>
    records.reduce((sum, { fields }) => sum + fields.gross - (fields.refunded ?? 0), 0),
  );
  const sales = where(allInvoices(view, 'sale'), ({ status }) => status !== 'void');
  const invoices = eventSeries(sentence('operand.invoices'), 'money', sales, (records) =>
    records.reduce((sum, { fields }) => sum + Math.sign(invoiceAmount(fields)) * Math.abs(fields.gross), 0),
  );
  const months = sharedMonths(view, [orders, invoices]);
  const [ordered, invoiced] = [sumOver(orders, months), sumOver(invoices, months)];
  return months.length < 3 || ordered <= 0 || invoiced <= 0
    ? null
    : Math.min(ordered, invoiced) / Math.max(ordered, invoiced);
}

function identityShare(view: CaseView): number | null {
  const { compared, agreeing } = identityDocuments(view);
  const count = (selections: readonly { readonly records: readonly unknown[] }[]) =>
    selections.reduce((sum, { records }) => sum + records.length, 0);
  return count(compared) === 0 ? null : count(agreeing) / count(compared);
}

/** Share of what was compared in a group that agrees; null where nothing was. */
function matchedShare(view: CaseView, group: Group, results: readonly TestResult[]): number | null {
  const revenue = reconciledRevenueOf(view);
  const vat = isSentence(revenue) ? null : (revenue.sources.find(({ source }) => source === 'vat')?.share ?? null);
  const unshipped = figureOf(results, 'unshipped-share');
  const shares: Readonly<Record<Group, number | null>> = {
    certification: identityShare(view),
    operational: vat === null ? null : Math.min(1, vat),
    financial: isSentence(revenue) ? null : revenue.supportedShare,
    transactions: figureOf(results, 'paid-share'),
    customer: ordersToInvoices(view),
    logistics: unshipped === null ? null : 1 - unshipped,
    monitoring: null,
  };
  return shares[group];
}

interface Found {
  readonly present: number;
  readonly matched: number | null;
  readonly ran: readonly TestResult[];
  readonly worst: Severity;
}

function judged({ present, matched, ran, worst }: Found): { reliability: Reliability; reason: Sentence } {
  const tests = ran.filter(({ severity }) => severity === worst).map(({ test }) => test);
  if (worst === 3) return { reliability: 'D', reason: sentence('reliability.contradict', { tests }) };
  if (worst === 2) return { reliability: 'C', reason: sentence('reliability.material', { tests }) };
  if (present === 0) return { reliability: 'C', reason: sentence('reliability.no-evidence') };
  if (ran.length === 0) return { reliability: 'C', reason: sentence('reliability.not-tested') };
  if (matched !== null && matched < 0.5)
    return { reliability: 'C', reason: sentence('reliability.only-agrees', { share: matched }) };
  if (worst === 1) return { reliability: 'B', reason: sentence('reliability.small', { tests }) };
  if (present < 0.75) return { reliability: 'B', reason: sentence('reliability.provided', { share: present }) };
  if (matched !== null && matched < 0.8)
    return { reliability: 'B', reason: sentence('reliability.agrees', { share: matched }) };
  return {
    reliability: 'A',
    reason:
      matched === null ? sentence('reliability.none') : sentence('reliability.none-and-agrees', { share: matched }),
  };
}

/** Tests that only count against: that no fact is stated twice proves none. */
const ONLY_AGAINST: ReadonlySet<AuthenticityTestId> = new Set(['C1', 'C2']);

function hasRun({ test, status }: TestResult): boolean {
  return status === 'contradiction' || (status === 'consistent' && !ONLY_AGAINST.has(test));
}

/** The reliability of all seven groups, in their order. */
export function reliabilityOf(view: CaseView, results: readonly TestResult[]): GroupReliability[] {
  return GROUPS.map((group) => {
    const ran = results.filter((result) => result.groups.includes(group) && hasRun(result));
    const worst = Math.max(0, ...ran.map(({ severity }) => severity)) as Severity;
    const present = presentShare(view, group);
    const matched = matchedShare(view, group, results);
    const { reliability, reason } = judged({ present, matched, ran, worst });
    return {
      group,
      reliability,
      factor: reliabilityFactor(reliability),
      presentShare: present,
      matchedShare: matched,
      testsRun: ran.map(({ test }) => test),
      worstSeverity: worst,
      reason,
    };
  });
}
