/** The decision report as a file: PDF, XLSX or JSON of one dossier. */
import type { Language } from '#shared/domain/language.ts';
import { tell } from '#shared/text/tell.ts';
import { canonicalJson } from '../ground/canonical.ts';
import { contentHash, type Dossier } from './dossier.ts';
import { fileNamePart } from './file-name.ts';
import { printPdf } from './pdf/print.ts';
import { reportDocument } from './report-document.ts';
import { type ReportSetting, reportTellerOf } from './report-teller.ts';
import { writeXlsx } from './xlsx/write.ts';

const REPORT_FORMATS = ['pdf', 'xlsx', 'json'] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** "2026-000123 Legal name decision report.pdf", without what file systems refuse. */
export function reportFileName(dossier: Dossier, format: ReportFormat, setting: ReportSetting): string {
  const { number, legalName } = dossier.content.case.summary;
  const parts = [number, fileNamePart(legalName), reportTellerOf(setting).words.cover.fileName];
  return `${parts.filter((part) => part !== '').join(' ')}.${format}`;
}

/** The dossier with its content hash, in canonical JSON: keys in English, sentences in the language. */
function reportJson(given: Dossier, language: Language): string {
  const dossier = tell(given, language);
  return canonicalJson({ format: 'sme-credit-desk/decision-report/1', contentHash: contentHash(dossier), ...dossier });
}

async function contentOf(dossier: Dossier, format: ReportFormat, setting: ReportSetting): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return printPdf(reportDocument(dossier, setting));
    case 'xlsx':
      return writeXlsx(reportDocument(dossier, setting));
    case 'json':
      return new TextEncoder().encode(reportJson(dossier, setting.language));
  }
}

/** Makes the report's file in a language. The same dossier and setting give the same bytes. */
export async function decisionReport(
  dossier: Dossier,
  format: ReportFormat,
  setting: ReportSetting,
): Promise<ReportFile> {
  return {
    fileName: reportFileName(dossier, format, setting),
    mediaType: MEDIA_TYPES[format],
    content: await contentOf(dossier, format, setting),
  };
}
