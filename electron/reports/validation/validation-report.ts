/** The validation report of a model: the document a supervisor reads, and its PDF. */
import { tell } from '#shared/text/tell.ts';
import type { ReportFile } from '../decision-report.ts';
import type { ReportDocument } from '../document.ts';
import { fileNamePart } from '../file-name.ts';
import { printPdf } from '../pdf/print.ts';
import { type ReportSetting, reportTellerOf } from '../report-teller.ts';
import type { ValidationInput } from './input.ts';
import { calibrationSection } from './sections/calibration.ts';
import { comparisonSection } from './sections/comparison.ts';
import { dataSection } from './sections/data.ts';
import { discriminationSection } from './sections/discrimination.ts';
import { editsSection } from './sections/edits.ts';
import { limitsSection } from './sections/limits.ts';
import { stabilitySection } from './sections/stability.ts';
import { subgroupsSection } from './sections/subgroups.ts';
import { summarySection } from './sections/summary.ts';
import { termsSection } from './sections/terms-section.ts';

const SECTIONS = [
  summarySection,
  dataSection,
  discriminationSection,
  calibrationSection,
  termsSection,
  stabilitySection,
  subgroupsSection,
  comparisonSection,
  editsSection,
  limitsSection,
] as const;

/** Composes the validation report of a model. Pure: the same input and setting give the same document. */
export function validationReport(given: ValidationInput, setting: ReportSetting): ReportDocument {
  const input = tell(given, setting.language);
  const r = reportTellerOf(setting);
  const words = r.words.validation.cover;
  const { model, training } = input.passport;
  return {
    setting,
    title: words.title(model.name, model.version),
    kind: words.kind,
    reference: words.reference(model.version),
    subject: model.name,
    seals: [words.modelSeal(model.hash), training === null ? words.noData : words.dataSeal(training.sha256)],
    generatedAt: input.madeAt,
    generatedBy: input.madeBy,
    sections: SECTIONS.map((section) => section(input, r)),
  };
}

/** The report as a PDF named after the model. The same input and setting give the same bytes. */
export async function validationReportPdf(input: ValidationInput, setting: ReportSetting): Promise<ReportFile> {
  const { name, version } = input.passport.model;
  const what = reportTellerOf(setting).words.validation.cover.fileName;
  const parts = [fileNamePart(name), fileNamePart(version), what].filter((part) => part !== '');
  return {
    fileName: `${parts.join(' ')}.pdf`,
    mediaType: 'application/pdf',
    content: await printPdf(validationReport(input, setting)),
  };
}
