/** What sections of measured figures say of a model that was never scored on rows with known outcome. */
import { type Block, paragraph } from '../../document.ts';

export const NOT_VALIDATED: readonly Block[] = [
  paragraph('Not measured: the model was not scored on rows with known outcome.'),
];
