/** 公式的表述。 */
import type { formulaSentences as english } from '../../en/core/formula.ts';
import { tellFormula } from '../../tell-formula.ts';
import type { Translated } from '../../teller.ts';

export const formulaSentences: Translated<typeof english> = {
  'formula.expression': ({ tree, style }, t) => tellFormula(tree, t, style),
  'formula.equation': ({ symbol, tree, style }, t) => `${t.say(symbol)} = ${tellFormula(tree, t, style)}`,
  'formula.with-remark': ({ tree, style, remark }, t) => `${tellFormula(tree, t, style)}（${t.say(remark)}）`,
  'formula.where': ({ tree, style, where }, t) =>
    `${tellFormula(tree, t, style)}，其中 ${where
      .map((each) => `${t.say(each.symbol)} = ${tellFormula(each.tree, t, style)}`)
      .join('，')}`,
};
