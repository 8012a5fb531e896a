/** The validation report of a model: the document a supervisor reads, and its PDF. */
import type { Language } from '#shared/domain/language.ts';
import { tell } from '#shared/text/tell.ts';
import type { ReportFile } from '../decision-report.ts';
import type { ReportDocument } from '../document.ts';
import { fileNamePart } from '../file-name.ts';
import { printPdf } from '../pdf/print.ts';
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

/** Composes the validation report of a model in a language. Pure: the same input gives the same document. */
export function validationReport(given: ValidationInput, language: Language): ReportDocument {
  const input = tell(given, language);
  const { model, training } = input.passport;
  return {
    title: `Validation report ${model.name}, version ${model.version}`,
    kind: 'Validation report',
    reference: `version ${model.version}`,
    subject: model.name,
    seals: [
      `Model SHA-256 ${model.hash}`,
      training === null ? 'Not trained from data' : `Training data SHA-256 ${training.sha256}`,
    ],
    generatedAt: input.madeAt,
    generatedBy: input.madeBy,
    sections: SECTIONS.map((section) => section(input)),
  };
}

/** The report as a PDF in a language, named after the model. The same input gives the same bytes. */
export async function validationReportPdf(input: ValidationInput, language: Language): Promise<ReportFile> {
  const { name, version } = input.passport.model;
  const parts = [fileNamePart(name), fileNamePart(version), 'validation report'].filter((part) => part !== '');
  return {
    fileName: `${parts.join(' ')}.pdf`,
    mediaType: 'application/pdf',
    content: await printPdf(validationReport(input, language)),
  };
}
