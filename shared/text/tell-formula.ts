/** A formula in the reader's language: symbols by their names, parentheses where precedence needs them. */
import type { Formula, FormulaFunction, FormulaNumber, FormulaOperator } from '../domain/formula.ts';
import { isSentence } from '../domain/words.ts';
import type { Teller } from './teller.ts';

/**
 * How operators are written. `crosses`: a × b ÷ c; `dots`: a · b ÷ c; `compact`: a·b/c, for models
 * of abbreviated terms, where only the outermost sum is spaced.
 */
export type FormulaStyle = 'crosses' | 'dots' | 'compact';

const SIGNS: Readonly<Record<FormulaStyle, Readonly<Record<'times' | 'over', string>>>> = {
  crosses: { times: ' × ', over: ' ÷ ' },
  dots: { times: ' · ', over: ' ÷ ' },
  compact: { times: '·', over: '/' },
};

/** How tightly a part holds together; a part of less is put in parentheses where more is asked for. */
const LEVEL = { words: 0, condition: 1, sum: 2, product: 3, sign: 4, atom: 5 } as const;

interface Part {
  readonly text: string;
  readonly level: number;
}

interface Manner {
  readonly teller: Teller;
  readonly style: FormulaStyle;
  /** Whether this is the formula itself and not a part of it. */
  readonly outermost: boolean;
}

function within(part: Part, level: number): string {
  return part.level < level ? `(${part.text})` : part.text;
}

function atom(text: string): Part {
  return { text, level: LEVEL.atom };
}

/** Decimals a number needs, however it is stored. */
function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function numberPart({ number, decimals, percent }: FormulaNumber): Part {
  const shown = percent ? number * 100 : number;
  const text = Math.abs(shown).toFixed(decimals ?? decimalsOf(shown));
  return { text: `${shown < 0 ? '−' : ''}${text}${percent ? '%' : ''}`, level: shown < 0 ? LEVEL.sum : LEVEL.atom };
}

function operated(operator: FormulaOperator, of: readonly Formula[], manner: Manner): Part {
  const { style } = manner;
  const spaced = style !== 'compact' || manner.outermost;
  const joined = (sign: string, level: number, rightLevel: number): Part => {
    // A sum that continues the outermost sum is a part of that sum.
    const parts = of.map((each) => partOf(each, { ...manner, outermost: manner.outermost && level === LEVEL.sum }));
    const [left, ...right] = parts.map((part, index) => within(part, index === 0 ? level : rightLevel));
    return { text: [left, ...right].join(sign), level };
  };
  switch (operator) {
    case 'plus':
      return joined(spaced ? ' + ' : '+', LEVEL.sum, LEVEL.sum);
    case 'minus':
      return joined(spaced ? ' − ' : '−', LEVEL.sum, LEVEL.product);
    case 'times':
      return joined(SIGNS[style].times, LEVEL.product, LEVEL.product);
    case 'over':
      return joined(SIGNS[style].over, LEVEL.product, LEVEL.sign);
    case 'exceeds':
      return joined(style === 'compact' ? '>' : ' > ', LEVEL.condition, LEVEL.sum);
  }
}

function applied(name: FormulaFunction, to: readonly Formula[], manner: Manner): Part {
  const { teller } = manner;
  const parts = to.map((each) => partOf(each, { ...manner, outermost: false }));
  const [first = atom('')] = parts;
  switch (name) {
    case 'negative':
      return { text: `−${within(first, LEVEL.product)}`, level: LEVEL.sum };
    case 'abs':
      return atom(`│${first.text}│`);
    case 'holds':
      return atom(`[${first.text}]`);
    case 'square':
      return atom(`(${first.text})²`);
    case 'sigma':
      return { text: `Σ ${within(first, LEVEL.product)}`, level: LEVEL.product };
    case 'log2':
      return { text: `log₂ ${within(first, LEVEL.atom)}`, level: LEVEL.sign };
    case 'ln':
    case 'max':
    case 'min':
      return atom(`${name}(${parts.map(({ text }) => text).join(', ')})`);
    default: {
      const text = teller.names.formulaFunctions[name](first.text);
      return { text, level: first.level === LEVEL.atom ? LEVEL.atom : LEVEL.words };
    }
  }
}

function partOf(formula: Formula, manner: Manner): Part {
  if (isSentence(formula)) return atom(manner.teller.say(formula));
  if ('operator' in formula) return operated(formula.operator, formula.of, manner);
  if ('apply' in formula) return applied(formula.apply, formula.to, manner);
  return numberPart(formula);
}

/**
 * A formula as text.
 * @example tellFormula(over(minus(assets, inventory), liabilities), tellerOf('en'))
 * // '(current assets − inventory) ÷ current liabilities'
 */
export function tellFormula(formula: Formula, teller: Teller, style: FormulaStyle = 'crosses'): string {
  return partOf(formula, { teller, style, outermost: true }).text;
}
