/** Formulas as sentences: the tree, and what must be said of it. */
import type { Formula } from '../../../domain/formula.ts';
import type { Sentence, Words } from '../../../domain/words.ts';
import { type FormulaStyle, tellFormula } from '../../tell-formula.ts';
import type { Teller } from '../../teller.ts';

export interface FormulaText {
  readonly tree: Formula;
  readonly style?: FormulaStyle;
}

export interface SymbolText {
  readonly symbol: Sentence;
  readonly tree: Formula;
}

export const formulaSentences = {
  'formula.expression': ({ tree, style }: FormulaText, t: Teller) => tellFormula(tree, t, style),
  'formula.equation': ({ symbol, tree, style }: FormulaText & SymbolText, t: Teller) =>
    `${t.say(symbol)} = ${tellFormula(tree, t, style)}`,
  'formula.with-remark': ({ tree, style, remark }: FormulaText & { readonly remark: Words }, t: Teller) =>
    `${tellFormula(tree, t, style)}, ${t.say(remark)}`,
  'formula.where': ({ tree, style, where }: FormulaText & { readonly where: readonly SymbolText[] }, t: Teller) =>
    [
      tellFormula(tree, t, style),
      ...where.map((each) => `${t.say(each.symbol)} = ${tellFormula(each.tree, t, style)}`),
    ].join(', '),
} as const;
