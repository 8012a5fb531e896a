import { describe, expect, it } from 'vitest';
import { limitAxisEnd } from '#renderer/charts/limit-axis.tsx';
import { stackSpans } from '#renderer/charts/price-stack.tsx';
import { domainOf, fractionOf, niceTicks, percent } from '#renderer/charts/scale.ts';
import { layoutShape, type ShapeBin } from '#renderer/charts/shape-layout.ts';
import { formatTick, formatValue } from '#renderer/charts/values/indicator-value.ts';
import { formats, text } from '#test/component/english.ts';

function interval(from: number | null, to: number | null, points = 0): ShapeBin {
  return { label: `${from}…${to}`, from, to, kind: 'interval', points, share: 0.2 };
}
const missing: ShapeBin = { label: 'missing', from: null, to: null, kind: 'missing', points: -2, share: 0.1 };

describe('scales', () => {
  it('place values as clamped fractions and name round ticks inside the domain', () => {
    expect(fractionOf(15, { min: 10, max: 20 })).toBe(0.5);
    expect(fractionOf(99, { min: 10, max: 20 })).toBe(1);
    expect(percent(1 / 3)).toBe('33.33%');
    expect(niceTicks({ min: 0, max: 0.3 }, 3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(niceTicks({ min: 583, max: 662 }, 4)).toEqual([600, 620, 640, 660]);
  });

  it('survive equal and absent values', () => {
    expect(niceTicks({ min: 5, max: 5 }, 4)).toEqual([]);
    expect(domainOf([])).toEqual({ min: 0, max: 1 });
    expect(fractionOf(5, { min: 5, max: 5 })).toBe(0.5);
  });
});

describe('the layout of a shape', () => {
  const shape = [missing, interval(1, 2), interval(null, 1), interval(2, null)];

  it('tiles the axis without a gap, in the order of the values, special bins after it', () => {
    const { placed } = layoutShape(shape);
    expect(placed.map(({ index }) => index)).toEqual([2, 1, 3, 0]);
    expect(placed[0]?.left).toBe(0);
    expect(placed[1]?.left).toBe(placed[0]?.right);
    expect(placed[2]?.left).toBe(placed[1]?.right);
    expect(placed[3]?.left).toBeGreaterThan(placed[2]?.right ?? 1);
  });

  it('puts the applicant inside the bin of the value, at its edges too', () => {
    const { placed, positionOf } = layoutShape(shape);
    const middle = placed.find(({ index }) => index === 1);
    for (const value of [1, 1.5, 1.999]) {
      expect(positionOf(value)).toBeGreaterThanOrEqual(middle?.left ?? 1);
      expect(positionOf(value)).toBeLessThan(middle?.right ?? 0);
    }
    expect(positionOf(2)).toBe(middle?.right);
    expect(positionOf(-1e9)).toBe(0);
  });

  it('draws steps equally wide, and says so, where one would be too narrow to point at', () => {
    const skewed = layoutShape([interval(null, 0.1), interval(0.1, 300), interval(300, 1000), interval(1000, null)]);
    expect(layoutShape(shape).toScale).toBe(true);
    expect(skewed.toScale).toBe(true);
    const narrow = layoutShape([interval(null, 1), interval(1, 2), interval(2, 1000), interval(1000, null)]);
    expect(narrow.toScale).toBe(false);
    const widths = narrow.placed.map(({ left, right }) => right - left);
    for (const width of widths) expect(width).toBeCloseTo(0.25, 10);
  });
});

describe('amounts on an axis', () => {
  it('stack the parts of a rate so that the last one ends at their sum', () => {
    expect(stackSpans([{ basisPoints: 220 }, { basisPoints: 90 }, { basisPoints: -10 }])).toEqual([
      [0, 220],
      [220, 310],
      [310, 300],
    ]);
  });

  it('do not let one huge measure squeeze the others flat', () => {
    expect(limitAxisEnd([100, 200, 10_000])).toBeCloseTo(312);
    expect(limitAxisEnd([100, 200, 300])).toBeCloseTo(312);
  });
});

describe('values in words', () => {
  it('write minor units as money, shares as percentages, missing as a dash, negatives with a minus', () => {
    expect(formatValue(text, formats, 123_456, 'money', 'CNY')).toBe('1,235');
    expect(formatValue(text, formats, 123_456, 'money', 'JPY')).toBe('123,456');
    expect(formatValue(text, formats, -0.1013, 'share', 'CNY')).toBe('−10.1%');
    expect(formatValue(text, formats, -123_456, 'money', 'CNY')).toBe('(1,235)');
    expect(formatValue(text, formats, null, 'ratio', 'CNY')).toBe('—');
    expect(formatValue(text, formats, 0, 'flag', 'CNY')).toBe('no');
    expect(formatTick(text, formats, 0.055, 'share', 'CNY')).toBe('5.5%');
    expect(formatTick(text, formats, 120_000_000, 'money', 'CNY')).toBe('1.2M');
  });
});
