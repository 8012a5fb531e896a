import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelSchema, parseModel } from '#electron/scoring/checked-model.ts';
import type { ModelDocument } from '#electron/scoring/model.ts';
import sme7 from '#electron/scoring/models/sme-7-v1.json' with { type: 'json' };
import { placeLabels } from '#electron/scoring/pairs/places.ts';
import { pdOfPoints } from '#electron/scoring/scaling.ts';
import { scoreIndicators } from '#electron/scoring/score.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import { tell } from '#shared/text/tell.ts';
import { english, saying } from '#test/support/saying.ts';
import { judged } from '#test/unit/scoring/judged.ts';
import { coverByDelay, pairModel } from './pair-model.ts';
import { nameOf, sampleModel, sampleValues } from './sample-model.ts';

const model = pairModel();
const scored = (values: Parameters<typeof sampleValues>, reliability: GroupReliability[] = []) =>
  scoreIndicators(model, 'hash', sampleValues(...values), nameOf, reliability);

const sizes = fc.constantFrom('medium', 'small', 'micro', 'large', null);
const numbers = fc.option(fc.double({ min: -10, max: 200, noNaN: true }));
const letters = fc.constantFrom('A', 'B', 'C', 'D');

/** Paths of the problems that the schema finds in a changed model. */
function problemsOf(change: (changed: ReturnType<typeof pairModel>) => void): string[] {
  const changed = pairModel();
  change(changed);
  const result = modelSchema.safeParse(changed);
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

describe('a model with pairs', () => {
  it('scores the cell both values fall in, and adds it exactly', () => {
    fc.assert(
      fc.property(sizes, numbers, numbers, letters, letters, (size, cover, dpd, financial, monitoring) => {
        const reliability = [judged('financial', financial), judged('monitoring', monitoring)];
        const result = scored([size, cover, dpd], reliability);
        const sum = result.contributions.reduce((total, { points }) => total + points, 0);
        expect(result.points).toBe(result.basePoints + sum);
        expect(result.groups.reduce((total, { points }) => total + points, 0)).toBe(sum);
        expect(result.contributions).toHaveLength(5);
        for (const term of result.contributions) expect(term.points).toBeLessThanOrEqual(term.binPoints);
      }),
    );
  });

  it('names the cell and both indicators, and counts the pair with its first indicator’s group', () => {
    // Cover 2 earns −5, 40 days −30; the cell [below 4×][31 days or more] −6; small 4, its pair's cell 1.
    const result = scored(['small', 2, 40]);
    const pair = result.contributions.find(({ partner }) => partner === 'max_dpd_24m');
    expect(pair && tell(pair, 'en')).toEqual({
      indicator: 'interest_cover',
      partner: 'max_dpd_24m',
      group: 'financial',
      status: 'value',
      binLabel: 'below 4× · 31 days or more',
      binPoints: -6,
      points: -6,
      baseline: expect.closeTo(0.3 * 0 - 0.6 - 0.08 + 1.2 - 0.1 - 0.06 - 0.03 - 0.03 - 0.06 - 0.12 - 0.12, 9),
    });
    expect(result.groups.find(({ group }) => group === 'financial')).toMatchObject({
      points: -11,
      present: 1,
      expected: 1,
    });
    expect(result.points).toBe(600 + 4 - 5 - 30 - 6 + 1);
    const texts = result.reasons.map(({ text }) => english(text));
    expect(texts).toContain('Interest cover (below 4×) together with Longest delay (31 days or more) costs 6 points.');
  });

  it('weighs a favourable cell by the less reliable of its two groups, and says which that was', () => {
    // Cover 8 and no delay: the cell earns 4; neutral is floor(baseline) = −1 (or 0); D leaves neutral.
    const result = scored(['small', 8, 0], [judged('financial', 'A'), judged('monitoring', 'D')]);
    const pair = result.contributions.find(({ partner }) => partner === 'max_dpd_24m');
    expect(pair?.binPoints).toBe(4);
    expect(pair?.points).toBe(Math.floor(pair?.baseline ?? Number.NaN));
    const cost = 4 - (pair?.points ?? 0) + (5 - Math.floor(0.7 * 5 - 0.1 * 10 - 0.1 * 30 - 0.1 * 4));
    const reason = result.reasons.find(({ indicator, group }) => indicator === null && group === 'monitoring');
    expect(reason?.pointsLost).toBe(cost);
  });

  it('leaves open what a missing side could earn beside the known one', () => {
    const result = scored(['small', null, 0]);
    // Cover's own bins, by their shares; then each pair at its known place, over the places of cover.
    const variance = (cells: readonly (readonly [number, number])[]): number => {
      const weight = cells.reduce((sum, [, share]) => sum + share, 0);
      const mean = cells.reduce((sum, [points, share]) => sum + points * share, 0) / weight;
      return cells.reduce((sum, [points, share]) => sum + (points - mean) ** 2 * share, 0) / weight;
    };
    const own = variance([
      [-20, 0.2],
      [-5, 0.2],
      [10, 0.4],
      [0, 0.1],
    ]);
    const byDelay = variance([
      [0, 0.3],
      [4, 0.3],
      [0, 0.08],
    ]);
    const bySize = variance([
      [1, 0.4],
      [0, 0.05],
    ]);
    const spread = 1.6448536269514722 * Math.sqrt(own + byDelay + bySize);
    expect(result.pdLow).toBeCloseTo(pdOfPoints(model.scaling, result.points + spread), 12);
    expect(result.pdHigh).toBeCloseTo(pdOfPoints(model.scaling, result.points - spread), 12);
  });

  it('never falls when one value moves into a better bin', () => {
    fc.assert(
      fc.property(
        sizes,
        numbers,
        fc.double({ min: -5, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (size, dpd, cover, more) => {
          expect(scored([size, cover + more, dpd]).points).toBeGreaterThanOrEqual(scored([size, cover, dpd]).points);
        },
      ),
    );
  });

  it('labels its places as the shapes do', () => {
    const [cover, delay] = [model.inputs[1], model.inputs[2]];
    if (!cover || !delay) throw new Error('the sample model has three inputs');
    const pair = coverByDelay();
    expect(placeLabels(pair.axes[0], cover).map(english)).toEqual([
      'below 4×',
      '4× or more',
      'not meaningful',
      'not provided',
    ]);
    expect(english(placeLabels(pair.axes[1], delay)[0])).toBe('below 31 days');
    const [, second] = model.pairs;
    const size = model.inputs[0];
    if (!second || !size) throw new Error('the sample model has two pairs');
    expect(placeLabels(second.axes[0], size).map(english)).toEqual([
      'small or medium',
      'micro',
      'other',
      'not meaningful',
      'not provided',
    ]);
  });
});

describe('the rules of pairs', () => {
  it('accept the sample', () => {
    expect(problemsOf(() => undefined)).toEqual([]);
  });

  it('refuse an axis that is no input, a bound that is none of its input’s, a category left out', () => {
    const axisOf = (changed: ReturnType<typeof pairModel>, pair: number, side: 0 | 1) => {
      const axis = changed.pairs[pair]?.axes[side];
      if (!axis) throw new Error('no such axis');
      return axis;
    };
    expect(problemsOf((changed) => Object.assign(axisOf(changed, 0, 0), { indicator: 'dscr' }))).toContain(
      'pairs.0.axes.0.indicator',
    );
    expect(problemsOf((changed) => Object.assign(axisOf(changed, 0, 0), { bounds: [3] }))).toContain(
      'pairs.0.axes.0.bounds.0',
    );
    expect(problemsOf((changed) => Object.assign(axisOf(changed, 1, 0), { groups: [['small'], ['micro']] }))).toContain(
      'pairs.1.axes.0.groups',
    );
  });

  it('refuse a pair twice, whichever comes first, and a pair of one input with itself', () => {
    expect(
      problemsOf((changed) => {
        const { axes, points, shares, origin } = coverByDelay();
        const turned = (table: number[][]) => table.map((_, row) => table.map((line) => line[row] ?? 0));
        changed.pairs.push({ axes: [axes[1], axes[0]], points: turned(points), shares: turned(shares), origin });
      }),
    ).toEqual(['pairs.2']);
  });

  it('refuse cells that do not fit the axes, and shares that do not sum to 1', () => {
    expect(problemsOf((changed) => changed.pairs[0]?.points.pop())).toEqual(['pairs.0.points']);
    expect(problemsOf((changed) => changed.pairs[0]?.shares[0]?.fill(0))).toEqual(['pairs.0.shares']);
  });

  it('refuse points against a direction, also beside a value that is missing', () => {
    expect(problemsOf((changed) => changed.pairs[0]?.points.splice(0, 1, [5, -6, -2, -4]))).toContain('pairs.0.points');
    expect(problemsOf((changed) => changed.pairs[0]?.points.splice(3, 1, [-1, 0, -2, -6]))).toContain('pairs.0.points');
  });

  it('refuse that leaving evidence out pays', () => {
    expect(problemsOf((changed) => changed.pairs[0]?.points.splice(3, 1, [3, -6, -2, -6]))).toEqual(['pairs.0.points']);
  });
});

describe('the two formats', () => {
  it('allow pairs and passports of estimates only in the second', () => {
    const first = { ...pairModel(), format: 'sme-credit-desk/scoring-model/1' };
    expect(() => parseModel(JSON.stringify(first))).toThrow(saying(/format 1 has no pairs/));
  });

  it('say of every term where it comes from, and of the model what its terms say', () => {
    const [first, ...rest] = pairModel().inputs;
    if (!first) throw new Error('the sample model has inputs');
    const withOrigin = (origin: string, whole: ModelDocument['origin']) =>
      modelSchema.safeParse({ ...pairModel(), origin: whole, inputs: [{ ...first, origin }, ...rest] });
    expect(withOrigin('estimated: TEST 1', 'estimated and expert judgement').success).toBe(true);
    expect(withOrigin('estimated: TEST 1', 'expert judgement').error?.issues[0]?.path).toEqual(['origin']);
    expect(withOrigin('estimated', 'estimated and expert judgement').error?.issues[0]?.path).toEqual([
      'inputs',
      0,
      'origin',
    ]);
  });

  it('score and hash a document of the first to the same bits as ever', () => {
    // The hash of SME-7 v1 before the second format existed: frozen submissions refer to it.
    expect(parseModel(JSON.stringify(sme7)).hash).toBe(
      '25c25738fed433b1e674f84b14ee71521f83fdf6617487f8d28d2bc978f2f451',
    );
    const { model: first, hash } = parseModel(JSON.stringify(sampleModel()));
    expect(Object.keys(first)).not.toContain('pairs');
    const result = scoreIndicators(first, hash, sampleValues('small', 2, 40), nameOf);
    expect(result.contributions.some((term) => 'partner' in term)).toBe(false);
    expect(result.points).toBe(600 + 4 - 5 - 30);
  });
});
