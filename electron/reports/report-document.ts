/** The decision report as a document, section by section in the order it is read. */
import { tell } from '#shared/text/tell.ts';
import type { ReportDocument } from './document.ts';
import { contentHash, type Dossier } from './dossier.ts';
import { type ReportSetting, reportTellerOf } from './report-teller.ts';
import { applicantSection, requestSection } from './sections/application.ts';
import { authenticitySection } from './sections/authenticity.ts';
import { decisionSection } from './sections/decision.ts';
import { evidenceSection } from './sections/evidence.ts';
import { indicatorsSection } from './sections/indicators.ts';
import { limitSection } from './sections/limit.ts';
import { operandsSection } from './sections/operands.ts';
import { pathSection } from './sections/path-section.ts';
import { priceSection } from './sections/price.ts';
import { scheduleSection } from './sections/schedule.ts';
import { scoreSection } from './sections/score-section.ts';
import { stressSection } from './sections/stress.ts';
import { summarySection } from './sections/summary.ts';
import { verificationSection } from './sections/verification.ts';

const SECTIONS = [
  summarySection,
  applicantSection,
  requestSection,
  evidenceSection,
  authenticitySection,
  indicatorsSection,
  scoreSection,
  limitSection,
  priceSection,
  scheduleSection,
  stressSection,
  decisionSection,
  pathSection,
  verificationSection,
  operandsSection,
] as const;

/** Composes the report of a dossier. Pure: the same dossier and setting give the same document. */
export function reportDocument(given: Dossier, setting: ReportSetting): ReportDocument {
  const dossier = tell(given, setting.language);
  const r = reportTellerOf(setting);
  const words = r.words.cover;
  const { summary, applicant } = dossier.content.case;
  const { at, by, auditHead } = dossier.generated;
  return {
    setting,
    title: words.title(summary.number),
    kind: words.kind,
    reference: words.reference(summary.number),
    subject: applicant.legalName,
    seals: [words.contentSeal(contentHash(dossier)), words.auditSeal(auditHead.sequence, auditHead.hash)],
    generatedAt: at,
    generatedBy: by.displayName,
    sections: SECTIONS.map((section) => section(dossier, r)).filter((section) => section !== null),
  };
}
