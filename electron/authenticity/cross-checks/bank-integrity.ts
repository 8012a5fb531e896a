/** T7: whether a bank statement is whole: its running balance recomputes, no stretch of days is missing, and it meets the books. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { filesOf } from '#electron/case-view/records.ts';
import { median } from '#electron/ground/numeric/statistics.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { type AccountDay, type AccountDays, accountDays, daysOf } from '#electron/matching/account-days.ts';
import { bankCoverage } from '#electron/matching/bank.ts';
import { isOneFile, isRefusedAmong } from '#electron/matching/statement-gaps.ts';
import type { Severity } from '#shared/domain/authenticity.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type AuthenticityTest, type Check, figure, money, row } from '../finding.ts';

type BankRecord = EvidenceRecord<'bank_transaction'>;

interface Break {
  readonly before: BankRecord;
  readonly after: BankRecord;
  /** All lines of both days. */
  readonly lines: readonly BankRecord[];
  /** Stated less recomputed balance. */
  readonly difference: number;
}

/**
 * Where days do not follow: inside a file, which is what a file that was altered shows; between a file and
 * the next, where days were not handed in; or only once files that cover the same days are laid together,
 * though each holds by itself, which asks which of them is whole; or where the desk refused rows.
 */
const PLACES = ['within', 'between', 'apart', 'unread'] as const;
type BreakPlace = (typeof PLACES)[number];

/** A stretch without lines is missing when it is this long, and this many times the usual distance (expert judgement). */
const LONGEST_STRETCH_DAYS = 28;
const TIMES_USUAL = 8;
const LEAST_LINES = 60;

function linesOf(days: readonly AccountDay[]): readonly BankRecord[] {
  return days.flatMap(({ lines }) => lines);
}

/** Where the days of an account do not follow from each other. */
function breaksOf(days: readonly AccountDay[]): Break[] {
  return days.flatMap(({ gap, lines }, index): Break[] => {
    const after = lines.at(-1);
    const earlier = days[index - 1]?.lines ?? [];
    const before = earlier.at(-1) ?? lines[0];
    if (gap === null || after === undefined || before === undefined) return [];
    return [{ before, after, lines: [...earlier, ...lines], difference: gap }];
  });
}

/** Days that do not follow in a file by itself, with the days it covers; what was entered by hand completes every file. */
interface FileDays {
  readonly dates: ReadonlySet<IsoDate>;
  readonly broken: ReadonlySet<IsoDate>;
}

function filesAlone(lines: readonly BankRecord[]): FileDays[] {
  return [...new Set(lines.flatMap(filesOf))].map((file) => {
    const days = daysOf(lines.filter((line) => filesOf(line).includes(file) || filesOf(line).length === 0));
    return {
      dates: new Set(days.map(({ date }) => date)),
      broken: new Set(days.flatMap(({ date, gap }) => (gap === null ? [] : [date]))),
    };
  });
}

function placeOf(view: CaseView, { before, after, lines }: Break, files: readonly FileDays[]): BreakPlace {
  if (isRefusedAmong(view.refused, lines)) return 'unread';
  const [from, to] = [before.fields.booking_date, after.fields.booking_date];
  const holding = files.filter(({ dates }) => dates.has(from) && dates.has(to));
  if (files.length < 2 || holding.some(({ broken }) => broken.has(to))) return 'within';
  return holding.length === 0 ? 'between' : 'apart';
}

/** How grave a break is by where it is: days that are not here are asked for, files that differ are settled first, rows
 * the desk could not read accuse nobody. */
const GRAVITY = { within: 3, between: 1, apart: 0, unread: 0 } as const satisfies Record<BreakPlace, Severity>;

function balances(view: CaseView, { account, days }: AccountDays): Check[] {
  const lines = linesOf(days);
  const stating = lines.filter(({ fields }) => fields.balance_after !== null);
  if (stating.length < 2) return [];
  const breaks = breaksOf(days);
  if (breaks.length === 0) {
    return [
      {
        severity: 0,
        gap: sentence('bank-integrity.recomputes', { account, lines: stating.length }),
        evidence: [],
        figures: [figure('lines-recomputed', stating.length, 'count', { account })],
      },
    ];
  }
  const files = filesAlone(lines);
  const byPlace = Map.groupBy(breaks, (each) => placeOf(view, each, files));
  return PLACES.flatMap((place) => brokenAt(view, account, place, byPlace.get(place) ?? []));
}

function brokenAt(view: CaseView, account: string, place: BreakPlace, breaks: readonly Break[]): Check[] {
  const [first] = breaks;
  if (!first) return [];
  const found = {
    account,
    places: breaks.length,
    date: first.after.fields.booking_date,
    by: money(view, first.difference),
  };
  const total = breaks.reduce((sum, { difference }) => sum + Math.abs(difference), 0);
  return [
    {
      severity: GRAVITY[place],
      gap: sentence(`bank-integrity.breaks-${place}`, found),
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

function missingDays(view: CaseView, days: readonly AccountDay[]): Check[] {
  const lines = linesOf(days);
  if (lines.length < LEAST_LINES) return [];
  const distances = lines
    .slice(1)
    .map((record, index) => daysBetween(lines[index]?.fields.booking_date ?? '', record.fields.booking_date));
  const usual = Math.max(1, median(distances));
  const at = distances.findIndex((days) => days > LONGEST_STRETCH_DAYS && days > TIMES_USUAL * usual);
  const [before, after] = [lines[at], lines[at + 1]];
  if (at < 0 || !before || !after || isRefusedAmong(view.refused, [before, after])) return [];
  // On an account that is swept empty and begins again at nothing, no movement is missing.
  const [emptied, next] = [before, after].map(({ fields }) => days.find(({ date }) => date === fields.booking_date));
  if (emptied?.closing === 0 && next?.gap === null && next.closing !== null) return [];
  const isWithin = isOneFile([before], [after]);
  return [
    {
      severity: isWithin ? 2 : 1,
      gap: sentence(isWithin ? 'bank-integrity.days-missing' : 'bank-integrity.days-between', {
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

/** How long after a day an account's first line may come for its opening balance to speak of that day. */
const OPENING_DAYS = 7;

/** Balance of an account at the end of a day; null where it cannot be told. */
function balanceAt(days: readonly AccountDay[], date: IsoDate): number | null {
  const before = days.findLast((day) => day.date <= date && day.closing !== null);
  if (before) return before.closing;
  const [first] = days;
  if (!first || first.closing === null || daysBetween(date, first.date) > OPENING_DAYS) return null;
  return first.closing - first.lines.reduce((sum, { fields }) => sum + fields.amount, 0);
}

/** Bank above book beyond this share of total assets, and book above bank beyond these (expert judgement). */
const BANK_ABOVE = 0.02;
const BOOK_ABOVE = [0.05, 0.12] as const;

/** Bank balances on the day of a balance sheet against its cash. */
function againstBooks(view: CaseView, accounts: readonly AccountDays[]): Check[] {
  const coverage = bankCoverage(view);
  const sheet = spreadOf(view).balanceSheets.findLast(
    ({ end }) => coverage !== null && end >= coverage.from && end <= coverage.to,
  );
  if (!sheet) return [];
  const known = accounts.map(({ days }) => balanceAt(days, sheet.end));
  const cash = figureOf(sheet, 'cash');
  const assets = figureOf(sheet, 'total_assets').value ?? 0;
  if (cash.value === null || assets <= 0 || known.every((balance) => balance === null)) return [];
  const bank = known.reduce<number>((sum, balance) => sum + (balance ?? 0), 0);
  const gap = (cash.value - bank) / assets;
  // An account whose balance of that day is not known may hold what the others lack, never less than nothing.
  if (gap >= -BANK_ABOVE && known.includes(null)) return [];
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
    const accounts = accountDays(view);
    if (accounts.length === 0) return sentence('finding.no-bank-transactions');
    const running = accounts.flatMap((account) => balances(view, account));
    const others = [...accounts.flatMap(({ days }) => missingDays(view, days)), ...againstBooks(view, accounts)];
    if (running.length === 0 && others.length === 0) return sentence('bank-integrity.no-balance');
    return [...running, ...others];
  },
};
