/** Financial statements: names of lines down, periods across. */

import type { FileProblem } from '#shared/contract/fields.ts';
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { sentence } from '#shared/text/sentence.ts';
import { errorAt, warningAt } from '../problems.ts';
import { constantsOf } from './constants.ts';
import { conventionsOfColumns } from './conventions.ts';
import type { Recognition } from './recognition.ts';
import {
  alignToYearEnd,
  closingDateIn,
  isSplitYear,
  type StatementPeriod,
  statementPeriodOf,
} from './statement-periods.ts';
import { sectionOf, totalledBy } from './statement-sections.ts';
import { statementCodeOf } from './statement-synonyms.ts';
import type { Table } from './table.ts';

export interface PeriodColumn {
  readonly index: number;
  readonly period: StatementPeriod;
}

/** Rows whose names must be known before a table is taken for a statement. */
const FEWEST_LINES = 3;

/** The mapping of a statement, or undefined where the table is none. */
export function recogniseStatement(table: Table): Recognition | undefined {
  const periods = periodColumns(table);
  const unclear = table.headers.filter((header) => isSplitYear(header) && !periods.some(isHeadedBy(table, header)));
  if (periods.length + unclear.length === 0) return undefined;
  const code = table.headers.findIndex((_, index) => isLineColumn(table, index));
  if (code === -1) return undefined;
  const unread = unclear.map((header) => yearEndUnclear(table, header, periods.length === 0));
  if (periods.length === 0) return { mapping: null, problems: unread };
  const columns = new Map([['code', { header: table.headers[code] ?? '', index: code, rank: 0 }]]);
  const { stated, assumed } = constantsOf(table, 'statement_line', columns);
  const amounts = periods.map(({ index }) => index);
  const detected = conventionsOfColumns(table, amounts, [], amounts);
  const mapping: TableMapping = {
    recordSet: 'statement_line',
    columns: { code: table.headers[code] ?? '' },
    constants: { ...stated, ...assumed },
    layout: 'statement',
    ...detected.conventions,
  };
  const problems = Object.entries(assumed).map(([field, value]) =>
    warningAt(
      { file: table.file, sheet: table.sheet },
      sentence('table.statement-assumed', { field, value: String(value) }),
    ),
  );
  return { mapping, problems: [...unread, ...problems, ...detected.problems] };
}

function isHeadedBy(table: Table, header: string): (column: PeriodColumn) => boolean {
  return ({ index }) => table.headers[index] === header;
}

function yearEndUnclear(table: Table, column: string, isOnly: boolean): FileProblem {
  const place = { file: table.file, sheet: table.sheet, row: table.headerRow, column };
  return isOnly
    ? errorAt(place, sentence('table.year-end-unclear', { column }))
    : warningAt(place, sentence('table.year-end-unclear-left-out', { column }));
}

/** The columns headed by a period, with closing dates aligned to the financial year. */
export function periodColumns(table: Table): PeriodColumn[] {
  const stated = statedClosing(table);
  const found = table.headers.flatMap((header, index) => {
    const period = statementPeriodOf(header, stated);
    return period ? [{ index, period }] : [];
  });
  const aligned = alignToYearEnd(found.map(({ period }) => period));
  return found.map(({ index, period }, at) => ({ index, period: aligned[at] ?? period }));
}

function statedClosing(table: Table): IsoDate | undefined {
  return closingDateIn(table.preamble.join(' ')) ?? closingDateIn(table.sheet ?? '') ?? closingDateIn(table.file);
}

/** A line the spread knows, or the heading or total of a section. */
function isStatementName(name: string): boolean {
  return statementCodeOf(name) !== undefined || Boolean(sectionOf(name) ?? sectionOf(totalledBy(name) ?? ''));
}

function isLineColumn(table: Table, index: number): boolean {
  const names = table.rows.map((row) => String(row.cells[index] ?? '').trim()).filter((name) => name !== '');
  const known = new Set(names.filter(isStatementName));
  return known.size >= FEWEST_LINES && known.size * 4 >= names.length;
}
