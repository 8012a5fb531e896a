/** What the reports of the tests are asked for in. */
import { cellText } from '#electron/reports/cells.ts';
import type { Cell } from '#electron/reports/document.ts';
import { type ReportSetting, type ReportTeller, reportTellerOf } from '#electron/reports/report-teller.ts';

export const ENGLISH: ReportSetting = { language: 'en', zone: 'UTC' };
export const CHINESE: ReportSetting = { language: 'zh', zone: 'Asia/Shanghai' };

export const english: ReportTeller = reportTellerOf(ENGLISH);

/** A cell as an English report prints it. */
export function shown(cell: Cell): string {
  return cellText(cell, english.formats);
}
