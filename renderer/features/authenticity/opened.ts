/** What the rows drawer shows of a test, of one part in its evidence, and of a mark in the revenue picture; pure. */

import type { OpenedRows } from '#renderer/charts/findings/rows-drawer.tsx';
import type { RevenueRow } from '#renderer/charts/revenue/revenue-rows.ts';
import type { EvidenceRow, TestResult } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

/** The rows that play one part in a finding. */
export interface Part {
  readonly role: string;
  readonly note: string;
  readonly count: number;
  readonly rows: readonly Told<EvidenceRow>[];
}

/** Evidence by the part it plays, in the order the finding tells it. */
export function partsOf(formats: Formats, evidence: readonly Told<EvidenceRow>[]): Part[] {
  const roles = [...new Set(evidence.map(({ role }) => role))];
  return roles.map((role) => {
    const rows = evidence.filter((row) => row.role === role);
    return {
      role,
      note: formats.remarks([...new Set(rows.map(({ note }) => note).filter((note) => note !== ''))]),
      count: rows.reduce((sum, { recordIds }) => sum + recordIds.length, 0),
      rows,
    };
  });
}

/** A test with all its rows, or with those of one part. */
export function openedTest(result: Told<TestResult>, part: Part | null): OpenedRows {
  return {
    title: result.title,
    kicker: result.test,
    words: result.gap,
    figures: result.figures,
    evidence: part === null ? result.evidence : part.rows,
  };
}

/** Name of a bar or a gap. */
export function revenueName(text: Text, row: RevenueRow): string {
  return row.kind === 'gap' ? row.step : text.authenticity.revenue.sources[row.source];
}

/** A bar or a gap with its rows; a gap without rows shows those of the bars beside it. */
export function openedRevenue(text: Text, formats: Formats, row: RevenueRow, currency: string): OpenedRows {
  const words = text.authenticity.revenue;
  return {
    title: revenueName(text, row),
    kicker: words.title,
    value: row.amount === null ? words.notMeasured : formats.moneyInText(row.amount, currency, 'whole'),
    words: row.kind === 'absent' ? `${sentence(row.words)} ${words.bring[row.source]}`.trim() : sentence(row.words),
    figures: [],
    evidence: row.evidence.length > 0 ? row.evidence : row.beside,
  };
}

/** A remark as a sentence of its own. */
export function sentence(remark: string): string {
  if (remark === '') return '';
  const begun = `${remark.charAt(0).toUpperCase()}${remark.slice(1)}`;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
