/** What sections of measured figures say of a model that was never scored on rows with known outcome. */
import { type Block, paragraph } from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';

export function notValidated(r: ReportTeller): Block[] {
  return [paragraph(r.words.validation.measures.notMeasured)];
}
