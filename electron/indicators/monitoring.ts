/** Group 7, credit monitoring: what other lenders, courts and the tax office know. */
import { apply, minus, over, plus } from '#shared/domain/formula.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { type DateWindow, inAnyCurrency, lastMonths, recordsOf, total, where, within } from '../case-view/records.ts';
import {
  bureauDebtToBookDebt,
  facilitiesPastDueShare,
  lendersCountChange,
  maxDaysPastDue,
  utilisation,
} from './basis/facilities.ts';
import { wasSearched } from './basis/scopes.ts';
import { completeMonths } from './flows.ts';
import { formula, line } from './formulas.ts';
import {
  BURDEN,
  type Computation,
  EXPERT_JUDGEMENT,
  fact,
  flag,
  type Indicator,
  indicatorsOf,
  knownOnly,
  missing,
  operand,
  ratio,
  value,
  withTrend,
} from './indicator.ts';
import { guaranteeCircle, guaranteesGiven } from './parties/guarantees.ts';
import { figureOf, spreadOf } from './statements.ts';

type EventKind = EvidenceRecord<'credit_event'>['fields']['kind'];

const AT_APPLICATION = sentence('window.at-application');
const SIX_MONTHS = sentence('window.months', { months: 6 });
const TWELVE_MONTHS = sentence('window.months', { months: 12 });
const NO_GUARANTEES = sentence('absence.not-searched', { what: sentence('operand.guarantees-given') });
const NEEDS_SEARCH = sentence('null-rule.needs-search');
const NEEDS_AMOUNTS = sentence('fields.remarks', { remarks: [NEEDS_SEARCH, sentence('null-rule.no-open-amounts')] });
const NEEDS_DAYS_PAST_DUE = sentence('null-rule.days-past-due');
const ADVERSE_MEDIA = sentence('operand.adverse-media');
const GUARANTEES_GIVEN = sentence('operand.guarantees-given');
const OPEN_JUDGMENTS = sentence('operand.open-judgments');
const OPEN_TAX_ARREARS = sentence('operand.open-tax-arrears');

/** What courts and authorities hold against a borrower. */
const OPEN_CLAIMS: readonly EventKind[] = [
  'judgment',
  'enforcement',
  'insolvency',
  'dishonest-debtor',
  'sanction',
  'asset-freeze',
  'penalty',
];

/** Open events are looked for as far back as credit reports look (judgement). */
const OPEN_EVENTS_MONTHS = 24;

/**
 * Number of events of a kind inside a window, whatever their currency. None is zero only where a search
 * covers the kind and the window; what is found outside every search is at least that many.
 */
function countEvents(view: CaseView, name: Sentence, kind: EventKind, window: DateWindow): Computation {
  const isSearched = wasSearched(view, 'credit_event', window, [kind]);
  const all = inAnyCurrency(recordsOf(view, 'credit_event'));
  const events = where(within(all, window), (event) => event.kind === kind);
  if (events.records.length === 0 && !isSearched) return missing(sentence('absence.not-searched', { what: name }));
  const computation = value(events.records.length, [operand(name, events.records.length, 'count', events)]);
  return knownOnly(computation, isSearched ? undefined : 'at-least');
}

function enquiries(view: CaseView): Computation {
  const computation = countEvents(view, sentence('operand.enquiries'), 'enquiry', lastMonths(view, 6));
  if (computation.status !== 'value') return computation;
  const all = where(inAnyCurrency(recordsOf(view, 'credit_event')), ({ kind }) => kind === 'enquiry');
  const course = completeMonths(view).map((period) => ({
    period,
    value: all.records.filter(({ fields }) => fields.date.startsWith(period)).length,
  }));
  return withTrend(computation, course);
}

/**
 * Sum of open events of some kinds. None is zero only where a search covers the kinds; an event whose
 * amount is not stated, or in a currency that no rate converts, leaves the sum without an amount.
 */
function openAmount(view: CaseView, name: Sentence, kinds: readonly EventKind[]): Computation {
  const isSearched = wasSearched(view, 'credit_event', lastMonths(view, OPEN_EVENTS_MONTHS), kinds);
  const all = recordsOf(view, 'credit_event');
  const open = where(all, ({ kind, status }) => status === 'open' && kinds.includes(kind));
  const found = open.records.length + open.foreign.length;
  if (found === 0 && !isSearched) return missing(sentence('absence.not-searched', { what: name }));
  const stating = where(open, ({ amount }) => amount !== null);
  const silent = found - stating.records.length;
  const note = silent > 0 ? sentence('remark.without-amount', { count: silent }) : undefined;
  const sum = total(stating, ({ amount }) => amount);
  const computation = value(sum, [operand(name, sum, 'money', { ...stating, foreign: [] }, note)]);
  if (silent > 0) return knownOnly(computation, 'without-amount');
  return knownOnly(computation, isSearched ? undefined : 'at-least');
}

function guaranteesToNetWorth(view: CaseView): Computation {
  const guarantees = recordsOf(view, 'guarantee');
  const isSearched = wasSearched(view, 'guarantee', lastMonths(view, OPEN_EVENTS_MONTHS));
  const given = guaranteesGiven(view);
  if (given.records.length + given.foreign.length === 0 && !isSearched) return missing(NO_GUARANTEES);
  const { latestBalanceSheet: sheet, noBalanceSheet } = spreadOf(view);
  if (!sheet) return missing(noBalanceSheet ?? sentence('absence.balance-sheet'));
  const note = guarantees.records.length === 0 ? sentence('remark.search-lists-none') : undefined;
  const computation = ratio(
    operand(
      GUARANTEES_GIVEN,
      total(given, ({ amount }) => amount),
      'money',
      given,
      note,
    ),
    figureOf(sheet, 'equity'),
    { meanings: BURDEN },
  );
  return knownOnly(computation, isSearched ? undefined : 'at-least');
}

function guaranteeCircleMember(view: CaseView): Computation {
  const { members, guarantees: circle, relations } = guaranteeCircle(view);
  const isSearched = wasSearched(view, 'guarantee', lastMonths(view, OPEN_EVENTS_MONTHS));
  if (members.size <= 1 && !isSearched) return missing(NO_GUARANTEES);
  return flag(members.size > 1, [
    fact(sentence('operand.parties-in-circle'), members.size, 'count'),
    operand(sentence('operand.guarantees-in-circle'), circle.records.length, 'count', circle),
    operand(sentence('operand.guarantee-relations-in-circle'), relations.records.length, 'count', relations),
  ]);
}

export const monitoringIndicators: readonly Indicator[] = indicatorsOf('monitoring', [
  {
    indicator: 'max_dpd_24m',
    formula: formula(apply('most', sentence('operand.days-past-due-of-facilities'))),
    unit: 'days',
    window: sentence('window.months', { months: 24 }),
    direction: 'higher-is-riskier',
    nullRule: NEEDS_DAYS_PAST_DUE,
    restsOn: { records: ['credit_facility', 'evidence_scope'] },
    authority: sentence('citation.basel-default'),
    compute: maxDaysPastDue,
  },
  {
    indicator: 'facilities_past_due_share',
    formula: formula(over(sentence('operand.facilities-past-due'), sentence('operand.facilities-that-state-days'))),
    unit: 'share',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_DAYS_PAST_DUE,
    restsOn: { records: ['credit_facility'] },
    authority: EXPERT_JUDGEMENT,
    compute: facilitiesPastDueShare,
  },
  {
    indicator: 'utilisation',
    formula: formula(
      over(sentence('operand.drawn-balances'), sentence('operand.credit-limits')),
      sentence('formula.over-facilities-with-limit'),
    ),
    unit: 'share',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.utilisation'),
    restsOn: { records: ['credit_facility'] },
    authority: EXPERT_JUDGEMENT,
    compute: utilisation,
  },
  {
    indicator: 'lenders_count_change_6m',
    formula: formula(minus(sentence('operand.lenders-now'), sentence('operand.lenders-six-months-before'))),
    unit: 'count',
    window: SIX_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.lenders'),
    restsOn: { records: ['credit_facility'] },
    authority: EXPERT_JUDGEMENT,
    compute: lendersCountChange,
  },
  {
    indicator: 'enquiries_6m',
    formula: formula(apply('count', sentence('operand.credit-enquiries'))),
    unit: 'count',
    window: SIX_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_SEARCH,
    restsOn: { records: ['credit_event', 'evidence_scope'] },
    authority: EXPERT_JUDGEMENT,
    compute: enquiries,
  },
  {
    indicator: 'bureau_debt_to_book_debt',
    formula: formula(
      over(sentence('operand.balances-of-facilities'), plus(line('short_term_debt'), line('long_term_debt'))),
    ),
    unit: 'ratio',
    window: sentence('window.facilities-and-sheet'),
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.bureau-debt'),
    restsOn: { records: ['credit_facility', 'statement_line'], verified: ['debt'] },
    authority: EXPERT_JUDGEMENT,
    compute: bureauDebtToBookDebt,
  },
  {
    indicator: 'guarantees_given_to_net_worth',
    formula: formula(over(GUARANTEES_GIVEN, line('equity'))),
    unit: 'ratio',
    window: sentence('window.application-and-sheet'),
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.guarantees-given'),
    restsOn: { records: ['guarantee', 'statement_line', 'evidence_scope'], verified: ['revenue', 'debt'] },
    authority: EXPERT_JUDGEMENT,
    compute: guaranteesToNetWorth,
  },
  {
    indicator: 'guarantee_circle_member',
    formula: sentence('rule.guarantee-circle'),
    unit: 'flag',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.guarantee-circle'),
    restsOn: { records: ['guarantee', 'relation', 'evidence_scope'] },
    authority: sentence('citation.components'),
    compute: guaranteeCircleMember,
  },
  {
    indicator: 'judgments_open_amount',
    formula: formula(apply('sum', OPEN_JUDGMENTS)),
    unit: 'money',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_AMOUNTS,
    restsOn: { records: ['credit_event', 'evidence_scope'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => openAmount(view, OPEN_JUDGMENTS, OPEN_CLAIMS),
  },
  {
    indicator: 'tax_arrears',
    formula: formula(apply('sum', OPEN_TAX_ARREARS)),
    unit: 'money',
    window: AT_APPLICATION,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_AMOUNTS,
    restsOn: { records: ['credit_event', 'evidence_scope'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => openAmount(view, OPEN_TAX_ARREARS, ['tax-arrears']),
  },
  {
    indicator: 'dishonoured_12m',
    formula: formula(apply('count', sentence('operand.dishonoured-kinds'))),
    unit: 'count',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_SEARCH,
    restsOn: { records: ['credit_event', 'evidence_scope'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => countEvents(view, sentence('operand.dishonoured'), 'dishonoured', lastMonths(view, 12)),
  },
  {
    indicator: 'adverse_media_count',
    formula: formula(apply('count', ADVERSE_MEDIA)),
    unit: 'count',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_SEARCH,
    restsOn: { records: ['credit_event', 'evidence_scope'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => countEvents(view, ADVERSE_MEDIA, 'adverse-media', lastMonths(view, 12)),
  },
]);
