/** The decision report as a document, section by section in the order it is read. */
import type { Language } from '#shared/domain/language.ts';
import { tell } from '#shared/text/tell.ts';
import type { ReportDocument } from './document.ts';
import { contentHash, type Dossier } from './dossier.ts';
import { applicantSection, requestSection } from './sections/application.ts';
import { authenticitySection } from './sections/authenticity.ts';
import { decisionSection } from './sections/decision.ts';
import { evidenceSection } from './sections/evidence.ts';
import { indicatorsSection, operandsSection } from './sections/indicators.ts';
import { limitSection } from './sections/limit.ts';
import { pathSection } from './sections/path-section.ts';
import { priceSection } from './sections/price.ts';
import { scoreSection } from './sections/score-section.ts';
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
  decisionSection,
  pathSection,
  verificationSection,
  operandsSection,
] as const;

/** Composes the report of a dossier in a language. Pure: the same dossier gives the same document. */
export function reportDocument(given: Dossier, language: Language): ReportDocument {
  const dossier = tell(given, language);
  const { summary, applicant } = dossier.content.case;
  const { at, by, auditHead } = dossier.generated;
  return {
    title: `Decision report ${summary.number}`,
    kind: 'Decision report',
    reference: `case ${summary.number}`,
    subject: applicant.legalName,
    seals: [`Content SHA-256 ${contentHash(dossier)}`, `Audit head ${auditHead.sequence} · ${auditHead.hash}`],
    generatedAt: at,
    generatedBy: by.displayName,
    sections: SECTIONS.map((section) => section(dossier)).filter((section) => section !== null),
  };
}
