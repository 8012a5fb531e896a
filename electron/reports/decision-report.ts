/** The decision report as a file: PDF, XLSX or JSON of one dossier. */
import { canonicalJson } from '../ground/canonical.ts';
import { contentHash, type Dossier } from './dossier.ts';
import { fileNamePart } from './file-name.ts';
import { printPdf } from './pdf/print.ts';
import { reportDocument } from './report-document.ts';
import { writeXlsx } from './xlsx/write.ts';

export const REPORT_FORMATS = ['pdf', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

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
export function reportFileName(dossier: Dossier, format: ReportFormat): string {
  const { number, legalName } = dossier.content.case.summary;
  return `${[number, fileNamePart(legalName), 'decision report'].filter((part) => part !== '').join(' ')}.${format}`;
}

/** The dossier with its content hash, in canonical JSON. */
export function reportJson(dossier: Dossier): string {
  return canonicalJson({ format: 'sme-credit-desk/decision-report/1', contentHash: contentHash(dossier), ...dossier });
}

async function contentOf(dossier: Dossier, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return printPdf(reportDocument(dossier));
    case 'xlsx':
      return writeXlsx(reportDocument(dossier));
    case 'json':
      return new TextEncoder().encode(reportJson(dossier));
  }
}

/** Makes the report's file. The same dossier gives the same bytes. */
export async function decisionReport(dossier: Dossier, format: ReportFormat): Promise<ReportFile> {
  return {
    fileName: reportFileName(dossier, format),
    mediaType: MEDIA_TYPES[format],
    content: await contentOf(dossier, format),
  };
}
