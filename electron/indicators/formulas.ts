/** How the formulas of indicators are written down. */
import type { Formula } from '#shared/domain/formula.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

/** A formula, with what must be said of it where its symbols do not say it. */
export function formula(tree: Formula, remark?: Sentence): Sentence {
  return remark ? sentence('formula.with-remark', { tree, remark }) : sentence('formula.expression', { tree });
}

/** A line of the statements as a symbol. */
export function line(code: StatementCode): Sentence {
  return sentence('operand.line', { code });
}
