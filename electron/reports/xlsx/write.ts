/** Writes a report document as a workbook: real numbers, formulas for what adds up, one sheet a section. */
import { createRequire } from 'node:module';
import type ExcelJS from 'exceljs';
import { currencyExponent } from '#shared/domain/money.ts';
import type { Cell, Formula, NumberFormat, ReportDocument } from '../document.ts';
import { ACCENT, HAIRLINE, INK, QUIET, RUST } from '../figures/palette.ts';
import { type ReportTeller, reportTellerOf } from '../report-teller.ts';
import { addressOf, type PlacedRow, type PlacedSheet, type Places, placeSection } from './layout.ts';
import { withFixedDates } from './zip-dates.ts';

const require = createRequire(import.meta.url);

/** Longest text a spreadsheet cell holds (ECMA-376 part 1, 18.3.1.4). */
const LONGEST_TEXT = 32_767;

function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.slice(1).toUpperCase()}` };
}

/** Digits of a number that is not grouped. */
function fixed(digits: number): string {
  return digits === 0 ? '0' : `0.${'0'.repeat(digits)}`;
}

/** A grouped number, in parentheses where negative as on paper; `after` follows the digits of both. */
function grouped(digits: number, after = ''): string {
  const code = `#,##${fixed(digits)}${after}`;
  return `${code};(${code})`;
}

/** The spreadsheet's number format: grouped, negative numbers in parentheses, points with their sign. */
function formatCode(format: NumberFormat, r: ReportTeller): string {
  switch (format.kind) {
    case 'integer':
      return grouped(0);
    case 'ordinal':
      return '0';
    case 'points': {
      const plain = fixed(format.digits);
      return `+${plain};-${plain};${plain}`;
    }
    case 'decimal':
      return grouped(format.digits);
    case 'percent':
      return `${fixed(format.digits)}%;(${fixed(format.digits)})%`;
    case 'money': {
      const exponent = currencyExponent(format.currency);
      return grouped(exponent, format.named ? `"${r.words.document.afterAmount(format.currency)}"` : '');
    }
  }
}

/** Money is stored in major units, as the format shows it. */
function storedNumber(value: number, format: NumberFormat): number {
  return format.kind === 'money' ? value / 10 ** currencyExponent(format.currency) : value;
}

/** The formula's text; a range without rows counts as nothing. */
function formulaText(formula: Formula, places: Places): string {
  return formula.map((part) => (typeof part === 'string' ? part : (addressOf(part, places) ?? '0'))).join('');
}

const TONE_COLOURS = { normal: INK, quiet: QUIET, strong: INK, adverse: RUST } as const;

function writeCell(target: ExcelJS.Cell, cell: Cell, total: boolean, places: Places, r: ReportTeller): void {
  target.font = { color: argb(TONE_COLOURS[cell.tone]), bold: total || cell.tone === 'strong' };
  if (cell.kind === 'number') {
    const result = storedNumber(cell.value, cell.format);
    target.value = cell.formula ? { formula: formulaText(cell.formula, places), result } : result;
    target.numFmt = formatCode(cell.format, r);
    target.alignment = { horizontal: 'right', vertical: 'top' };
  } else if (cell.kind === 'date') {
    target.value = new Date(`${cell.date}T00:00:00Z`);
    target.numFmt = 'yyyy-mm-dd';
    target.alignment = { horizontal: 'left', vertical: 'top' };
  } else {
    target.value = cell.text.slice(0, LONGEST_TEXT);
    target.alignment = { horizontal: 'left', vertical: 'top', wrapText: true };
  }
}

const TEXT_FONTS: Readonly<Record<PlacedRow['kind'], Partial<ExcelJS.Font>>> = {
  title: { bold: true, size: 13, color: argb(INK) },
  caption: { bold: true, color: argb(ACCENT) },
  header: { color: argb(QUIET), bold: true },
  body: { color: argb(INK) },
  total: { color: argb(INK), bold: true },
  note: { color: argb(QUIET) },
};

function writeRow(sheet: ExcelJS.Worksheet, placed: PlacedRow, places: Places, r: ReportTeller): void {
  const row = sheet.getRow(placed.number);
  const last = placed.firstColumn + placed.columns.length - 1;
  for (const [column, text] of placed.texts) {
    const target = row.getCell(column);
    target.value = text.slice(0, LONGEST_TEXT);
    target.font = TEXT_FONTS[placed.kind];
    if (placed.kind === 'header') target.border = { bottom: { style: 'thin', color: argb(INK) } };
    if (placed.kind === 'header') target.alignment = { vertical: 'top', wrapText: true };
  }
  if (!placed.row) return;
  const { cells } = placed.row;
  placed.columns.forEach((column, index) => {
    const cell = cells[column.key];
    if (cell) writeCell(row.getCell(placed.firstColumn + index), cell, placed.kind === 'total', places, r);
  });
  const line = { style: placed.kind === 'total' ? 'thin' : 'hair', color: argb(HAIRLINE) } as const;
  for (let column = 1; column <= last; column += 1) row.getCell(column).border = { top: line };
}

function writeSheet(
  workbook: ExcelJS.Workbook,
  placed: PlacedSheet,
  document: ReportDocument,
  places: Places,
  r: ReportTeller,
): void {
  const sheet = workbook.addWorksheet(placed.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: placed.frozenRows, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: {
      oddFooter: `&L&8${document.reference} ${document.seals[0] ?? ''}&R&8&P / &N`,
    },
  });
  placed.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const row of placed.rows) writeRow(sheet, row, places, r);
  sheet.pageSetup.printTitlesRow = `1:${placed.frozenRows}`;
}

/** The workbook's bytes; the same for the same document. */
export async function writeXlsx(document: ReportDocument): Promise<Uint8Array> {
  const { Workbook } = require('exceljs') as typeof ExcelJS;
  const workbook = new Workbook();
  const madeAt = new Date(document.generatedAt);
  workbook.creator = document.generatedBy;
  workbook.lastModifiedBy = document.generatedBy;
  workbook.created = madeAt;
  workbook.modified = madeAt;
  workbook.title = document.title;
  workbook.subject = document.subject;
  workbook.calcProperties.fullCalcOnLoad = true;
  const places = new Map();
  const r = reportTellerOf(document.setting);
  const title = (name: string): string => r.words.document.sheetTitle(name, document.subject, document.reference);
  const sheets = document.sections.map((section) => placeSection(section, title(section.title), places, r));
  for (const sheet of sheets) writeSheet(workbook, sheet, document, places, r);
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
