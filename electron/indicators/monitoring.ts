/** Group 7, credit monitoring: what other lenders, courts and the tax office know. */
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { type DateWindow, lastMonths, recordsOf, total, where, within } from '../case-view/records.ts';
import {
  bureauDebtToBookDebt,
  facilitiesPastDueShare,
  lendersCountChange,
  maxDaysPastDue,
  utilisation,
} from './basis/facilities.ts';
import { completeMonths } from './flows.ts';
import {
  type Computation,
  EXPERT_JUDGEMENT,
  fact,
  flag,
  type Indicator,
  indicatorsOf,
  missing,
  operand,
  ratio,
  value,
  withTrend,
} from './indicator.ts';
import { guaranteeCircle, guaranteesGiven } from './parties/guarantees.ts';
import { figureOf, spreadOf } from './statements.ts';

type EventKind = EvidenceRecord<'credit_event'>['fields']['kind'];

const AT_APPLICATION = 'at the application date';
const TWELVE_MONTHS = '12 months to the application date';
const NO_CREDIT_EVIDENCE = 'no credit report or other credit evidence provided';
const NEEDS_CREDIT_EVIDENCE = 'missing without any credit event or facility; zero only when such evidence exists';

function hasCreditEvidence(view: CaseView): boolean {
  return [recordsOf(view, 'credit_event'), recordsOf(view, 'credit_facility')].some(
    ({ records, foreign }) => records.length + foreign.length > 0,
  );
}

/** Number of events of a kind inside a window; missing without any credit evidence. */
function countEvents(view: CaseView, name: string, kind: EventKind, window: DateWindow): Computation {
  if (!hasCreditEvidence(view)) return missing(NO_CREDIT_EVIDENCE);
  const events = where(within(recordsOf(view, 'credit_event'), window), (event) => event.kind === kind);
  return value(events.records.length, [operand(name, events.records.length, 'count', events)]);
}

function enquiries(view: CaseView): Computation {
  const computation = countEvents(view, 'enquiries by lenders', 'enquiry', lastMonths(view, 6));
  if (computation.status !== 'value') return computation;
  const all = where(recordsOf(view, 'credit_event'), ({ kind }) => kind === 'enquiry');
  const course = completeMonths(view).map((period) => ({
    period,
    value: all.records.filter(({ fields }) => fields.date.startsWith(period)).length,
  }));
  return withTrend(computation, course);
}

/** Sum of open events of some kinds; missing without any credit evidence or when no open one states its amount. */
function openAmount(view: CaseView, name: string, kinds: readonly EventKind[]): Computation {
  if (!hasCreditEvidence(view)) return missing(NO_CREDIT_EVIDENCE);
  const open = where(recordsOf(view, 'credit_event'), ({ kind, status }) => status === 'open' && kinds.includes(kind));
  const stating = where(open, ({ amount }) => amount !== null);
  const silent = open.records.length - stating.records.length;
  const note = silent > 0 ? `${silent} without an amount left out` : undefined;
  const sum = total(stating, ({ amount }) => amount);
  if (open.records.length > 0 && stating.records.length === 0)
    return missing(`${name}: there are open ones, none states its amount`, [operand(name, null, 'money', open, note)]);
  return value(sum, [operand(name, sum, 'money', stating, note)]);
}

function guaranteesToNetWorth(view: CaseView): Computation {
  const guarantees = recordsOf(view, 'guarantee');
  if (guarantees.records.length === 0 && !hasCreditEvidence(view)) {
    return missing('neither guarantees nor credit evidence provided');
  }
  const { latestBalanceSheet: sheet, noBalanceSheet } = spreadOf(view);
  if (!sheet) return missing(noBalanceSheet ?? 'no balance sheet provided');
  const given = guaranteesGiven(view);
  const note = guarantees.records.length === 0 ? 'credit evidence is there and lists none' : undefined;
  return ratio(
    operand(
      'guarantees given',
      total(given, ({ amount }) => amount),
      'money',
      given,
      note,
    ),
    figureOf(sheet, 'equity'),
  );
}

function guaranteeCircleMember(view: CaseView): Computation {
  const guarantees = recordsOf(view, 'guarantee').records;
  const { members, guarantees: circle, relations } = guaranteeCircle(view);
  const edges = recordsOf(view, 'relation').records.filter(({ fields }) => fields.kind === 'guarantees');
  if (guarantees.length + edges.length === 0 && !hasCreditEvidence(view)) {
    return missing('neither guarantees nor credit evidence provided');
  }
  return flag(members.size > 1, [
    fact('parties in the circle, the applicant included', members.size, 'count'),
    operand('guarantees inside the circle', circle.records.length, 'count', circle),
    operand('guarantee relations inside the circle', relations.records.length, 'count', relations),
  ]);
}

export const monitoringIndicators: readonly Indicator[] = indicatorsOf('monitoring', [
  {
    indicator: 'max_dpd_24m',
    name: 'Worst days past due',
    formula: 'most days past due over the credit facilities',
    unit: 'days',
    window: '24 months to the application date',
    direction: 'higher-is-riskier',
    nullRule: 'missing without a facility that states its days past due',
    restsOn: { records: ['credit_facility'] },
    authority: 'Basel Framework CRE36 (90 days past due as default)',
    compute: maxDaysPastDue,
  },
  {
    indicator: 'facilities_past_due_share',
    name: 'Facilities past due',
    formula: 'facilities past due ÷ facilities that state days past due',
    unit: 'share',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: 'missing without a facility that states its days past due',
    restsOn: { records: ['credit_facility'] },
    authority: EXPERT_JUDGEMENT,
    compute: facilitiesPastDueShare,
  },
  {
    indicator: 'utilisation',
    name: 'Utilisation of credit lines',
    formula: 'drawn balances ÷ credit limits, over facilities with a limit',
    unit: 'share',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: 'missing without a facility that states its limit; not meaningful when limits are zero',
    restsOn: { records: ['credit_facility'] },
    authority: EXPERT_JUDGEMENT,
    compute: utilisation,
  },
  {
    indicator: 'lenders_count_change_6m',
    name: 'Change in number of lenders',
    formula: 'lenders at the application date − lenders six months before',
    unit: 'count',
    window: '6 months to the application date',
    direction: 'higher-is-riskier',
    nullRule: 'missing without a facility that states when it was opened',
    restsOn: { records: ['credit_facility'] },
    authority: EXPERT_JUDGEMENT,
    compute: lendersCountChange,
  },
  {
    indicator: 'enquiries_6m',
    name: 'Enquiries',
    formula: 'number of credit enquiries',
    unit: 'count',
    window: '6 months to the application date',
    direction: 'higher-is-riskier',
    nullRule: NEEDS_CREDIT_EVIDENCE,
    restsOn: { records: ['credit_event'] },
    authority: EXPERT_JUDGEMENT,
    compute: enquiries,
  },
  {
    indicator: 'bureau_debt_to_book_debt',
    name: 'Reported debt to book debt',
    formula: 'balances of the credit facilities ÷ (short-term debt + long-term debt)',
    unit: 'ratio',
    window: 'credit facilities at the application date, latest balance sheet',
    direction: 'higher-is-riskier',
    nullRule:
      'missing without facilities or a balance sheet with both debts; not meaningful when the books show no debt',
    restsOn: { records: ['credit_facility', 'statement_line'], verified: ['debt'] },
    authority: EXPERT_JUDGEMENT,
    compute: bureauDebtToBookDebt,
  },
  {
    indicator: 'guarantees_given_to_net_worth',
    name: 'Guarantees given to net worth',
    formula: 'guarantees given ÷ equity',
    unit: 'ratio',
    window: 'at the application date, latest balance sheet',
    direction: 'higher-is-riskier',
    nullRule:
      'missing without a balance sheet, or without guarantees and credit evidence; not meaningful when equity is zero or negative',
    restsOn: { records: ['guarantee', 'statement_line'], verified: ['revenue', 'debt'] },
    authority: EXPERT_JUDGEMENT,
    compute: guaranteesToNetWorth,
  },
  {
    indicator: 'guarantee_circle_member',
    name: 'In a guarantee circle',
    formula: 'yes when a party the applicant guarantees, directly or through others, guarantees it in turn',
    unit: 'flag',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: 'missing without guarantees and credit evidence',
    restsOn: { records: ['guarantee', 'relation'] },
    authority: 'strongly connected components (Tarjan 1972); its use here is expert judgement',
    compute: guaranteeCircleMember,
  },
  {
    indicator: 'judgments_open_amount',
    name: 'Open judgments',
    formula: 'sum of open judgments and enforcements',
    unit: 'money',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: `${NEEDS_CREDIT_EVIDENCE}; missing when open ones exist and none states its amount`,
    restsOn: { records: ['credit_event'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => openAmount(view, 'open judgments and enforcements', ['judgment', 'enforcement']),
  },
  {
    indicator: 'tax_arrears',
    name: 'Tax arrears',
    formula: 'sum of open tax arrears',
    unit: 'money',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: `${NEEDS_CREDIT_EVIDENCE}; missing when open ones exist and none states its amount`,
    restsOn: { records: ['credit_event'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => openAmount(view, 'open tax arrears', ['tax-arrears']),
  },
  {
    indicator: 'dishonoured_12m',
    name: 'Dishonoured payments',
    formula: 'number of dishonoured cheques, bills and debits',
    unit: 'count',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_CREDIT_EVIDENCE,
    restsOn: { records: ['credit_event'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => countEvents(view, 'dishonoured payments', 'dishonoured', lastMonths(view, 12)),
  },
  {
    indicator: 'adverse_media_count',
    name: 'Adverse media',
    formula: 'number of adverse media reports',
    unit: 'count',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_CREDIT_EVIDENCE,
    restsOn: { records: ['credit_event'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => countEvents(view, 'adverse media reports', 'adverse-media', lastMonths(view, 12)),
  },
]);
