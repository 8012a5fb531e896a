/** A table as a pdfmake node: its caption and header repeat on every page it runs over. */
import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { cellText } from '../cells.ts';
import type { Cell, Column, Row, Table } from '../document.ts';
import { HAIRLINE, INK, QUIET } from '../figures/palette.ts';
import type { ReportTeller } from '../report-teller.ts';
import { CONTENT_WIDTH, cellNode, FONT_SIZE, fittingSize, LINE_HEIGHT, linesOf, styledRuns, textNode } from './text.ts';

/** Height in points up to which a row is kept whole; what is kept whole and taller than a page would be lost. */
const WHOLE_ROW = 300;

/** Height in points up to which a table is kept on one page. */
const WHOLE_TABLE = 240;

/** Padding and rule of a row in points. */
const ROW_PADDING = 5;

/** A table, and what its cells are written with. */
interface Place {
  readonly table: Table;
  readonly r: ReportTeller;
}

function printedColumns(table: Table): readonly Column[] {
  return table.columns.filter((column) => column.under === undefined);
}

function sameAsAbove(column: Column, row: Row, above: Row | undefined, r: ReportTeller): boolean {
  const cell = row.cells[column.key];
  const before = above?.cells[column.key];
  return (
    column.once === true &&
    cell !== undefined &&
    before !== undefined &&
    cellText(cell, r.formats) === cellText(before, r.formats)
  );
}

/** Printed width of a column's text: its own, or its share of what the others leave. */
export function columnWidth(table: Table, column: Column): number {
  if (column.width !== 'fill') return column.width;
  const columns = printedColumns(table);
  const fixed = columns.reduce((sum, other) => sum + (other.width === 'fill' ? 0 : other.width), 0);
  const filling = columns.filter((other) => other.width === 'fill').length;
  return (CONTENT_WIDTH - fixed - 8 * (columns.length - 1)) / filling;
}

/** What is kept on one line: a number, and an id or a date among figures. */
function isFigure({ align }: Column, cell: Cell): boolean {
  return cell.kind === 'number' || (align === 'right' && cell.kind === 'text' && /^[!-~]{1,24}$/.test(cell.text));
}

/** A column's cell with what is printed beneath it. */
function bodyCell(place: Place, column: Column, row: Row, above: Row | undefined, total: boolean): TableCell {
  const { table, r } = place;
  if (sameAsAbove(column, row, above, r)) return { text: '' };
  const parts: ContentText[] = [];
  for (const part of partsOf(table, column)) {
    const cell = row.cells[part.key];
    if (!cell) continue;
    const shown = cellText(cell, r.formats);
    if (shown === '') continue;
    const width = columnWidth(table, column);
    const usual = isFigure(column, cell) ? fittingSize(shown, width) : FONT_SIZE;
    const fontSize = part === column ? usual : 6.5;
    parts.push(cellNode(cell, r, { fontSize, alignment: column.align, ...(total && { bold: true }) }, width));
  }
  const [only, ...more] = parts;
  if (!only) return { text: '' };
  return more.length === 0 ? only : { stack: parts };
}

/** Caption and note on one line. */
function captionLine(table: Table): ContentText {
  const caption = styledRuns(table.caption ?? '', { bold: true, color: INK });
  return { text: [...caption, ...styledRuns(`   ${table.note ?? ''}`, { fontSize: 7, color: QUIET })] };
}

/** A column's header with those of what is printed beneath it: "File, SHA-256, record sets". */
function printedHeader({ table, r }: Place, column: Column): string {
  const beneath = table.columns.filter(
    (part) => part.under === column.key && table.rows.some((row) => says(row, part, r)),
  );
  return r.words.document.headers(
    column.header,
    beneath.map(({ header }) => header),
  );
}

function says(row: Row, column: Column, r: ReportTeller): boolean {
  const cell = row.cells[column.key];
  return cell !== undefined && cellText(cell, r.formats) !== '';
}

function headerRows(place: Place, columns: readonly Column[]): TableCell[][] {
  const { table } = place;
  const span = (node: ContentText): TableCell[] => [
    { ...node, colSpan: columns.length },
    ...columns.slice(1).map(() => ({ text: '' })),
  ];
  if (table.compact) return [span(captionLine(table))];
  const rows: TableCell[][] = [];
  if (table.caption !== null) rows.push(span(textNode(table.caption, { bold: true, fontSize: 9, color: INK })));
  if (table.note !== null) rows.push(span(textNode(table.note, { fontSize: 7, color: QUIET })));
  rows.push(
    columns.map((column) =>
      textNode(
        printedHeader(place, column),
        { fontSize: 7, color: QUIET, alignment: column.align },
        columnWidth(table, column),
      ),
    ),
  );
  return rows;
}

function layoutOf(headers: number, rows: number, totals: number, compact: boolean): CustomTableLayout {
  const padding = compact ? 1.4 : 2.2;
  const firstTotal = headers + rows;
  return {
    hLineWidth: (line) => {
      if (line < headers) return 0;
      if (line === headers) return compact ? 0.4 : 0.7;
      return totals > 0 && line === firstTotal ? 0.7 : 0.25;
    },
    hLineColor: (line) => (line === headers || (totals > 0 && line === firstTotal) ? INK : HAIRLINE),
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : 4),
    paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 4),
    paddingTop: (row) => (row < headers ? 1 : padding),
    paddingBottom: (row) => (row < headers ? 1.5 : padding),
  };
}

/** The row of a table that says how many rows are not printed. */
function moreRow({ table, r }: Place, columns: readonly Column[]): TableCell[][] {
  const more = table.rows.length - table.printedRows;
  if (more <= 0) return [];
  const text = r.words.document.moreRows(more);
  return [
    [{ ...textNode(text, { color: QUIET }), colSpan: columns.length }, ...columns.slice(1).map(() => ({ text: '' }))],
  ];
}

/** What is printed in a column: its own value and those beneath it. */
function partsOf(table: Table, column: Column): Column[] {
  return [column, ...table.columns.filter((candidate) => candidate.under === column.key)];
}

/** Height of a row in points, estimated from above. */
function heightOf({ table, r }: Place, row: Row): number {
  const heights = printedColumns(table).map((column) => {
    const width = columnWidth(table, column);
    const lines = partsOf(table, column).map((part) => {
      const cell = row.cells[part.key];
      return cell ? linesOf(cellText(cell, r.formats), width) : 0;
    });
    return lines.reduce((sum, count) => sum + count, 0) * LINE_HEIGHT;
  });
  return Math.max(0, ...heights) + ROW_PADDING;
}

/** Height of a table in points with its caption and header, estimated from above. */
export function tableHeight(table: Table, r: ReportTeller): number {
  const head = linesOf(`${table.caption ?? ''}\n${table.note ?? ''}`, CONTENT_WIDTH) + 2;
  const rows = [...table.rows.slice(0, table.printedRows), ...table.totals];
  return (head + 1) * LINE_HEIGHT + rows.reduce((sum, row) => sum + heightOf({ table, r }, row), 0);
}

export function tableNode(table: Table, r: ReportTeller): Content {
  const place: Place = { table, r };
  const columns = printedColumns(table);
  if (table.rows.length === 0) {
    const caption =
      table.caption === null ? [] : [textNode(table.caption, { bold: true, fontSize: 9, margin: [0, 0, 0, 2] })];
    const note = table.note === null ? [] : [textNode(table.note, { fontSize: 7, color: QUIET })];
    return {
      stack: [...caption, ...note, textNode(table.emptyText ?? r.words.document.none, { color: QUIET })],
      unbreakable: true,
      margin: [0, 0, 0, 10],
    };
  }
  const headers = headerRows(place, columns);
  const printed = table.rows.slice(0, table.printedRows);
  const rows = printed.map((row, index) =>
    columns.map((column) => bodyCell(place, column, row, printed[index - 1], false)),
  );
  const whole = printed.every((row) => heightOf(place, row) <= WHOLE_ROW);
  const more = moreRow(place, columns);
  const totals = table.totals.map((row) => columns.map((column) => bodyCell(place, column, row, undefined, true)));
  return {
    table: {
      headerRows: headers.length,
      ...(whole && { keepWithHeaderRows: 1 }),
      dontBreakRows: whole,
      widths: columns.map((column) => (column.width === 'fill' ? '*' : column.width)),
      body: [...headers, ...rows, ...more, ...totals],
    },
    unbreakable: whole && tableHeight(table, r) <= WHOLE_TABLE,
    layout: layoutOf(headers.length, rows.length + more.length, totals.length, table.compact),
    margin: [0, 0, 0, table.compact ? 8 : 10],
  };
}
