/** T7: whether a bank statement is whole: its running balance recomputes, no stretch of days is missing, and it meets the books. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf } from '#electron/case-view/records.ts';
import { median } from '#electron/ground/numeric/statistics.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { bankCoverage } from '#electron/matching/bank.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type AuthenticityTest, type Check, figure, money, row } from '../finding.ts';

type BankRecord = EvidenceRecord<'bank_transaction'>;

interface Break {
  readonly before: BankRecord;
  readonly after: BankRecord;
  /** Stated less recomputed balance. */
  readonly difference: number;
}

/** A stretch without lines is missing when it is this long, and this many times the usual distance (expert judgement). */
const LONGEST_STRETCH_DAYS = 28;
const TIMES_USUAL = 8;
const LEAST_LINES = 60;

/** Lines of each account in the order of time. Files list them oldest or newest first. */
function accountsOf(view: CaseView): readonly (readonly BankRecord[])[] {
  const accounts = new Map<string, BankRecord[]>();
  for (const record of recordsOf(view, 'bank_transaction').records) {
    const key = record.fields.account;
    const list = accounts.get(key);
    if (list) list.push(record);
    else accounts.set(key, [record]);
  }
  return [...accounts.values()].map((lines) => {
    const newestFirst = (lines[0]?.fields.booking_date ?? '') > (lines.at(-1)?.fields.booking_date ?? '');
    const ordered = newestFirst ? lines.toReversed() : lines;
    // A stable sort by date: several files may have been imported in any order.
    return ordered.toSorted((a, b) =>
      a.fields.booking_date < b.fields.booking_date ? -1 : a.fields.booking_date > b.fields.booking_date ? 1 : 0,
    );
  });
}

/** Breaks of the running balance, line by line; lines without a balance are carried to the next that has one. */
function breaksInOrder(lines: readonly BankRecord[]): Break[] {
  const breaks: Break[] = [];
  let known: { record: BankRecord; balance: number } | undefined;
  let carried = 0;
  for (const record of lines) {
    const { amount, balance_after: balance } = record.fields;
    carried += amount;
    if (balance === null) continue;
    if (known && known.balance + carried !== balance) {
      breaks.push({ before: known.record, after: record, difference: balance - known.balance - carried });
    }
    known = { record, balance };
    carried = 0;
  }
  return breaks;
}

/**
 * Breaks between days. Within a day banks print lines in orders of their own, so that a day holds
 * when the balance it began with and its lines lead to a balance the day states.
 */
function breaksByDay(lines: readonly BankRecord[]): Break[] {
  const days = new Map<IsoDate, BankRecord[]>();
  for (const record of lines) {
    const day = days.get(record.fields.booking_date);
    if (day) day.push(record);
    else days.set(record.fields.booking_date, [record]);
  }
  const breaks: Break[] = [];
  let closing: { record: BankRecord; balance: number } | undefined;
  for (const day of days.values()) {
    const last = day.at(-1);
    if (!last) continue;
    const moved = day.reduce((sum, { fields }) => sum + fields.amount, 0);
    const expected = closing === undefined ? undefined : closing.balance + moved;
    const holds = day.some(({ fields }) => fields.balance_after === expected);
    if (closing && expected !== undefined && !holds) {
      breaks.push({ before: closing.record, after: last, difference: (last.fields.balance_after ?? 0) - expected });
    }
    closing = { record: last, balance: holds && expected !== undefined ? expected : (last.fields.balance_after ?? 0) };
  }
  return breaks;
}

function balances(view: CaseView, lines: readonly BankRecord[]): Check[] {
  const stating = lines.filter(({ fields }) => fields.balance_after !== null);
  if (stating.length < 2) return [];
  const inOrder = breaksInOrder(lines);
  const breaks = inOrder.length > 0 && stating.length === lines.length ? breaksByDay(lines) : inOrder;
  const account = lines[0]?.fields.account ?? '';
  const [first] = breaks;
  if (!first) {
    return [
      {
        severity: 0,
        gap: sentence('bank-integrity.recomputes', { account, lines: stating.length }),
        evidence: [],
        figures: [figure('lines-recomputed', stating.length, 'count', { account })],
      },
    ];
  }
  const total = breaks.reduce((sum, { difference }) => sum + Math.abs(difference), 0);
  return [
    {
      severity: 3,
      gap: sentence('bank-integrity.breaks', {
        account,
        places: breaks.length,
        date: first.after.fields.booking_date,
        by: money(view, first.difference),
      }),
      evidence: breaks.flatMap(({ before, after, difference }) =>
        row(
          'bank_transaction',
          [before, after],
          sentence('bank-integrity.break-rows'),
          sentence('bank-integrity.break-by', { by: money(view, difference) }),
        ),
      ),
      figures: [figure('balance-breaks', total, 'money', { account })],
    },
  ];
}

function missingDays(lines: readonly BankRecord[]): Check[] {
  if (lines.length < LEAST_LINES) return [];
  const distances = lines
    .slice(1)
    .map((record, index) => daysBetween(lines[index]?.fields.booking_date ?? '', record.fields.booking_date));
  const usual = Math.max(1, median(distances));
  const at = distances.findIndex((days) => days > LONGEST_STRETCH_DAYS && days > TIMES_USUAL * usual);
  const [before, after] = [lines[at], lines[at + 1]];
  if (at < 0 || !before || !after) return [];
  return [
    {
      severity: 2,
      gap: sentence('bank-integrity.days-missing', {
        account: before.fields.account,
        from: before.fields.booking_date,
        to: after.fields.booking_date,
        usual,
      }),
      evidence: row('bank_transaction', [before, after], sentence('bank-integrity.around')),
      figures: [figure('days-without-line', distances[at] ?? null, 'days')],
    },
  ];
}

/** Balance of an account at the end of a day; null where it cannot be told. */
function balanceAt(lines: readonly BankRecord[], date: IsoDate): number | null {
  const before = lines.findLast(({ fields }) => fields.booking_date <= date && fields.balance_after !== null);
  if (before) return before.fields.balance_after;
  const [first] = lines;
  return first && first.fields.balance_after !== null ? first.fields.balance_after - first.fields.amount : null;
}

/** Bank above book beyond this share of total assets, and book above bank beyond these (expert judgement). */
const BANK_ABOVE = 0.02;
const BOOK_ABOVE = [0.05, 0.12] as const;

/** Bank balances on the day of a balance sheet against its cash. */
function againstBooks(view: CaseView, accounts: readonly (readonly BankRecord[])[]): Check[] {
  const coverage = bankCoverage(view);
  const sheet = spreadOf(view).balanceSheets.findLast(
    ({ end }) => coverage !== null && end >= coverage.from && end <= coverage.to,
  );
  if (!sheet) return [];
  const known = accounts.map((lines) => balanceAt(lines, sheet.end));
  const cash = figureOf(sheet, 'cash');
  const assets = figureOf(sheet, 'total_assets').value ?? 0;
  if (cash.value === null || assets <= 0 || known.some((balance) => balance === null)) return [];
  const bank = known.reduce<number>((sum, balance) => sum + (balance ?? 0), 0);
  const gap = (cash.value - bank) / assets;
  const severity = gap < -BANK_ABOVE ? 2 : gap > BOOK_ABOVE[1] ? 2 : gap > BOOK_ABOVE[0] ? 1 : 0;
  const sides = { date: sheet.end, booked: money(view, cash.value), bank: money(view, bank) };
  return [
    {
      severity,
      gap: sentence(severity === 0 ? 'bank-integrity.cash-agrees' : 'bank-integrity.cash-differs', sides),
      evidence: row(
        'statement_line',
        cash.recordIds.map((recordId) => ({ recordId })),
        sentence('bank-integrity.cash-rows'),
      ),
      figures: [
        figure('cash-booked', cash.value, 'money', { period: sheet.label }),
        figure('bank-balances', bank, 'money', { date: sheet.end }),
      ],
    },
  ];
}

/** T7: bank statement integrity. */
export const bankIntegrity: AuthenticityTest = {
  test: 'T7',
  groups: ['operational', 'transactions'],
  run: (view) => {
    const accounts = accountsOf(view);
    if (accounts.length === 0) return sentence('finding.no-bank-transactions');
    const running = accounts.flatMap((lines) => balances(view, lines));
    const others = [...accounts.flatMap(missingDays), ...againstBooks(view, accounts)];
    if (running.length === 0 && others.length === 0) return sentence('bank-integrity.no-balance');
    return [...running, ...others];
  },
};
