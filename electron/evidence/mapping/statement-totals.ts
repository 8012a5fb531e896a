/** Which printed lines make the amount of a code: parts add up, what is a total of them never does. */

import { partsOfTotal, type StatementCode } from '#shared/domain/spread.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { normaliseLabel } from '../recognition/normalise.ts';
import { isGathering, netnessOf, SECTION_CODES, sectionOf } from '../recognition/statement-sections.ts';
import type { StatementRow } from './statement-rows.ts';

/** The amount of one code in one period, as printed. */
interface CodeAmount {
  readonly amount: number;
  /** Rows of the file it was made of. */
  readonly rows: readonly number[];
  readonly labels: readonly string[];
}

interface Remark {
  readonly row: number;
  readonly severity: 'error' | 'warning';
  readonly message: Sentence;
}

export interface PeriodAmounts {
  readonly amounts: ReadonlyMap<StatementCode, CodeAmount>;
  readonly remarks: readonly Remark[];
  /** Rows whose amounts are inside a total that was taken, known to the spread or not. */
  readonly covered: ReadonlySet<number>;
}

/** The amounts of a period. `period` is the place of its column among the periods. */
export function amountsOf(rows: readonly StatementRow[], period: number): PeriodAmounts {
  const remarks: Remark[] = [];
  const covered = new Set<number>();
  const amounts = new Map<StatementCode, CodeAmount>();
  const walk: Walk = { rows, period, remarks, covered };
  const repeats = repeatsOf(rows);
  const printed = rows.filter(({ code, amounts: all }) => code !== undefined && all[period] != null);
  for (const [code, lines] of Map.groupBy(printed, ({ code }) => code)) {
    if (code === undefined) continue;
    const own = lines.filter((line) => sectionTotal(line) === undefined);
    const amount = own.length > 0 ? amountOf(walk, code, own, repeats) : undefined;
    if (amount) amounts.set(code, amount);
  }
  for (const line of rows) addRest(walk, line, amounts);
  return { amounts, remarks, covered };
}

interface Walk {
  readonly rows: readonly StatementRow[];
  readonly period: number;
  readonly remarks: Remark[];
  readonly covered: Set<number>;
}

function amountIn(line: StatementRow, period: number): number {
  return line.amounts[period] ?? 0;
}

function amountOf(
  walk: Walk,
  code: StatementCode,
  lines: readonly StatementRow[],
  repeats: ReadonlyMap<number, StatementRow>,
): CodeAmount | undefined {
  const { period, remarks } = walk;
  const isTotal = partsOfTotal(code) !== undefined;
  const distinct = new Map<string, StatementRow>();
  for (const line of lines) {
    const key = isTotal ? code : normaliseLabel(line.label);
    const known = distinct.get(key);
    if (known && known.amounts[period] !== line.amounts[period]) {
      const message = sentence('table.line-twice', { label: line.label, code, row: known.row });
      remarks.push({ row: line.row, severity: 'error', message });
      return undefined;
    }
    if (!known) distinct.set(key, line);
  }
  const all = [...distinct.values()];
  if (isTotal) return sumOf(all, period);
  const totals = all.filter(({ totalOf }) => totalOf !== undefined);
  const items = all.filter(({ totalOf, row }) => {
    const repeated = totalOf === undefined ? repeats.get(row) : undefined;
    if (repeated) {
      const message = sentence('table.subtotal-not-added', { code, other: repeated.label });
      remarks.push({ row, severity: 'warning', message });
    }
    return totalOf === undefined && !repeated;
  });
  const [total] = totals;
  const sum = sumOf(items, period);
  if (!total || (items.length > 0 && totals.some((line) => line.amounts[period] === sum.amount))) {
    for (const line of totals) coverBlock(walk, line);
    return sum;
  }
  return totalTaken(walk, code, total, sum);
}

/** A printed total whose parts are not all known: it stands for them, without what other codes have of it. */
function totalTaken(walk: Walk, code: StatementCode, total: StatementRow, items: CodeAmount): CodeAmount {
  const { period } = walk;
  const block = coverBlock(walk, total);
  const amount = amountIn(total, period);
  const isWhole = block.reduce((sum, line) => sum + amountIn(line, period), 0) === amount;
  const others = isWhole ? block.filter((line) => line.code !== undefined && line.code !== code) : [];
  if (items.rows.length > 0) {
    const message = sentence('table.total-taken', { label: total.label, code, lines: items.labels.join(', ') });
    walk.remarks.push({ row: total.row, severity: 'warning', message });
  }
  const apart = others.reduce((sum, line) => sum + amountIn(line, period), 0);
  return { amount: amount - apart, rows: [total.row, ...others.map(({ row }) => row)], labels: [total.label] };
}

/** The lines a total is printed under: from its heading on, else from the total before it. */
function coverBlock({ rows, period, covered }: Walk, total: StatementRow): StatementRow[] {
  const at = rows.indexOf(total);
  const name = normaliseLabel(total.totalOf ?? '');
  let start = at;
  let isHeaded = false;
  for (let before = at - 1; before >= 0 && !isHeaded; before -= 1) {
    const line = rows[before];
    isHeaded =
      line !== undefined && normaliseLabel(line.label) === name && line.amounts.every((amount) => amount === null);
    if (isHeaded) start = before;
  }
  if (!isHeaded) {
    start = at - 1;
    while (start >= 0 && !isEnd(rows[start])) start -= 1;
  }
  const block = rows
    .slice(start + 1, at)
    .filter((line) => line.totalOf === undefined && !line.isRepeated && line.amounts[period] != null);
  for (const { row } of block) covered.add(row);
  return block;
}

function isEnd(line: StatementRow | undefined): boolean {
  if (line === undefined || line.totalOf !== undefined) return true;
  const isTotal = line.code !== undefined && partsOfTotal(line.code) !== undefined;
  return isTotal || line.amounts.every((amount) => amount === null);
}

function sumOf(lines: readonly StatementRow[], period: number): CodeAmount {
  return {
    amount: lines.reduce((sum, line) => sum + amountIn(line, period), 0),
    rows: lines.map(({ row }) => row),
    labels: lines.map(({ label }) => label),
  };
}

/**
 * Lines that repeat others of their code without calling themselves a total, by their row: one that is net of
 * what another is gross of; one that is the sum of all the others in every period.
 */
function repeatsOf(rows: readonly StatementRow[]): Map<number, StatementRow> {
  const repeats = new Map<number, StatementRow>();
  const lines = rows.filter(
    ({ code, totalOf, amounts }) =>
      code !== undefined && totalOf === undefined && partsOfTotal(code) === undefined && amounts.some(Boolean),
  );
  for (const ofCode of Map.groupBy(lines, ({ code }) => code).values()) {
    for (const line of ofCode) {
      const netter = ofCode.find((other) => isNetter(other, line));
      if (netter) repeats.set(line.row, netter);
    }
    const left = ofCode.filter(({ row }) => !repeats.has(row));
    const sum = left.find((line) =>
      isSumOf(
        line,
        left.filter((other) => other !== line),
      ),
    );
    const other = left.find((line) => line !== sum);
    if (sum && other) repeats.set(sum.row, other);
  }
  return repeats;
}

function isNetter(one: StatementRow, other: StatementRow): boolean {
  const [first, second] = [netnessOf(one.label), netnessOf(other.label)];
  return first.base === second.base && first.netness > second.netness;
}

/** One period can be chance, unless the name itself gathers others; two are none. */
function isSumOf(line: StatementRow, others: readonly StatementRow[]): boolean {
  const names = new Set(others.map(({ label }) => normaliseLabel(label)));
  if (others.length === 0 || names.size < others.length || names.has(normaliseLabel(line.label))) return false;
  const periods = line.amounts.flatMap((amount, period) => (amount ? [period] : []));
  if (periods.length < (isGathering(line.label) ? 1 : 2)) return false;
  return periods.every(
    (period) => others.reduce((sum, other) => sum + amountIn(other, period), 0) === amountIn(line, period),
  );
}

/** The section a line is the printed total of, where the spread has no total for it. */
function sectionTotal(line: StatementRow): keyof typeof SECTION_CODES | undefined {
  const section = line.totalOf === undefined ? undefined : sectionOf(line.totalOf);
  return section && SECTION_CODES[section] ? section : undefined;
}

/** What the known lines of a section leave of its printed total is kept under the section's other lines. */
function addRest(walk: Walk, line: StatementRow, amounts: Map<StatementCode, CodeAmount>): void {
  const { period, remarks } = walk;
  const section = sectionTotal(line);
  const codes = section && SECTION_CODES[section];
  const total = line.amounts[period];
  if (!codes || total == null) return;
  const known = codes.reduce((sum, code) => sum + (amounts.get(code)?.amount ?? 0), 0);
  coverBlock(walk, line);
  walk.covered.add(line.row);
  if (known === total) return;
  if (known > total) {
    remarks.push({
      row: line.row,
      severity: 'warning',
      message: sentence('table.section-exceeded', { label: line.label }),
    });
    return;
  }
  // Fixed assets of which no line is known are plant and the like; elsewhere the rest has no name.
  const isPlant = codes[0] === 'ppe_net' && known === 0;
  const code = isPlant ? codes[0] : codes[codes.length - 1];
  if (code === undefined) return;
  const before = amounts.get(code);
  amounts.set(code, {
    amount: (before?.amount ?? 0) + total - known,
    rows: [...(before?.rows ?? []), line.row],
    labels: [...(before?.labels ?? []), line.label],
  });
  remarks.push({
    row: line.row,
    severity: 'warning',
    message: sentence('table.rest-of-section', { label: line.label, code }),
  });
}
