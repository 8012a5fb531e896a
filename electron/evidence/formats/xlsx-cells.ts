/** Cells of a workbook that are not empty and have no usable value: the text that marks them, and what it says. */

import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

/** Begin of the text of a cell whose formula was saved without a value. */
const UNSAVED_FORMULA = '#FORMULA ';

/** What stands in a cell whose formula was saved without a value, so that whoever reads it says why there is none. */
export function unsavedFormula(address: string): string {
  return `${UNSAVED_FORMULA}${address}`;
}

/** What is wrong with a cell whose text is a fault; undefined where the text is none. */
export function faultMessage(text: string): Sentence | undefined {
  if (text.startsWith(UNSAVED_FORMULA)) {
    const address = text.slice(UNSAVED_FORMULA.length);
    return sentence('file.unsaved-formula', { address });
  }
  return /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text)
    ? sentence('file.cell-error', { text })
    : undefined;
}
