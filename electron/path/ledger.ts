/**
 * Postings on the latest balance sheet and the flows that end with it. A posting names lines; the
 * totals above them follow, so that every sum, assets = liabilities + equity, the change in cash and
 * the roll-forward of retained earnings stay exactly as right as they were.
 */
import type { CaseView } from '#electron/case-view/case-view.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { partsOfTotal, STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';

/** Amounts to add to statement lines, in minor units; none of them is a total. */
export type Posting = Readonly<Partial<Record<StatementCode, MinorUnits>>>;

type Line = EvidenceRecord<'statement_line'>;

/** The totals a line belongs to, with the sign it has in each: cash → current_assets, total_assets. */
const TOTALS_OF: ReadonlyMap<StatementCode, readonly (readonly [StatementCode, 1 | -1])[]> = new Map(
  STATEMENT_CODES.map((code) => [code, totalsAbove(code)]),
);

function totalsAbove(code: StatementCode): readonly (readonly [StatementCode, 1 | -1])[] {
  return STATEMENT_CODES.flatMap((total) => {
    const sign = partsOfTotal(total)?.find(([part]) => part === code)?.[1];
    if (sign === undefined) return [];
    const above = totalsAbove(total).map(([higher, each]) => [higher, (each * sign) as 1 | -1] as const);
    return [[total, sign] as const, ...above];
  });
}

/** A posting with the totals it moves. */
export function withTotals(posting: Posting): ReadonlyMap<StatementCode, MinorUnits> {
  const moved = new Map<StatementCode, MinorUnits>();
  const add = (code: StatementCode, amount: MinorUnits) => moved.set(code, (moved.get(code) ?? 0) + amount);
  for (const [code, amount] of Object.entries(posting) as [StatementCode, MinorUnits][]) {
    if (amount === 0) continue;
    add(code, amount);
    for (const [total, sign] of TOTALS_OF.get(code) ?? []) add(total, sign * amount);
  }
  return moved;
}

/** Several postings as one. */
export function sumOfPostings(postings: readonly Posting[]): Posting {
  const sum: Partial<Record<StatementCode, MinorUnits>> = {};
  for (const posting of postings) {
    for (const [code, amount] of Object.entries(posting) as [StatementCode, MinorUnits][]) {
      sum[code] = (sum[code] ?? 0) + amount;
    }
  }
  return sum;
}

/** The statement lines with a posting made on those that end at `end`, in every kind of accounts alike. */
export function postedLines(view: CaseView, end: IsoDate, posting: Posting): readonly Line[] {
  const moved = withTotals(posting);
  if (moved.size === 0) return view.evidence.statement_line;
  return view.evidence.statement_line.map((line) => {
    const { code, period_end: periodEnd, amount, currency } = line.fields;
    const added = moved.get(code) ?? 0;
    const isOurs = periodEnd === end && (currency === null || currency === view.currency);
    return added === 0 || !isOurs ? line : { ...line, fields: { ...line.fields, amount: amount + added } };
  });
}
