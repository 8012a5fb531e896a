import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATORS, indicatorDefinition } from '#electron/indicators/catalogue.ts';
import { composeCaseModel } from '#electron/modelling/composition/compose.ts';
import { checkLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import type { LearnedInput, LearnedModel, LearnedPair } from '#electron/modelling/training/learned/schema.ts';
import { LEARNED_FORMAT } from '#electron/modelling/training/learned/schema.ts';
import { pointsOfRecord } from '#electron/modelling/training/learned/score-rows.ts';
import { DEFAULT_MASTER_SCALE, LEARNED_SCALING } from '#electron/modelling/training/points-scale.ts';
import { parseModel } from '#electron/scoring/checked-model.ts';
import type { ModelDocument } from '#electron/scoring/model.ts';
import sme7 from '#electron/scoring/models/sme-7-v1.json' with { type: 'json' };
import { baselinePoints } from '#electron/scoring/points.ts';
import { pdOfPoints, scalingFactor, scalingOffset } from '#electron/scoring/scaling.ts';
import { scoreIndicators } from '#electron/scoring/score.ts';
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import { saying } from '#test/support/saying.ts';

const { model: judgement } = parseModel(JSON.stringify(sme7));
const identity = { id: 'T', name: 'Composed', version: '1', description: 'For tests.' };
const NAMES = ['a', 'b', 'c'] as const;
const MAPPING = { a: 'operating_margin', b: 'current_ratio', c: { indicator: 'revenue_growth', plus: -1 } };

const edges = fc
  .uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 12 })
  .map((list) => list.sort((x, y) => x - y).map((value) => value / 10));
const points = fc.integer({ min: -400, max: 400 });

const inputs = fc.tuple(
  ...NAMES.map((name) =>
    fc
      .tuple(edges, fc.boolean(), fc.array(points, { minLength: 13, maxLength: 13 }), points)
      .map(([bounds, isOrdered, drawn, missing]): LearnedInput => {
        const own = drawn.slice(0, bounds.length + 1);
        if (isOrdered) own.sort((x, y) => x - y);
        const share = 1 / (own.length + 1);
        return {
          kind: 'numeric',
          name,
          direction: isOrdered ? 'lower-is-riskier' : 'none',
          edges: bounds,
          bins: own.map((value) => ({ points: value, share })),
          missing: { points: missing, share },
          special: [],
        };
      }),
  ),
);

/** A pair of a and b on some of their edges; equal rows and columns keep every direction. */
const pairPoints = fc.tuple(points, points, fc.boolean());

const models = fc.tuple(inputs, pairPoints, points).map(([drawn, [low, high, isPaired], base]): LearnedModel => {
  const [a, b] = drawn;
  const edgeOf = (input: LearnedInput | undefined) => (input?.kind === 'numeric' ? input.edges.slice(0, 1) : []);
  const [least, most] = low < high ? [low, high] : [high, low];
  const cells = [
    [least, least, least],
    [least, least, 0],
    [least, Math.max(0, least), Math.max(0, most)],
  ].map((row) => row.toSorted((x, y) => x - y));
  const pair: LearnedPair = {
    axes: [
      { kind: 'numeric', input: 'a', edges: edgeOf(a) },
      { kind: 'numeric', input: 'b', edges: edgeOf(b) },
    ],
    points: cells,
  };
  return checkLearnedModel({
    format: LEARNED_FORMAT,
    id: 'learned',
    name: 'Learned',
    version: '1',
    description: '',
    method: 'additive',
    scaling: LEARNED_SCALING,
    basePoints: 6000 + base,
    inputs: [...drawn],
    pairs: isPaired && ordered(cells) ? [pair] : [],
    calibration: { kind: 'scaling' },
    masterScale: DEFAULT_MASTER_SCALE,
  });
});

/** Whether every row and column below the missing ones rises. */
function ordered(cells: readonly (readonly number[])[]): boolean {
  const rises = (line: readonly number[]) => line.every((value, at) => at < 2 || value >= (line[at - 1] ?? value));
  return cells.every(rises) && [0, 1, 2].every((column) => rises(cells.map((row) => row[column] ?? 0)));
}

const compose = (learned: LearnedModel, more: Partial<Parameters<typeof composeCaseModel>[0]> = {}): ModelDocument =>
  composeCaseModel({
    ...{ learned, mapping: MAPPING, judgement, identity, absence: 'as-trained', passportRef: 'T 1', ...more },
  });

/** A case's values: nothing but the three learned indicators; null is not meaningful. */
function valuesOf(record: Readonly<Record<(typeof NAMES)[number], number | null>>): IndicatorValue[] {
  const given = new Map<string, number | null>([
    ['operating_margin', record.a],
    ['current_ratio', record.b],
    ['revenue_growth', record.c === null ? null : record.c - 1],
  ]);
  return INDICATORS.map(({ indicator, group }): IndicatorValue => {
    const value = { indicator, group, reason: 'none given', operands: [] };
    const own = given.get(indicator);
    if (own === undefined) return { ...value, status: 'missing', value: null };
    return own === null
      ? { ...value, status: 'not-meaningful', value: null }
      : { ...value, status: 'value', value: own };
  });
}

/** Points of the learned terms in a case, as if every other group stood at its mean. */
function pointsAtMean(model: ModelDocument, record: Parameters<typeof valuesOf>[0]): number {
  const kept = model.inputs.filter(({ group }) => group !== 'financial');
  const mean = kept.reduce((sum, input) => sum + baselinePoints(input), 0);
  const score = scoreIndicators(model, 'hash', valuesOf(record), indicatorDefinition);
  const learned = score.contributions.filter(({ group }) => group === 'financial');
  return learned.reduce((sum, term) => sum + term.points, model.basePoints + mean);
}

/** In steps of a hundredth, edges among them: what is added moves edge and value by the same rounding. */
const value = fc.option(fc.integer({ min: -500, max: 500 }).map((hundredths) => hundredths / 100));
const record = fc.record({ a: value, b: value, c: value });

describe('a composed case model', () => {
  it('gives the learned log-odds within half a point a term when other groups stand at their mean', () => {
    fc.assert(
      fc.property(models, record, (learned, given) => {
        const model = compose(learned);
        const terms = learned.inputs.length + learned.pairs.length;
        const ratio = scalingFactor(judgement.scaling) / scalingFactor(learned.scaling);
        const exact =
          scalingOffset(judgement.scaling) + (pointsOfRecord(learned, given) - scalingOffset(learned.scaling)) * ratio;
        expect(Math.abs(pointsAtMean(model, given) - exact)).toBeLessThanOrEqual((terms + 1) / 2 + 1e-9);
      }),
    );
  });

  it('ranks two cases as the learned model does when they differ by more than rounding can hide', () => {
    fc.assert(
      fc.property(models, record, record, (learned, one, other) => {
        const model = compose(learned);
        const difference = pointsOfRecord(learned, one) - pointsOfRecord(learned, other);
        const terms = learned.inputs.length + learned.pairs.length;
        fc.pre(Math.abs(difference) > 10 * terms);
        expect(Math.sign(pointsAtMean(model, one) - pointsAtMean(model, other))).toBe(Math.sign(difference));
      }),
    );
  });

  it('keeps the other groups’ inputs and replaces every input of the groups it covers', () => {
    fc.assert(
      fc.property(models, (learned) => {
        const model = compose(learned);
        const of = (document: ModelDocument, isCovered: boolean) =>
          document.inputs.filter(({ group }) => (group === 'financial') === isCovered);
        expect(of(model, false)).toEqual(of(judgement, false));
        expect(of(model, true).map(({ indicator }) => indicator)).toEqual([
          'current_ratio',
          'operating_margin',
          'revenue_growth',
        ]);
        expect(model.masterScale).toEqual(judgement.masterScale);
        expect(model.origin).toBe('estimated and expert judgement');
        expect(of(model, true).every(({ origin }) => origin === 'estimated: T 1')).toBe(true);
      }),
    );
  });

  it('makes what is not provided cost points, and puts steps of equal points together', () => {
    fc.assert(
      fc.property(models, (learned) => {
        const model = compose(learned);
        for (const input of model.inputs.filter(({ group }) => group === 'financial')) {
          const known = [...input.bins, input.notMeaningful];
          const mean = known.reduce((sum, bin) => sum + bin.share * bin.points, 0);
          expect(input.missing.points).toBeLessThanOrEqual(mean + 1e-9);
          const bounds = (model.pairs ?? []).flatMap(({ axes }) =>
            axes.flatMap((axis) => (axis.kind === 'numeric' && axis.indicator === input.indicator ? axis.bounds : [])),
          );
          for (const [index, bin] of input.bins.entries()) {
            const before = input.bins[index - 1];
            if (!before || !('below' in before) || bounds.includes(before.below ?? Number.NaN)) continue;
            expect(bin.points).not.toBe(before.points);
          }
        }
      }),
    );
  });

  it('judges what a lack of meaning earns: the best bin’s points where it is good, the worst where bad, else as missing', () => {
    fc.assert(
      fc.property(models, (learned) => {
        const trained = new Map(compose(learned).inputs.map((input) => [input.indicator, input]));
        const judged = compose(learned, { absence: 'judged' }).inputs;
        for (const input of judged.filter(({ group }) => group === 'financial')) {
          const points = input.bins.map((bin) => bin.points);
          expect(input.notMeaningfulGood?.points).toBe(Math.max(...points));
          expect(input.notMeaningfulBad?.points).toBe(Math.min(...points));
          expect(input.notMeaningful.points).toBe(input.missing.points);
          // The table's empty cells are rows without a figure: their share counts as missing, their points for nothing.
          expect(input.missing.share).toBe(trained.get(input.indicator)?.notMeaningful.share);
        }
      }),
    );
  });

  it('moves the level of the PD by an anchor and nothing else', () => {
    fc.assert(
      fc.property(models, record, (learned, given) => {
        const plain = compose(learned);
        const anchored = compose(learned, { anchor: { sampleRate: 0.06, centralTendency: 0.03 } });
        const shift = anchored.basePoints - plain.basePoints;
        // ln((0.97/0.03)/(0.94/0.06)) · 20/ln 2 = 20.913
        expect(Math.abs(shift - 20.913)).toBeLessThanOrEqual(1);
        expect(anchored.inputs).toEqual(plain.inputs);
        const odds = (pd: number) => pd / (1 - pd);
        const [before, after] = [plain, anchored].map((model) =>
          odds(pdOfPoints(model.scaling, pointsAtMean(model, given))),
        );
        expect((before ?? 0) / (after ?? 1)).toBeCloseTo(2 ** (shift / 20), 6);
      }),
    );
  });
});

describe('a composition that does not fit', () => {
  const [learned] = fc.sample(models, { numRuns: 1, seed: 1 });
  if (!learned) throw new Error('no sample');
  const withMapping = (mapping: Parameters<typeof composeCaseModel>[0]['mapping']) => () =>
    compose(learned, { mapping });

  it('names an input that is not mapped, and a mapping of no input', () => {
    expect(withMapping({ a: 'operating_margin', b: 'current_ratio' })).toThrow(saying(/c is not mapped/));
    expect(withMapping({ ...MAPPING, d: 'dso' })).toThrow(saying(/d is mapped, but is no input/));
  });

  it('names an indicator mapped twice, unknown, or of a unit that is not comparable', () => {
    expect(withMapping({ ...MAPPING, b: 'operating_margin' })).toThrow(
      saying(/operating_margin is mapped twice: to a and to b/),
    );
    expect(withMapping({ ...MAPPING, b: 'nothing' })).toThrow(saying(/does not compute/));
    expect(withMapping({ ...MAPPING, b: 'judgments_open_amount' })).toThrow(saying(/\(money\) is not comparable/));
    expect(withMapping({ ...MAPPING, b: 'size_class' })).toThrow(saying(/\(category\) is not comparable/));
  });

  it('names a special value and a calibration by steps', () => {
    const [first, ...rest] = learned.inputs;
    if (first?.kind !== 'numeric') throw new Error('the first input is numeric');
    const special = {
      ...learned,
      inputs: [{ ...first, special: [{ value: 999, points: 0, share: 0 }] }, ...rest],
      pairs: [],
    };
    expect(() => compose(special)).toThrow(saying(/a has a special value \(999\)/));
    const steps = { ...learned, calibration: { kind: 'steps' as const, steps: [{ pointsFrom: 0, pd: 0.1 }] } };
    expect(() => compose(steps)).toThrow(saying(/calibrated by steps/));
  });

  it('names a rate that is none', () => {
    expect(() => compose(learned, { anchor: { sampleRate: 0, centralTendency: 0.03 } })).toThrow(
      saying(/sample rate is 0/),
    );
  });
});
