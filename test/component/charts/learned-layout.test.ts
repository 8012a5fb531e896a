import { describe, expect, it } from 'vitest';
import { type LearnedBin, layoutLearned } from '#renderer/charts/lab/learned-layout.ts';
import { wilsonInterval } from '#renderer/charts/lab/proportion.ts';

/** Intervals of equal share with bounds 1, 2 … ^power, and a missing bin. */
function shape(count: number, power: number): LearnedBin[] {
  const edge = (place: number) => place ** power;
  return [
    ...Array.from(
      { length: count },
      (_, place): LearnedBin => ({
        ...{ label: `bin ${place}`, kind: 'interval', points: place, share: 0.9 / count },
        from: place === 0 ? null : edge(place),
        to: place === count - 1 ? null : edge(place + 1),
      }),
    ),
    { label: 'not provided', kind: 'missing', from: null, to: null, points: 0, share: 0.1 },
  ];
}

describe('the layout of a trained shape', () => {
  it('draws few intervals equally wide, side by side, and the missing bin apart', () => {
    const { placed, scale } = layoutLearned(shape(5, 1));
    const widths = placed.slice(0, 5).map(({ left, right }) => right - left);
    expect(scale).toBe('equal');
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0, 12);
    expect(placed[5]?.left).toBeGreaterThan(placed[4]?.right ?? 1);
  });

  it('draws many by their values, side by side, and squeezes the outermost rows', () => {
    const { placed, scale } = layoutLearned(shape(200, 3));
    expect(scale).toBe('value');
    for (const [place, { left, right }] of placed.entries()) {
      expect(right).toBeGreaterThanOrEqual(left);
      if (place > 0 && place < 200) expect(left).toBeCloseTo(placed[place - 1]?.right ?? 0, 12);
    }
    // By value alone, the last interval before the unbounded one would take 1 − (198/199)³, 1.5%, of the axis.
    const last = placed[198];
    expect((last?.right ?? 1) - (last?.left ?? 0)).toBeLessThan(0.015);
  });

  it('draws equal steps where a far tail would press the middle half of the rows into a corner', () => {
    // The middle half would lie between (50/198)⁹ and (150/198)⁹ of the axis: 8% of it.
    expect(layoutLearned(shape(200, 9)).scale).toBe('equal');
  });

  it('labels edges far enough apart to be read', () => {
    const { edges } = layoutLearned(shape(200, 1));
    expect(edges.length).toBeLessThanOrEqual(10);
    expect(edges.length).toBeGreaterThan(3);
  });

  it('gives categories a column each', () => {
    const categories = shape(3, 1).map((bin): LearnedBin => ({ ...bin, kind: 'category', from: null, to: null }));
    expect(layoutLearned(categories).scale).toBe('columns');
  });
});

describe('Wilson’s interval', () => {
  it('is that of 10 in 100', () => {
    // (0.1 + z²/200 ± z·√(0.1·0.9/100 + z²/40000)) ÷ (1 + z²/100) with z = 1.959964.
    const { low, high } = wilsonInterval(10, 100);
    expect(low).toBeCloseTo(0.05523, 4);
    expect(high).toBeCloseTo(0.17437, 4);
  });

  it('begins at nothing where nothing happened, and still reaches above it', () => {
    expect(wilsonInterval(0, 50)).toMatchObject({ low: 0 });
    expect(wilsonInterval(0, 50).high).toBeCloseTo(0.0713, 3);
  });
});
