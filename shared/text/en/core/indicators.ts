/** What the indicators say: names, definitions, operands, and why there is no value. */
import { certificationSentences } from './indicators/certification.ts';
import { customerSentences } from './indicators/customer.ts';
import { definitionSentences } from './indicators/definitions.ts';
import { financialSentences } from './indicators/financial.ts';
import { logisticsSentences } from './indicators/logistics.ts';
import { monitoringSentences } from './indicators/monitoring.ts';
import { indicatorNames } from './indicators/names.ts';
import { nullRuleSentences } from './indicators/null-rules.ts';
import { operationalSentences } from './indicators/operational.ts';
import { sharedFigureSentences } from './indicators/shared-figures.ts';
import { transactionSentences } from './indicators/transactions.ts';

export const indicatorSentences = {
  ...indicatorNames,
  ...definitionSentences,
  ...nullRuleSentences,
  ...sharedFigureSentences,
  ...certificationSentences,
  ...operationalSentences,
  ...financialSentences,
  ...transactionSentences,
  ...customerSentences,
  ...logisticsSentences,
  ...monitoringSentences,
} as const;
