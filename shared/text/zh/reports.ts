/** 工作台所出具文件的文字，按部分列示；仅供文件使用。 */
import type { ReportText } from '../report-text.ts';
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

/** 各部分文字及其所用的格式和名称。 */
export function reportText(t: Teller): ReportText {
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
