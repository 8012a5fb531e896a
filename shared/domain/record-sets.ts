/**
 * The evidence record sets of DOMAIN §3 as one table. The SQL columns, the TypeScript types, the
 * validation, the import mapping and the entry forms all follow from it; field names are the same
 * everywhere. Every record also carries its source (see `RecordOrigin`).
 */

import type { Group } from './groups.ts';
import { STATEMENT_CODES } from './spread.ts';

/**
 * How a field is typed. `money`: integer minor units; `period`: a month YYYY-MM; `date`:
 * YYYY-MM-DD; `decimal`: a finite float; `flag`: boolean; `choice`: one of `options`;
 * `choices`: some of them, separated by a comma and a space.
 */
export type FieldKind =
  | 'text'
  | 'date'
  | 'period'
  | 'money'
  | 'integer'
  | 'decimal'
  | 'flag'
  | 'currency'
  | 'choice'
  | 'choices';

export interface FieldSpec {
  readonly kind: FieldKind;
  readonly required?: true;
  /** Money, integers and decimals are ≥ 0 unless signed. */
  readonly signed?: true;
  readonly options?: readonly string[];
}

interface RecordSetSpec {
  /** The indicator group the set is evidence for; coverage is shown per group. */
  readonly group: Group;
  /** The field that places a record in time, for coverage by month; null for registers. */
  readonly timeField: string | null;
  readonly fields: Readonly<Record<string, FieldSpec>>;
}

const text = { kind: 'text' } as const;
const requiredText = { kind: 'text', required: true } as const;
const date = { kind: 'date' } as const;
const requiredDate = { kind: 'date', required: true } as const;
const requiredPeriod = { kind: 'period', required: true } as const;
const money = { kind: 'money' } as const;
const requiredMoney = { kind: 'money', required: true } as const;
const signedMoney = { kind: 'money', signed: true } as const;
const requiredSignedMoney = { kind: 'money', signed: true, required: true } as const;
const integer = { kind: 'integer' } as const;
const decimal = { kind: 'decimal' } as const;
/** Null means: the currency of the application. */
const currency = { kind: 'currency' } as const;

/** What courts, registers, tax office, lenders and press know of a borrower. */
const CREDIT_EVENT_KINDS = [
  'enquiry',
  'judgment',
  'enforcement',
  'insolvency',
  'dishonest-debtor',
  'sanction',
  'asset-freeze',
  'tax-arrears',
  'dishonoured',
  'penalty',
  'adverse-media',
] as const;

export const RECORD_SETS = {
  statement_line: {
    group: 'financial',
    timeField: 'period_end',
    fields: {
      period_start: requiredDate,
      period_end: requiredDate,
      kind: { kind: 'choice', required: true, options: ['audited', 'reviewed', 'management', 'tax'] },
      code: { kind: 'choice', required: true, options: STATEMENT_CODES },
      amount: requiredSignedMoney,
      currency,
    },
  },
  bank_transaction: {
    group: 'operational',
    timeField: 'booking_date',
    fields: {
      account: requiredText,
      booking_date: requiredDate,
      value_date: date,
      amount: requiredSignedMoney,
      currency,
      counterparty_name: text,
      counterparty_account: text,
      remittance: text,
      balance_after: signedMoney,
    },
  },
  /** What a bank states an account to hold at the end of a day on which its statement shows no movement. */
  account_balance: {
    group: 'operational',
    timeField: 'date',
    fields: {
      account: requiredText,
      date: requiredDate,
      balance: requiredSignedMoney,
      currency,
    },
  },
  invoice: {
    group: 'transactions',
    timeField: 'issue_date',
    fields: {
      number: requiredText,
      issue_date: requiredDate,
      due_date: date,
      direction: { kind: 'choice', required: true, options: ['sale', 'purchase'] },
      counterparty_id: text,
      counterparty_name: requiredText,
      net: requiredSignedMoney,
      tax: signedMoney,
      gross: requiredSignedMoney,
      currency,
      status: { kind: 'choice', required: true, options: ['normal', 'void', 'credit-note'] },
      references: text,
    },
  },
  order: {
    group: 'customer',
    timeField: 'placed_at',
    fields: {
      order_id: requiredText,
      placed_at: requiredDate,
      customer_id: requiredText,
      gross: requiredMoney,
      refunded: money,
      channel: text,
      currency,
    },
  },
  shipment: {
    group: 'logistics',
    timeField: 'shipped_on',
    fields: {
      waybill: requiredText,
      shipped_on: requiredDate,
      promised_on: date,
      delivered_on: date,
      counterparty: text,
      origin: text,
      destination: text,
      quantity: decimal,
      weight_kg: decimal,
      declared_value: money,
      invoice_number: text,
      currency,
    },
  },
  vat_return: {
    group: 'operational',
    timeField: 'period',
    fields: {
      period: requiredPeriod,
      taxable_sales: requiredMoney,
      output_tax: money,
      input_tax: money,
      paid: money,
      filed_on: date,
      due_on: date,
      currency,
    },
  },
  utility_bill: {
    group: 'operational',
    timeField: 'period',
    fields: {
      period: requiredPeriod,
      kind: { kind: 'choice', required: true, options: ['electricity', 'water', 'gas'] },
      quantity: decimal,
      amount: money,
      currency,
    },
  },
  payroll: {
    group: 'operational',
    timeField: 'period',
    fields: {
      period: requiredPeriod,
      headcount: { kind: 'integer', required: true },
      gross_pay: money,
      social_insurance_paid: money,
      currency,
    },
  },
  licence: {
    group: 'certification',
    timeField: null,
    fields: {
      kind: requiredText,
      number: requiredText,
      issuer: text,
      valid_from: date,
      valid_to: date,
      scope: text,
      status: { kind: 'choice', required: true, options: ['valid', 'expired', 'suspended', 'revoked'] },
    },
  },
  party: {
    group: 'certification',
    timeField: null,
    fields: {
      id: requiredText,
      name: requiredText,
      kind: { kind: 'choice', required: true, options: ['person', 'company'] },
      identifiers: text,
    },
  },
  relation: {
    group: 'certification',
    timeField: null,
    fields: {
      from: requiredText,
      to: requiredText,
      kind: {
        kind: 'choice',
        required: true,
        options: ['owns', 'controls', 'directs', 'family', 'guarantees', 'trades'],
      },
      share: decimal,
      since: date,
    },
  },
  credit_facility: {
    group: 'monitoring',
    timeField: null,
    fields: {
      lender: requiredText,
      type: requiredText,
      limit: money,
      balance: requiredMoney,
      opened: date,
      matures: date,
      closed_on: date,
      status: {
        kind: 'choice',
        options: ['open', 'closed', 'restructured', 'forborne', 'written-off', 'sold-at-a-loss'],
      },
      /** Days past due at the date of the report. */
      days_past_due: integer,
      /** What of the balance is past due. */
      past_due_amount: money,
      /** Most days past due in the 24 months before the report. */
      worst_dpd_24m: integer,
      /** One mark a month, oldest first: see paymentHistory. */
      history: text,
      monthly_payment: money,
      secured: { kind: 'flag' },
      currency,
    },
  },
  credit_event: {
    group: 'monitoring',
    timeField: 'date',
    fields: {
      date: requiredDate,
      kind: {
        kind: 'choice',
        required: true,
        options: CREDIT_EVENT_KINDS,
      },
      amount: money,
      status: { kind: 'choice', required: true, options: ['open', 'closed'] },
      origin: text,
      currency,
    },
  },
  collateral: {
    group: 'monitoring',
    timeField: null,
    fields: {
      kind: {
        kind: 'choice',
        required: true,
        options: [
          'cash-deposit',
          'real-estate',
          'land-use-right',
          'equipment',
          'inventory',
          'receivables',
          'vehicle',
          'intellectual-property',
          'other',
        ],
      },
      description: text,
      value: requiredMoney,
      valued_on: date,
      haircut: decimal,
      lien_rank: integer,
      prior_liens: money,
      enforceability: decimal,
      currency,
    },
  },
  guarantee: {
    group: 'monitoring',
    timeField: null,
    fields: {
      guarantor: requiredText,
      beneficiary: requiredText,
      amount: requiredMoney,
      kind: { kind: 'choice', required: true, options: ['joint', 'limited', 'mutual'] },
      currency,
    },
  },
  /** Accounts the client keeps at this bank. */
  deposit_account: {
    group: 'monitoring',
    timeField: null,
    fields: {
      account: requiredText,
      product: requiredText,
      currency,
      balance_average_90d: signedMoney,
      rate: decimal,
      opened: date,
    },
  },
  /** What was searched: a count is zero only inside a scope that covers its kind and its window. */
  evidence_scope: {
    group: 'monitoring',
    timeField: 'as_of',
    fields: {
      record_set: { kind: 'choice', required: true, options: ['credit_facility', 'credit_event', 'guarantee'] },
      /** Kinds that were searched for, separated by commas; null is every kind of the set. */
      kinds: { kind: 'choices', options: CREDIT_EVENT_KINDS },
      /** Whom the search was about, by name or registration id; null is the applicant. */
      subject: text,
      /** First day searched; null is from the beginning. */
      from: date,
      /** Last day searched; null is the day of the report. */
      to: date,
      as_of: requiredDate,
      issuer: requiredText,
      /** Whether the report lists everything that was found. */
      complete: { kind: 'flag', required: true },
    },
  },
} as const satisfies Record<string, RecordSetSpec>;

export type RecordSetName = keyof typeof RECORD_SETS;

export const RECORD_SET_NAMES = Object.keys(RECORD_SETS) as readonly RecordSetName[];

type ValueOfKind<F extends FieldSpec> = F['kind'] extends 'money' | 'integer' | 'decimal'
  ? number
  : F['kind'] extends 'flag'
    ? boolean
    : F extends { readonly kind: 'choice'; readonly options: readonly (infer O)[] }
      ? O
      : string;

/** The fields of one record set; a field that is not required may be null, which means not provided. */
export type RecordFields<S extends RecordSetName> = {
  -readonly [F in keyof (typeof RECORD_SETS)[S]['fields']]: (typeof RECORD_SETS)[S]['fields'][F] extends infer Spec
    ? Spec extends FieldSpec
      ? Spec extends { readonly required: true }
        ? ValueOfKind<Spec>
        : ValueOfKind<Spec> | null
      : never
    : never;
};

/** A field of any record set. */
export type FieldName = { [S in RecordSetName]: keyof (typeof RECORD_SETS)[S]['fields'] }[RecordSetName];

type ChoiceOf<S extends RecordSetName> = {
  [F in keyof (typeof RECORD_SETS)[S]['fields']]: F extends 'code'
    ? never
    : (typeof RECORD_SETS)[S]['fields'][F] extends { readonly options: readonly (infer O extends string)[] }
      ? O
      : never;
}[keyof (typeof RECORD_SETS)[S]['fields']];

/** What the fields of the record sets choose among; the codes of statement lines apart. */
export type FieldChoice = { [S in RecordSetName]: ChoiceOf<S> }[RecordSetName];

/**
 * Columns that are not fields themselves but make one: a debit and a credit column make a signed
 * amount, a side column its sign; payer and payee, or name and account in one cell, make the other party;
 * purpose and note go to the remittance. The parties of an invoice make its counterparty.
 */
export const AUXILIARY_FIELDS = {
  bank_transaction: [
    'debit',
    'credit',
    'side',
    'state',
    'counterparty',
    'payer_name',
    'payer_account',
    'payee_name',
    'payee_account',
    'purpose',
    'note',
  ],
  invoice: ['seller_name', 'seller_id', 'buyer_name', 'buyer_id', 'digital_number', 'is_positive'],
} as const satisfies Partial<Record<RecordSetName, readonly string[]>>;

export type AuxiliaryField = (typeof AUXILIARY_FIELDS)[keyof typeof AUXILIARY_FIELDS][number];

/** The auxiliary fields of a record set by name; none for most. */
export function auxiliaryFieldsOf(recordSet: string): readonly string[] {
  const auxiliary: Readonly<Record<string, readonly string[]>> = AUXILIARY_FIELDS;
  return Object.hasOwn(auxiliary, recordSet) ? (auxiliary[recordSet] ?? []) : [];
}

/** What may be said of all rows of a bank's table where nothing in it says which way money went. */
export const SIDES: readonly string[] = ['in', 'out', 'signed'];

/** What a word in a bank's column of direction may mean; neutral is neither income nor expense. */
const SIDE_MEANINGS: readonly string[] = ['in', 'out', 'neutral'];

/**
 * The meanings a word of a field's column may be given; undefined where the field has none. Names of
 * statement lines are no such words: there are too many of them, and each means another line.
 */
export function meaningsOf(recordSet: RecordSetName, field: string): readonly string[] | undefined {
  if (recordSet === 'bank_transaction' && field === 'side') return SIDE_MEANINGS;
  const fields: Readonly<Record<string, FieldSpec>> = RECORD_SETS[recordSet].fields;
  const spec = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return spec?.kind === 'choice' && field !== 'code' ? spec.options : undefined;
}

/** Where a record came from: a place in a source file, or a person's manual entry. */
export interface RecordOrigin {
  /** Number of the record within its set and workspace. */
  readonly recordId: number;
  /** The source file, or null for manual entry. */
  readonly sourceId: string | null;
  /** Place inside the source: "sheet!row" for tables ("Sheet1!12", "12" for CSV), an XML path elsewhere. */
  readonly locator: string | null;
  /** Sources besides it that hold the same record, oldest first; absent where there is none. */
  readonly alsoIn?: readonly string[];
}

export type EvidenceRecord<S extends RecordSetName> = RecordOrigin & { readonly fields: RecordFields<S> };

/** All live evidence of one case, each set ordered by recordId so that sums run in a fixed order. */
export type EvidenceRecords = { readonly [S in RecordSetName]: readonly EvidenceRecord<S>[] };

/** A field value before it is known which set it belongs to. */
export type FieldValue = string | number | boolean | null;

/** An evidence set with no records, to build on. */
export function emptyEvidence(): { -readonly [S in RecordSetName]: EvidenceRecord<S>[] } {
  return Object.fromEntries(RECORD_SET_NAMES.map((name) => [name, []])) as unknown as {
    -readonly [S in RecordSetName]: EvidenceRecord<S>[];
  };
}
