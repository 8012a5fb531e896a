/** 界面上的全部文字，按主题列示。 */
import type { Text } from '../text.ts';
import { appText } from './app.ts';
import { auditText } from './audit.ts';
import { authenticityText } from './authenticity.ts';
import { caseText } from './case.ts';
import { fieldSentences } from './core/fields.ts';
import { identifierSentences } from './core/identifier.ts';
import { valueSentences } from './core/values.ts';
import { decisionText } from './decision.ts';
import { documentsText } from './documents.ts';
import { domainText } from './domain.ts';
import { evidenceText } from './evidence.ts';
import { historyText } from './history.ts';
import { indicatorsText } from './indicators.ts';
import { intakeText } from './intake.ts';
import { labText } from './lab.ts';
import { modelsText } from './models.ts';
import { paletteText } from './palette.ts';
import { partiesText } from './parties.ts';
import { pathText } from './path.ts';
import { policyText } from './policy.ts';
import { scoreText } from './score.ts';
import { sessionText } from './session.ts';
import { settingsText } from './settings.ts';
import { statementsText } from './statements.ts';
import { stressText } from './stress.ts';
import { structureText } from './structure.ts';
import { worklistText } from './worklist.ts';

export const screenText: Text = {
  app: appText,
  sentences: { ...fieldSentences, ...identifierSentences, ...valueSentences },
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
  stress: stressText,
  decision: decisionText,
  documents: documentsText,
  history: historyText,
};
