/** Writes the pack's spreadsheets and text files; the same content has the same bytes at every run. */
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { withFixedDates } from '#electron/reports/xlsx/zip-dates.ts';
import type { IsoDate } from '#shared/domain/dates.ts';

/** A cell: text, number, or a date that Excel keeps as a serial number. */
export type PackCell = string | number | { readonly date: IsoDate } | null;

export interface PackSheet {
  readonly name: string;
  /** Lines above the header: company, unit, period. */
  readonly titles?: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly PackCell[])[];
}

export interface PackFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const MADE_ON = new Date('2026-11-16T01:00:00Z');
const WIDTH = 18;

/** An XLSX workbook with dates as Excel dates and a bold header. */
export async function xlsxFile(name: string, sheets: readonly PackSheet[]): Promise<PackFile> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  for (const { name: sheetName, titles = [], header, rows } of sheets) {
    const sheet = workbook.addWorksheet(sheetName);
    for (const title of titles) sheet.addRow([title]);
    sheet.addRow([...header]).font = { bold: true };
    for (const cells of rows) {
      const row = sheet.addRow(
        cells.map((cell) => (cell !== null && typeof cell === 'object' ? excelDate(cell.date) : cell)),
      );
      cells.forEach((cell, index) => {
        if (cell !== null && typeof cell === 'object') row.getCell(index + 1).numFmt = 'yyyy/m/d';
        if (typeof cell === 'number') row.getCell(index + 1).numFmt = '#,##0.00';
      });
    }
    sheet.columns.forEach((column) => {
      column.width = WIDTH;
    });
  }
  return { name, content: withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer())) };
}

function excelDate(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

interface TextStyle {
  readonly separator: ',' | ';';
  readonly encoding: 'utf8' | 'utf8-bom' | 'gb18030';
}

/** A delimited text file; cells that hold the separator are quoted. */
export function csvFile(
  name: string,
  { separator, encoding }: TextStyle,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): PackFile {
  const quoted = (cell: string) =>
    cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [...titles, ...rows.map((row) => row.map(quoted).join(separator))];
  const text = `${encoding === 'utf8-bom' ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
  return { name, content: new Uint8Array(encoding === 'gb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(text)) };
}

/** 1234567 minor units as "12,345.67". */
export function grouped(amount: number): string {
  const [whole = '0', fraction = '00'] = (Math.abs(amount) / 100).toFixed(2).split('.');
  return `${amount < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** 1234567 minor units as "12.345,67". */
export function continental(amount: number): string {
  return grouped(amount).replaceAll(',', ' ').replace('.', ',').replaceAll(' ', '.');
}

/** Major units as a spreadsheet keeps them. */
export function major(amount: number | null): number | null {
  return amount === null ? null : amount / 100;
}

/** 2025-11-03 as 03/11/2025, 03.11.2025, 2025/11/3 or 20251103. */
export function dated(date: IsoDate | null, style: 'd/m/y' | 'd.m.y' | 'y/m/d' | 'ymd'): string {
  if (date === null) return '';
  const [year = '', month = '', day = ''] = date.split('-');
  if (style === 'ymd') return year + month + day;
  if (style === 'y/m/d') return `${year}/${Number(month)}/${Number(day)}`;
  return style === 'd/m/y' ? `${day}/${month}/${year}` : `${day}.${month}.${year}`;
}

/** A date cell, or an empty one. */
export function dateCell(date: IsoDate | null): PackCell {
  return date === null ? null : { date };
}
