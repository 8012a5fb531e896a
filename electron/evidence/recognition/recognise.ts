/** Which record set a table holds, and how its columns become the set's fields. */

import { RECORD_SET_NAMES, type RecordSetName } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { fieldSpecs } from '../mapping/check-record.ts';
import { namesApplicant } from '../mapping/complete-invoice.ts';
import { missingFields } from '../mapping/required.ts';
import { errorAt, warningAt } from '../problems.ts';
import { type ColumnMatches, matchColumns, WITHOUT_VALUE } from './columns.ts';
import { constantsOf, type TableConstants } from './constants.ts';
import { detectConventions, statesMillions } from './conventions.ts';
import type { Recognition, TableTerms } from './recognition.ts';
import { recogniseStatement } from './statement-table.ts';
import type { Table } from './table.ts';

interface Candidate {
  readonly recordSet: RecordSetName;
  readonly columns: ColumnMatches;
  readonly constants: TableConstants;
  readonly missing: readonly string[];
  readonly score: number;
}

/** Most that columns nobody knows take from a candidate: wide exports have dozens of them. */
const MOST_FOR_UNKNOWN = 4;

/** Words in a file's or sheet's name that speak for a record set; they only break ties. */
const NAME_HINTS: Readonly<Record<RecordSetName, RegExp>> = {
  statement_line: /statement.?line|financials?|balance.?sheet|income|profit|报表|资产负债|利润|现金流量/i,
  bank_transaction: /bank|流水|对账/i,
  account_balance: /balances|余额/i,
  invoice: /invoice|发票|进项|销项/i,
  order: /orders?(?!.*ship)|订单/i,
  shipment: /ship|waybill|logistics|deliver|物流|运单|发货/i,
  vat_return: /vat|tax.?return|增值税|纳税/i,
  utility_bill: /utilit|electric|water|gas|power|水电|电费|水费|燃气/i,
  payroll: /payroll|wages|salar|social|工资|薪|社保/i,
  licence: /licen[cs]e|certificat|permit|证照|许可|资质/i,
  party: /part(?:y|ies)|people|当事人|主体/i,
  relation: /relation|owner|sharehold|股东|股权|关系/i,
  credit_facility: /facilit|loans?|credit.?lines?|borrow|授信|贷款|借款/i,
  credit_event: /event|judg|enquir|inquir|penalt|adverse|诉讼|执行|处罚|查询/i,
  collateral: /collateral|pledge|mortgage|抵押|押品|质押/i,
  guarantee: /guarant|担保|保证/i,
  deposit_account: /deposit|own.?account|存款|本行账户/i,
  evidence_scope: /scope|search|查询范围/i,
};

/** Recognises a table by its headers; a financial statement also by the names of its lines. */
export function recogniseTable(table: Table, terms: TableTerms = {}): Recognition {
  if (statesMillions(table)) {
    const message = sentence('table.millions');
    return { mapping: null, problems: [errorAt(table, message)] };
  }
  const statement = recogniseStatement(table);
  if (statement) return statement;
  const [best] = RECORD_SET_NAMES.map((recordSet) => candidate(table, recordSet, terms))
    .filter(({ recordSet, columns }) => recordSet !== 'account_balance' || isNothingElse(table, columns))
    .sort((a, b) => b.score - a.score);
  if (!best || best.columns.size < 2 || best.score <= 0) {
    const message = sentence('table.not-recognised');
    return { mapping: null, problems: [errorAt({ ...placeOf(table), row: table.headerRow }, message)] };
  }
  return best.missing.length > 0 ? incomplete(table, best) : complete(table, best);
}

/**
 * Whether every column is taken. A column of balances beside others is a statement whose amounts were not
 * recognised, no list of balances.
 */
function isNothingElse({ headers }: Table, columns: ColumnMatches): boolean {
  return columns.size === headers.length;
}

function candidate(table: Table, recordSet: RecordSetName, terms: TableTerms): Candidate {
  const columns = matchColumns(table, recordSet);
  const constants = constantsOf(table, recordSet, columns, terms);
  const specs = fieldSpecs(recordSet);
  const headers = Object.fromEntries([...columns].map(([field, { header }]) => [field, header]));
  const isNamed = recordSet === 'invoice' && namesApplicant(table, headers, terms.applicant);
  const given = new Set([
    ...columns.keys(),
    ...Object.keys(constants.stated),
    ...Object.keys(constants.assumed),
    ...(isNamed ? ['applicant'] : []),
  ]);
  const missing = missingFields(recordSet, given);
  let score = -3 * missing.length - Math.min(MOST_FOR_UNKNOWN, 0.4 * (table.headers.length - columns.size));
  for (const [field, { rank }] of columns) {
    score += (specs[field] && !specs[field].required ? 1 : 2.5) + (rank === 0 ? 0.5 : -(rank % WITHOUT_VALUE) * 0.01);
  }
  if (columns.size > 0 && NAME_HINTS[recordSet].test(`${table.sheet ?? ''} ${table.file}`)) score += 1.5;
  return { recordSet, columns, constants, missing, score };
}

function complete(table: Table, { recordSet, columns, constants }: Candidate): Recognition {
  const indexes = new Map([...columns].map(([field, { index }]) => [field, index]));
  const detected = detectConventions(table, recordSet, indexes);
  const assumed = Object.entries(constants.assumed).map(([field, value]) =>
    warningAt(
      placeOf(table),
      recordSet === 'bank_transaction' && field === 'account'
        ? sentence('table.account-asked', { taken: String(value) })
        : sentence('table.assumed', { field, value: String(value) }),
    ),
  );
  return {
    mapping: {
      recordSet,
      columns: Object.fromEntries([...columns].map(([field, { header }]) => [field, header])),
      constants: { ...constants.stated, ...constants.assumed },
      layout: 'rows',
      ...detected.conventions,
    },
    problems: [...assumed, ...detected.problems],
  };
}

/** A table that lacks only a fact about all rows keeps its mapping, for the officer to complete. */
function incomplete(table: Table, best: Candidate): Recognition {
  const specs = fieldSpecs(best.recordSet);
  const list = best.missing.join(', ');
  const problem = errorAt(
    { ...placeOf(table), row: table.headerRow },
    sentence('table.incomplete', { recordSet: best.recordSet, missing: list }),
  );
  const isDirectionOnly =
    best.recordSet === 'invoice' && best.columns.has('seller_name') && best.columns.has('buyer_name');
  const isChoiceOnly = isDirectionOnly || best.missing.every((field) => specs[field]?.kind === 'choice');
  const asked = isDirectionOnly && best.missing.includes('direction');
  const question = asked ? errorAt(placeOf(table), sentence('invoice-list.whose')) : problem;
  return { mapping: isChoiceOnly ? complete(table, best).mapping : null, problems: [question] };
}

function placeOf(table: Table): { file: string; sheet: string | null } {
  return { file: table.file, sheet: table.sheet };
}
