import { expect, test } from 'vitest';
import { apply, exceeds, type Formula, minus, over, plus, times, weighted } from '#shared/domain/formula.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { tellerOf } from '#shared/text/tell.ts';
import { type FormulaStyle, tellFormula } from '#shared/text/tell-formula.ts';

/** A symbol told by its letter: what is not in the catalogue is told by its id. */
function symbol(letter: string): Sentence {
  return { id: letter, values: {} };
}

const [a, b, c, d] = ['s.a', 's.b', 's.c', 's.d'].map(symbol) as [Sentence, Sentence, Sentence, Sentence];

function en(formula: Formula, style?: FormulaStyle): string {
  return tellFormula(formula, tellerOf('en'), style).replaceAll('s.', '');
}

test('parentheses stand where precedence needs them and nowhere else', () => {
  expect(en(over(minus(a, b), c))).toBe('(a − b) ÷ c');
  expect(en(over(a, minus(b, c)))).toBe('a ÷ (b − c)');
  expect(en(over(times(365, a), b))).toBe('365 × a ÷ b');
  expect(en(over(a, times(b, c)))).toBe('a ÷ (b × c)');
  expect(en(over(a, over(b, c)))).toBe('a ÷ (b ÷ c)');
  expect(en(minus(over(a, b), 1))).toBe('a ÷ b − 1');
  expect(en(minus(plus(a, b), c, d))).toBe('a + b − c − d');
  expect(en(minus(a, plus(b, c)))).toBe('a − (b + c)');
  expect(en(minus(a, minus(b, c)))).toBe('a − (b − c)');
  expect(en(plus(a, plus(b, c)))).toBe('a + b + c');
  expect(en(times(a, apply('negative', b)))).toBe('a × (−b)');
});

test('a number keeps the decimals it is to be written with', () => {
  expect(en(times({ number: 0.42, decimals: 3 }, a))).toBe('0.420 × a');
  expect(en(times({ number: 0.25, percent: true }, a))).toBe('25% × a');
  expect(en(plus(-1.32, a))).toBe('−1.32 + a');
});

test('only the outermost sum of the compact style is spaced', () => {
  const change = over(minus(a, b), plus(apply('abs', a), apply('abs', b)));
  expect(en(minus(times(6.03, over(c, d)), times(0.521, change)), 'compact')).toBe('6.03·c/d − 0.521·(a−b)/(│a│+│b│)');
  expect(en(times(1.72, apply('holds', exceeds(a, b))), 'compact')).toBe('1.72·[a>b]');
});

test('weighted terms are added, those of a negative coefficient subtracted', () => {
  const terms = [
    [1.2, over(a, b)],
    [-0.4, c],
  ] as const;
  expect(en(weighted(terms), 'compact')).toBe('1.2·a/b − 0.4·c');
  expect(en(weighted(terms, { constant: -4.84, decimals: 3 }), 'compact')).toBe('−4.84 + 1.200·a/b − 0.400·c');
});

test('functions with a name are spoken in the language', () => {
  const median = apply('median', minus(a, b));
  expect(en(median)).toBe('median of a − b');
  expect(en(over(median, c))).toBe('(median of a − b) ÷ c');
  expect(en(minus(over(apply('mean', a), apply('mean', b)), 1))).toBe('mean of a ÷ mean of b − 1');
  expect(tellFormula(apply('mean', a), tellerOf('zh')).replaceAll('s.', '')).toBe('a的平均值');
  expect(en(apply('sigma', apply('max', 0, minus(times(a, minus(1, b)), c))), 'dots')).toBe(
    'Σ max(0, a · (1 − b) − c)',
  );
});
