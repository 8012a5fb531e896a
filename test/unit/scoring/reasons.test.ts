import { describe, expect, it } from 'vitest';
import { scoreIndicators } from '#electron/scoring/score.ts';
import { english } from '#test/support/saying.ts';
import { absent, nameOf, provided, sampleModel, sampleValues } from './sample-model.ts';

const model = sampleModel();
const reasons = (...values: Parameters<typeof sampleValues>) =>
  scoreIndicators(model, 'hash', sampleValues(...values), nameOf).reasons;

describe('the reasons of a score', () => {
  it('rank what costs most against the mean of the reference population, and leave out what costs nothing', () => {
    // Baselines: size 0.5, cover −1.6, delay −0.9.
    const found = reasons('micro', 0.5, 0);
    expect(found.map(({ indicator }) => indicator)).toEqual(['interest_cover', 'size_class']);
    expect(found[0]?.pointsLost).toBeCloseTo(-1.6 + 20, 12);
    expect(reasons('small', 8, 0)).toEqual([]);
  });

  it('leave out an input that stands exactly at its baseline', () => {
    const level = structuredClone(model);
    const [size] = level.inputs;
    if (size?.kind !== 'categorical') throw new Error('the sample model changed');
    for (const bin of [...size.bins, size.other, size.missing, size.notMeaningful]) bin.points = 0;
    expect(scoreIndicators(level, 'hash', sampleValues('micro', 8, 0), nameOf).reasons).toEqual([]);
  });

  it('leave out what loses less than half a point: told in whole points it would cost none', () => {
    const losing = (share: number) => {
      const level = structuredClone(model);
      const [size] = level.inputs;
      const [small, micro] = size?.kind === 'categorical' ? size.bins : [];
      if (size?.kind !== 'categorical' || !small || !micro) throw new Error('the sample model changed');
      for (const bin of [...size.bins, size.other, size.missing, size.notMeaningful]) bin.points = 0;
      // The mean is the share of the small, who earn one point; the micro lose it.
      Object.assign(small, { points: 1, share });
      Object.assign(micro, { share: 0.8 - share });
      return scoreIndicators(level, 'hash', sampleValues('micro', 8, 0), nameOf).reasons.map(({ text }) =>
        english(text),
      );
    };
    expect(losing(0.49)).toEqual([]);
    expect(losing(0.51)).toEqual(['Size class: micro costs 1 point; small or medium would cost none.']);
  });

  it('say the indicator, its value and what would be better', () => {
    expect(reasons('small', 1.14, 12).map(({ text }) => english(text))).toEqual([
      'Longest delay: 12 days costs 9 points; below 1 day would cost none.',
      'Interest cover: 1.14× costs 3 points; 4× or more would cost none.',
    ]);
    expect(english(reasons('micro', 8, 0)[0]?.text)).toBe(
      'Size class: micro costs 5 points; small or medium would cost none.',
    );
  });

  it('name what was not provided', () => {
    expect(english(reasons('small', null, 0)[0]?.text)).toBe('Not provided: Interest cover. This costs 4 points.');
  });

  it('never print a value as the edge of a bin it does not lie on', () => {
    expect(english(reasons('small', 3.999, 0)[0]?.text)).toContain(': 3.999×');
  });

  it('say why a value that is not meaningful costs points', () => {
    const strict = structuredClone(model);
    const input = strict.inputs[1];
    if (input) input.notMeaningful.points = -12;
    const values = [
      provided('size_class', 'certification', 'small'),
      absent('interest_cover', 'financial', 'not-meaningful'),
      provided('max_dpd_24m', 'monitoring', 0),
    ];
    expect(english(scoreIndicators(strict, 'hash', values, nameOf).reasons[0]?.text)).toMatch(
      /^Interest cover: not meaningful \(interest expense is zero\), which costs 9 points; 4× or more/,
    );
  });

  it('are at most four', () => {
    const wide = structuredClone(model);
    const cover = wide.inputs[1];
    if (!cover) throw new Error('the sample model changed');
    wide.inputs = Array.from({ length: 6 }, (_, index) => ({ ...cover, indicator: `cover_${index}` }));
    const values = wide.inputs.map((input, index) => provided(input.indicator, 'financial', index));
    expect(scoreIndicators(wide, 'hash', values, nameOf).reasons).toHaveLength(4);
  });
});
