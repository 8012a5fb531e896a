import { describe, expect, it } from 'vitest';
import { deviationOf, percentOf, readRate } from '#renderer/charts/values/deviation.ts';
import { formats, text } from '#test/component/english.ts';

const model = {
  limit: { amount: 60_000_000 },
  price: { rateBasisPoints: 300, termMonths: 12 },
  requested: 80_000_000,
  currency: 'CNY',
};

describe('how proposed terms stand to the model’s', () => {
  it('a rate below the model’s is a pricing exception, one at or above it is none', () => {
    const at = (rateBasisPoints: number) =>
      deviationOf(text, formats, { amount: 60_000_000, termMonths: 12, rateBasisPoints }, model);
    expect(at(299).exceptions.join()).toMatch(/^Pricing exception/);
    expect(at(299).rate).toBe('1 bp below the model rate');
    expect(at(300)).toMatchObject({ exceptions: [], rate: 'equal', limit: 'equal' });
    expect(at(301).exceptions).toEqual([]);
  });

  it('says of what tenor the model’s rate is where another one is typed', () => {
    const at = (termMonths: number | null) =>
      deviationOf(text, formats, { amount: 60_000_000, termMonths, rateBasisPoints: 310 }, model).rate;
    expect(at(12)).toBe('10 bp above the model rate');
    expect(at(null)).toBe('10 bp above the model rate');
    expect(at(84)).toBe('10 bp above the model rate, which is of 12 months');
  });

  it('an amount above the model’s limit is an exception; the request is named apart', () => {
    const above = deviationOf(text, formats, { amount: 60_000_001, termMonths: 12, rateBasisPoints: 300 }, model);
    expect(above.exceptions.join()).toMatch(/^Limit exception/);
    expect(above.limit).toBe('0.01 CNY above the limit');
    expect(above.request).toBe('199,999.99 CNY below the request');
  });

  it('says that there is nothing to compare with instead of comparing with zero', () => {
    const none = { ...model, limit: { amount: null }, price: { rateBasisPoints: null, termMonths: 12 } };
    expect(deviationOf(text, formats, { amount: 1, termMonths: 12, rateBasisPoints: 1 }, none)).toMatchObject({
      limit: 'The model sets no limit to compare with.',
      rate: 'The model sets no rate to compare with.',
      exceptions: [],
      isCompared: false,
    });
  });
});

describe('a rate as it is typed', () => {
  const basisPointsOf = (typed: string) => {
    const reading = readRate(typed);
    return reading.kind === 'value' ? reading.value : null;
  };

  it('is a percentage with at most two decimals, exactly in basis points', () => {
    expect(['4.35', '4.3', '4', '100', '0.07', '4,35', '4.35%'].map(basisPointsOf)).toEqual([
      435, 430, 400, 10_000, 7, 435, 435,
    ]);
    expect(['', '4.355', '-1', '100.01', 'four'].map(basisPointsOf)).toEqual([null, null, null, null, null]);
    for (const points of [0, 7, 435, 10_000]) expect(basisPointsOf(percentOf(points))).toBe(points);
  });
});
