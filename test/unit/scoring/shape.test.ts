import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumericInput } from '#electron/scoring/model.ts';
import { activeBinIndex, shapeOfInput } from '#electron/scoring/shape.ts';
import { english, saying } from '#test/support/saying.ts';
import { absent, provided, sampleModel } from './sample-model.ts';

const [size, cover] = sampleModel().inputs;
if (!size || cover?.kind !== 'numeric') throw new Error('the sample model changed');

function withBounds(bounds: readonly number[]): NumericInput {
  const bins = [...bounds, null].map((below) => ({ below, points: 0, share: 0 }));
  return { ...(cover as NumericInput), bins };
}

describe('the bins of a numeric input', () => {
  it('hold every number in exactly one bin, each edge in the bin that starts with it', () => {
    const edges = fc.uniqueArray(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edges, fc.double({ noNaN: true }), (unsorted, number) => {
        const bounds = [...new Set(unsorted.map((bound) => bound + 0))].sort((a, b) => a - b);
        const input = withBounds(bounds);
        const shape = shapeOfInput(input);
        for (const value of [number, ...bounds]) {
          const holders = shape.flatMap((bin, index) =>
            bin.kind === 'interval' && (bin.from === null || value >= bin.from) && (bin.to === null || value < bin.to)
              ? [index]
              : [],
          );
          expect(holders).toEqual([activeBinIndex(input, provided('interest_cover', 'financial', value))]);
        }
        for (const [index, bound] of bounds.entries()) {
          expect(activeBinIndex(input, provided('interest_cover', 'financial', bound))).toBe(index + 1);
        }
      }),
    );
  });

  it('have a bin of their own for not meaningful and for missing, the last two', () => {
    const shape = shapeOfInput(cover);
    expect(shape[activeBinIndex(cover, absent('interest_cover', 'financial', 'not-meaningful'))]?.kind).toBe(
      'not-meaningful',
    );
    expect(shape[activeBinIndex(cover, absent('interest_cover', 'financial'))]?.kind).toBe('missing');
    expect(shape.map((bin) => bin.kind)).toEqual(['interval', 'interval', 'interval', 'not-meaningful', 'missing']);
  });

  it('tell not meaningful for good and for bad apart where the model does; else both are merely not meaningful', () => {
    const told: NumericInput = {
      ...cover,
      notMeaningfulGood: { points: 12, share: 0.05 },
      notMeaningfulBad: { points: -25, share: 0.05 },
    };
    const points = (input: NumericInput, meaning?: 'good' | 'bad' | 'unknown') => {
      const value = absent('interest_cover', 'financial', 'not-meaningful');
      return shapeOfInput(input)[activeBinIndex(input, meaning ? { ...value, meaning } : value)]?.points;
    };
    expect([points(told, 'good'), points(told, 'bad'), points(told, 'unknown'), points(told)]).toEqual([12, -25, 0, 0]);
    expect([points(cover, 'good'), points(cover, 'bad')]).toEqual([0, 0]);
    const badAlone: NumericInput = { ...cover, notMeaningfulBad: { points: -25, share: 0.05 } };
    expect([points(badAlone, 'good'), points(badAlone, 'bad')]).toEqual([0, -25]);
  });

  it('hold a value known only in part where it can gain nothing by that (DOMAIN §7)', () => {
    const points = (value: number, known: 'at-least' | 'without-amount') =>
      shapeOfInput(cover)[activeBinIndex(cover, { ...provided('interest_cover', 'financial', value), known })]?.points;
    // At least so much: the lower of its own bin, −20, −5 and 10, and the missing one, −6.
    expect([0, 2, 9].map((value) => points(value, 'at-least'))).toEqual([-20, -6, -6]);
    // Without an amount: the worst bin there is.
    expect([0, 2, 9].map((value) => points(value, 'without-amount'))).toEqual([-20, -20, -20]);
  });

  it('are named with their unit', () => {
    expect(shapeOfInput(cover).map((bin) => english(bin.label))).toEqual([
      'below 1×',
      '1 to under 4×',
      '4× or more',
      'not meaningful',
      'not provided',
    ]);
    const counts: NumericInput = { ...withBounds([1, 2, 4]), unit: 'count' };
    expect(
      shapeOfInput(counts)
        .slice(0, 4)
        .map((bin) => english(bin.label)),
    ).toEqual(['at most 0', '1', '2 to 3', '4 or more']);
    const shares: NumericInput = { ...withBounds([0.05]), unit: 'share' };
    expect(english(shapeOfInput(shares)[0]?.label)).toBe('below 5%');
    const days: NumericInput = { ...withBounds([-30, 1]), unit: 'days' };
    expect(
      shapeOfInput(days)
        .slice(0, 3)
        .map((bin) => english(bin.label)),
    ).toEqual(['below −30 days', '−30 to under 1 day', '1 day or more']);
  });

  it('refuse a text, naming the input', () => {
    expect(() => activeBinIndex(cover, provided('interest_cover', 'financial', 'high'))).toThrow(
      saying(/interest_cover/),
    );
    expect(() => activeBinIndex(cover, provided('interest_cover', 'financial', Number.NaN))).toThrow(
      saying(/interest_cover/),
    );
  });
});

describe('the bins of a categorical input', () => {
  it('hold a listed category in its bin and any other in the bin for others', () => {
    const kind = (value: string) =>
      english(shapeOfInput(size)[activeBinIndex(size, provided('size_class', 'certification', value))]?.label);
    expect([kind('small'), kind('micro'), kind('unheard of')]).toEqual(['small or medium', 'micro', 'other']);
  });

  it('refuse a number', () => {
    expect(() => activeBinIndex(size, provided('size_class', 'certification', 3))).toThrow(saying(/category/));
  });
});
