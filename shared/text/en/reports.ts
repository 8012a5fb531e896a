/** Words of the documents the desk makes, in English, by section. Only documents import them. */
import type { Teller } from '../teller.ts';
import { applicationText } from './reports/application.ts';
import { authenticityText } from './reports/authenticity.ts';
import { coverText } from './reports/cover.ts';
import { decisionText } from './reports/decision.ts';
import { documentText } from './reports/document.ts';
import { evidenceText } from './reports/evidence.ts';
import { indicatorsText } from './reports/indicators.ts';
import { limitText } from './reports/limit.ts';
import { pathText } from './reports/path.ts';
import { priceText } from './reports/price.ts';
import { scheduleText } from './reports/schedule.ts';
import { scoreText } from './reports/score.ts';
import { stressText } from './reports/stress.ts';
import { summaryText } from './reports/summary.ts';
import { validationText } from './reports/validation.ts';
import { verificationText } from './reports/verification.ts';

/** The words with the formats and names they are made with. */
export function reportText(t: Teller) {
  return {
    document: documentText(t),
    cover: coverText,
    summary: summaryText(t),
    application: applicationText(t),
    evidence: evidenceText(t),
    authenticity: authenticityText(t),
    indicators: indicatorsText(t),
    score: scoreText(t),
    limit: limitText(t),
    price: priceText,
    schedule: scheduleText,
    stress: stressText(t),
    decision: decisionText(t),
    path: pathText(t),
    verification: verificationText(t),
    validation: validationText(t),
  };
}
