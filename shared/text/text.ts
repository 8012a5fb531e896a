/** The text catalogue: every word on screen, by noun. A second language is a second set of the same shape. */
import { appText } from './en/app.ts';
import { auditText } from './en/audit.ts';
import { authenticityText } from './en/authenticity.ts';
import { caseText } from './en/case.ts';
import { decisionText } from './en/decision.ts';
import { documentsText } from './en/documents.ts';
import { domainText } from './en/domain.ts';
import { evidenceText } from './en/evidence.ts';
import { historyText } from './en/history.ts';
import { indicatorsText } from './en/indicators.ts';
import { intakeText } from './en/intake.ts';
import { labText } from './en/lab.ts';
import { modelsText } from './en/models.ts';
import { paletteText } from './en/palette.ts';
import { partiesText } from './en/parties.ts';
import { pathText } from './en/path.ts';
import { policyText } from './en/policy.ts';
import { scoreText } from './en/score.ts';
import { sessionText } from './en/session.ts';
import { settingsText } from './en/settings.ts';
import { statementsText } from './en/statements.ts';
import { structureText } from './en/structure.ts';
import { worklistText } from './en/worklist.ts';

export const text = {
  locale: 'en-GB',
  app: appText,
  domain: domainText,
  session: sessionText,
  intake: intakeText,
  settings: settingsText,
  models: modelsText,
  lab: labText,
  policy: policyText,
  audit: auditText,
  palette: paletteText,
  worklist: worklistText,
  case: caseText,
  evidence: evidenceText,
  statements: statementsText,
  authenticity: authenticityText,
  parties: partiesText,
  indicators: indicatorsText,
  score: scoreText,
  path: pathText,
  structure: structureText,
  decision: decisionText,
  documents: documentsText,
  history: historyText,
} as const;
