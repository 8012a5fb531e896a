/** Seeded changes to a case: what speaks against it, what stops speaking for it, and what should change nothing. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { collectionOf } from '#electron/matching/collected.ts';
import { addDays } from '#shared/domain/dates.ts';
import {
  type EvidenceRecord,
  RECORD_SET_NAMES,
  RECORD_SETS,
  type RecordFields,
  type RecordSetName,
} from '#shared/domain/record-sets.ts';
import type { Random } from '../random.ts';
import { withRecords } from './subject.ts';

/** A changed case, and what was changed in it; null where the case offers nothing to change. */
export type Mutation = { readonly what: string; readonly view: CaseView } | null;
export type Mutate = (view: CaseView, random: Random) => Mutation;

function nextId(view: CaseView): number {
  return 1 + Math.max(0, ...RECORD_SET_NAMES.flatMap((set) => view.evidence[set].map(({ recordId }) => recordId)));
}

function added<S extends RecordSetName>(view: CaseView, set: S, fields: RecordFields<S>): CaseView {
  const record = { recordId: nextId(view), sourceId: null, locator: null, fields } as EvidenceRecord<S>;
  return withRecords(view, { [set]: [...view.evidence[set], record] });
}

function changed<S extends RecordSetName>(
  view: CaseView,
  set: S,
  index: number,
  fields: Partial<RecordFields<S>>,
): CaseView {
  const records = view.evidence[set].map((record, at) =>
    at === index ? { ...record, fields: { ...record.fields, ...fields } } : record,
  );
  return withRecords(view, { [set]: records });
}

const EVENT_KINDS = RECORD_SETS.credit_event.fields.kind.options;

const facilityPastDue: Mutate = (view, random) => {
  const balance = random.integer(1, 50) * 10_000_00;
  const days = random.integer(1, 200);
  const fields: RecordFields<'credit_facility'> = {
    lender: 'Law Savings Bank',
    type: 'term-loan',
    limit: balance,
    balance,
    opened: addDays(view.asOf, -900),
    matures: addDays(view.asOf, random.chance(0.3) ? -days : 400),
    closed_on: null,
    status: 'open',
    days_past_due: days,
    past_due_amount: random.chance(0.5) ? null : balance,
    worst_dpd_24m: null,
    history: null,
    monthly_payment: Math.round(balance / 30),
    secured: false,
    currency: random.chance(0.2) ? 'USD' : view.currency,
  };
  return { what: `a facility ${days} days past due, ${fields.currency}`, view: added(view, 'credit_facility', fields) };
};

const creditEvent: Mutate = (view, random) => {
  const kind = random.pick(EVENT_KINDS);
  const fields: RecordFields<'credit_event'> = {
    date: addDays(view.asOf, -random.integer(0, 700)),
    kind,
    amount: random.chance(0.4) ? null : random.integer(1, 500) * 1_000_00,
    status: random.chance(0.7) ? 'open' : 'closed',
    origin: null,
    currency: random.chance(0.2) ? 'USD' : view.currency,
  };
  return { what: `a ${fields.status} ${kind}`, view: added(view, 'credit_event', fields) };
};

const guaranteeGiven: Mutate = (view, random) => ({
  what: 'a guarantee given',
  view: added(view, 'guarantee', {
    guarantor: view.applicant.legalName,
    beneficiary: 'Law Trading House',
    amount: random.integer(1, 300) * 10_000_00,
    kind: random.pick(['joint', 'limited'] as const),
    currency: view.currency,
  }),
});

/** What was paid for was sold: a void of it takes away no weakness. */
const invoiceVoided: Mutate = (view, random) => {
  const paid = new Set(
    (collectionOf(view)?.invoices ?? [])
      .filter(({ claim, paid: received }) => claim > 0 && received >= claim)
      .map(({ invoice }) => invoice.recordId),
  );
  const sales = [...view.evidence.invoice.entries()].filter(([, { recordId }]) => paid.has(recordId));
  if (sales.length === 0) return null;
  const [index, { fields }] = random.pick(sales);
  return { what: `the void of invoice ${fields.number}`, view: changed(view, 'invoice', index, { status: 'void' }) };
};

const relatedBuyer: Mutate = (view, random) => {
  const buyers = [...new Set(view.evidence.invoice.map(({ fields }) => fields.counterparty_name))];
  if (buyers.length === 0) return null;
  const buyer = random.pick(buyers);
  return {
    what: `${buyer} is controlled by the applicant`,
    view: added(view, 'relation', {
      from: view.applicant.legalName,
      to: buyer,
      kind: 'controls',
      share: null,
      since: null,
    }),
  };
};

/** Whether a person reads a line of the latest year as better when it is higher; each is moved the other way. */
const WORSE: Readonly<Partial<Record<RecordFields<'statement_line'>['code'], number>>> = {
  ebit: 0.7,
  net_profit: 0.7,
  cash: 0.7,
  short_term_debt: 1.3,
  interest_expense: 1.5,
};

const restatedWorse: Mutate = (view, random) => {
  const end = view.evidence.statement_line.reduce(
    (last, { fields }) => (fields.period_end > last ? fields.period_end : last),
    '',
  );
  const lines = [...view.evidence.statement_line.entries()].filter(
    ([, { fields }]) => fields.period_end === end && WORSE[fields.code] !== undefined && fields.amount > 0,
  );
  if (lines.length === 0) return null;
  const [index, { fields }] = random.pick(lines);
  const amount = Math.round(fields.amount * (WORSE[fields.code] ?? 1));
  return {
    what: `${fields.code} of ${end} restated as worse`,
    view: changed(view, 'statement_line', index, { amount }),
  };
};

/** The one list of what speaks against an applicant (DOMAIN §16, L1). */
export const ADVERSE: readonly Mutate[] = [
  facilityPastDue,
  creditEvent,
  guaranteeGiven,
  invoiceVoided,
  relatedBuyer,
  restatedWorse,
];

/** Sets whose single records speak for an applicant or say nothing. */
const FAVOURABLE: readonly RecordSetName[] = ['collateral', 'deposit_account'];
/** Lines for which other printed or bureau figures stand in. */
const STOOD_IN: readonly string[] = [
  'scheduled_principal',
  'capital_expenditure',
  'dividends',
  'gross_profit',
  'current_assets',
];

export const favourableRemoved: Mutate = (view, random) => {
  if (random.chance(0.4)) {
    const lines = view.evidence.statement_line.filter(({ fields }) => STOOD_IN.includes(fields.code));
    if (lines.length === 0) return null;
    const gone = random.pick(lines);
    const rest = view.evidence.statement_line.filter((record) => record !== gone);
    return {
      what: `without ${gone.fields.code} of ${gone.fields.period_end}`,
      view: withRecords(view, { statement_line: rest }),
    };
  }
  const sets = FAVOURABLE.filter((set) => view.evidence[set].length > 0);
  if (sets.length === 0) return null;
  const set = random.pick(sets);
  const index = random.integer(0, view.evidence[set].length - 1);
  const rest = view.evidence[set].filter((_, at) => at !== index);
  return { what: `without one record of ${set}`, view: withRecords(view, { [set]: rest }) };
};

export const mandatoryRemoved: Mutate = (view, random) => {
  const isStartUp = view.applicant.lifeStage === 'start-up';
  const set = random.pick(
    isStartUp
      ? (['bank_transaction', 'evidence_scope'] as const)
      : (['statement_line', 'bank_transaction', 'evidence_scope'] as const),
  );
  return { what: `without ${set}`, view: withRecords(view, { [set]: [] }) };
};

const OPTIONAL: readonly RecordSetName[] = [
  'order',
  'shipment',
  'utility_bill',
  'payroll',
  'licence',
  'party',
  'relation',
  'vat_return',
];

export const optionalRemoved: Mutate = (view, random) => {
  const sets = OPTIONAL.filter((set) => view.evidence[set].length > 0);
  if (sets.length === 0) return null;
  const set = random.pick(sets);
  return { what: `without ${set}`, view: withRecords(view, { [set]: [] }) };
};

/** Records in another order and numbered by it; lines of a day among them. */
export const reordered: Mutate = (view, random) => {
  const evidence = Object.fromEntries(
    RECORD_SET_NAMES.map((set) => {
      const records = view.evidence[set].map((record) => ({ record, rank: random.next() }));
      const ids = view.evidence[set].map(({ recordId }) => recordId);
      const moved = records.sort((a, b) => a.rank - b.rank).map(({ record }, at) => ({ ...record, recordId: ids[at] }));
      return [set, moved];
    }),
  ) as unknown as CaseView['evidence'];
  return { what: 'all records in another order', view: { ...view, evidence } };
};

export const moreCollateral: Mutate = (view, random) => ({
  what: 'one more piece of collateral',
  view: added(view, 'collateral', {
    kind: random.pick(RECORD_SETS.collateral.fields.kind.options),
    description: 'law',
    value: random.integer(1, 1000) * 10_000_00,
    valued_on: addDays(view.asOf, -random.integer(0, 2000)),
    haircut: null,
    lien_rank: random.chance(0.5) ? 1 : null,
    prior_liens: random.chance(0.5) ? 0 : null,
    enforceability: null,
    currency: view.currency,
  }),
});

/** Every amount of the case times ten. */
export function tenfold(view: CaseView): CaseView {
  const evidence = Object.fromEntries(
    RECORD_SET_NAMES.map((set) => {
      const specs: Readonly<Record<string, { readonly kind: string }>> = RECORD_SETS[set].fields;
      const records = view.evidence[set].map((record) => ({
        ...record,
        fields: Object.fromEntries(
          Object.entries(record.fields).map(([field, value]) => [
            field,
            typeof value === 'number' && specs[field]?.kind === 'money' ? value * 10 : value,
          ]),
        ),
      }));
      return [set, records];
    }),
  ) as unknown as CaseView['evidence'];
  const amount = (terms: CaseView['terms']) => ({ ...terms, amount: terms.amount * 10 });
  return {
    ...view,
    evidence,
    terms: amount(view.terms),
    application: { ...view.application, amount: view.application.amount * 10 },
  };
}

/** Every currency of the case called otherwise, the numbers kept. */
export function renamed(view: CaseView, from: string, to: string): CaseView {
  const evidence = Object.fromEntries(
    RECORD_SET_NAMES.map((set) => [
      set,
      view.evidence[set].map((record) => {
        const { currency } = record.fields as { readonly currency?: string | null };
        return currency === from ? { ...record, fields: { ...record.fields, currency: to } } : record;
      }),
    ]),
  ) as unknown as CaseView['evidence'];
  return { ...view, currency: to, application: { ...view.application, currency: to }, evidence };
}
