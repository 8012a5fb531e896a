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
