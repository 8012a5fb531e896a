import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '#electron/modelling/training/metrics/incomplete-gamma.ts';
import type { ScoredRows } from '#electron/modelling/validation/figures.ts';
import { groupingOf, usualGroupings } from '#electron/modelling/validation/subgroups.ts';
import { validate } from '#electron/modelling/validation/validate.ts';
import { validationReportSchema } from '#shared/domain/validation.ts';
import { tell } from '#shared/text/tell.ts';
import { calibratedRows, SCALE } from './rows.ts';

const request = { sample: 'holdout', masterScale: SCALE } as const;
const scored = calibratedRows(4000, 1);
const report = validate(scored, request);

describe('χ² tail', () => {
  it('has its closed forms and the tabulated 5% point', () => {
    // Two degrees: e^(−x/2); four: e^(−x/2)(1 + x/2). 15.507 is the 5% point of eight degrees.
    for (const x of [0.1, 1, 3, 10, 40]) {
      expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12);
      expect(chiSquareTail(x, 4)).toBeCloseTo(Math.exp(-x / 2) * (1 + x / 2), 12);
    }
    expect(chiSquareTail(15.507, 8)).toBeCloseTo(0.05, 4);
    expect(chiSquareTail(0, 3)).toBe(1);
  });
});

describe('a validation report', () => {
  it('is of the contract’s form', () => {
    expect(validationReportSchema.parse(report)).toEqual(report);
  });
  it('has Gini 2·AUC − 1 and an interval around the AUC', () => {
    const { auc, gini, ks } = report.discrimination;
    expect(gini.value).toBeCloseTo(2 * (auc.value ?? 0) - 1, 14);
    expect(auc.low!).toBeLessThan(auc.value!);
    expect(auc.high!).toBeGreaterThan(auc.value!);
    expect(ks.value).toBeGreaterThan(0.3);
  });
  it('has parts of the Brier score that sum to it within what PDs vary inside a band', () => {
    const { brier, reliability, resolution, uncertainty } = report.accuracy;
    expect(reliability.value! - resolution.value! + uncertainty.value!).toBeCloseTo(brier.value!, 2);
  });
  it('does not reject PDs that are right, and rejects PDs that are half of them', () => {
    const { hosmerLemeshow, spiegelhalter, jeffreysP, curve } = report.calibration;
    expect(Math.min(hosmerLemeshow.p!, spiegelhalter.p!, jeffreysP.value!)).toBeGreaterThan(0.01);
    expect(curve.reduce((sum, band) => sum + band.rows, 0)).toBe(4000);
    const halved = validate({ ...scored, pd: scored.pd.map((pd) => pd / 2) }, request).calibration;
    expect(Math.max(halved.hosmerLemeshow.p!, halved.spiegelhalter.p!, halved.jeffreysP.value!)).toBeLessThan(1e-6);
  });
  it('counts every row in one grade, and has the Jeffreys p of its mean PD', () => {
    expect(report.grades.map(({ grade }) => grade)).toEqual(['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C']);
    expect(report.grades.reduce((sum, grade) => sum + grade.rows, 0)).toBe(4000);
    expect(report.grades[0]).toMatchObject({ rows: 0, meanPd: null, jeffreysP: { value: null } });
    // The golden case: 2 defaults of 6 at a PD of 3.67% give 0.0044.
    const six: ScoredRows = {
      target: Uint8Array.of(1, 1, 0, 0, 0, 0),
      points: new Int32Array(6),
      pd: new Float64Array(6).fill(0.0367),
    };
    const b = validate(six, request).grades.find(({ grade }) => grade === 'B');
    expect(b).toMatchObject({ rows: 6, defaults: 2, share: 1 });
    expect(b?.jeffreysP.value).toBeCloseTo(0.0044, 4);
  });
  it('counts every row in one band of points', () => {
    const { scores } = report;
    expect(scores.reduce((sum, band) => sum + band.goods, 0)).toBe(4000 - report.defaults);
    expect(scores.reduce((sum, band) => sum + band.bads, 0)).toBe(report.defaults);
    for (const [index, band] of scores.slice(1).entries()) expect(band.from).toBe(scores[index]!.to);
    expect(scores.length).toBeLessThanOrEqual(21);
  });
  it('says why a figure is not there where only one outcome occurs, and where there are no rows', () => {
    const good = tell(validate({ ...scored, target: new Uint8Array(4000) }, request), 'en');
    expect(good.discrimination.auc).toEqual({ value: null, low: null, high: null, reason: 'No row defaulted.' });
    expect(good.discrimination.ks.reason).toBe('No row defaulted.');
    expect(good.accuracy.brier.value).toBeGreaterThan(0);
    const none = { target: new Uint8Array(0), points: new Int32Array(0), pd: new Float64Array(0) };
    const empty = validate(none, request);
    expect(validationReportSchema.parse(empty)).toEqual(empty);
    const told = tell(empty, 'en');
    expect(told.accuracy.brier.reason).toBe('There are no rows.');
    expect(told.calibration.spiegelhalter.reason).toBe('There are no rows.');
  });
  it('refuses times that are not as many as rows', () => {
    expect(() => validate(scored, { ...request, times: ['2020'] })).toThrow(
      /validation\.uneven .*"times","count":1,"rows":4000/,
    );
  });
});

describe('stability', () => {
  it('is the golden PSI where shares are 0.1 to 0.4 against even ones', () => {
    // PSI of (0.1, 0.2, 0.3, 0.4) against uniform = 0.228217.
    const points = Int32Array.from([...Array(1000).keys()], (row) => row % 4);
    const moved = Int32Array.from([0, 1, 1, 2, 2, 2, 3, 3, 3, 3]);
    const column = (values: Int32Array) => [{ kind: 'numeric', name: 'x', values: Float64Array.from(values) }] as const;
    const rows = { target: new Uint8Array(10), points: moved, pd: new Float64Array(10).fill(0.1) };
    const { stability } = validate(rows, {
      ...request,
      columns: column(moved),
      reference: { name: 'training rows', points, columns: column(points) },
    });
    expect(stability?.against).toBe('training rows');
    expect(stability?.psi.value).toBeCloseTo(0.228217, 4);
    expect(stability?.inputs[0]?.csi.value).toBeCloseTo(0.228217, 4);
  });
  it('counts missing values and levels that were not there before', () => {
    const levels = (codes: number[], names: string[]) =>
      [{ kind: 'categorical', name: 'k', codes: Int32Array.from(codes), levels: names }] as const;
    const rows = { target: new Uint8Array(4), points: new Int32Array(4), pd: new Float64Array(4) };
    const csi = (columns: ReturnType<typeof levels>) =>
      validate(rows, {
        ...request,
        columns,
        reference: { name: 'before', points: rows.points, columns: levels([0, 0, 1, 1], ['a', 'b']) },
      }).stability?.inputs[0]?.csi.value;
    expect(csi(levels([1, 1, 0, 0], ['b', 'a']))).toBeCloseTo(0, 12);
    expect(csi(levels([1, 1, 0, -1], ['b', 'a']))).toBeGreaterThan(0.25);
    expect(csi(levels([1, 1, 0, 2], ['b', 'a', 'new']))).toBeGreaterThan(0.25);
  });
});

describe('stability over time', () => {
  const times = Array.from(scored.target, (_, row) => String(2001 + (row % 4)));
  const valuesFor = (shift: number) =>
    Float64Array.from(scored.target, (_, row) => (row % 97) + (row % 4 > 1 ? shift : 0));
  const at = (shift: number) =>
    validate(scored, {
      ...request,
      times,
      columns: [{ kind: 'numeric', name: 'x', values: valuesFor(shift) }],
    }).stability;
  it('compares the later half of the periods with the earlier, where nothing else is to compare with', () => {
    expect(tell(at(0), 'en')?.against).toBe('rows before 2003');
    expect(at(0)?.psi.value).toBeLessThan(0.02);
    expect(at(0)?.inputs[0]?.csi.value).toBeLessThan(0.02);
    expect(at(40)?.inputs[0]?.csi.value).toBeGreaterThan(0.25);
  });
  it('is not there for one period', () => {
    expect(validate(scored, { ...request, times: times.map(() => '2001') }).stability).toBeNull();
  });
});

describe('subgroups', () => {
  it('are levels, values or quartiles, with the missing apart, and sum to all rows', () => {
    const groupings = usualGroupings([
      {
        kind: 'categorical',
        name: 'k',
        levels: ['x', 'y', 'unused'],
        codes: Int32Array.from(scored.points, (_, row) => row % 2),
      },
      { kind: 'categorical', name: 'constant', levels: ['x'], codes: new Int32Array(4000) },
      { kind: 'numeric', name: 'n', values: scored.pd },
    ]);
    expect(groupings.map(({ column }) => column)).toEqual(['k']);
    const values = scored.pd.map((pd, row) => (row < 100 ? Number.NaN : pd));
    const quartiles = groupingOf({ kind: 'numeric', name: 'n', values });
    const flag = groupingOf({ kind: 'numeric', name: 'flag', values: values.map((_, row) => row % 2) });
    expect(flag?.names).toEqual(['0', '1']);
    const { subgroups } = validate(scored, { ...request, groupings: [...groupings, quartiles!] });
    expect(subgroups[0]?.groups.map(({ name, rows }) => [name, rows])).toEqual([
      ['x', 2000],
      ['y', 2000],
    ]);
    expect(subgroups[1]?.groups.map(({ rows }) => rows)).toEqual([975, 975, 975, 975, 100]);
    expect(tell(subgroups[1], 'en')?.groups.at(-1)?.name).toBe('missing');
  });
  it('keep an AUC without interval, and say why, where one row defaulted', () => {
    const rows = { target: Uint8Array.of(1, 0, 0), points: Int32Array.of(1, 2, 3), pd: Float64Array.of(0.3, 0.2, 0.1) };
    const groupings = [{ column: 'all', names: ['all'], codes: new Int32Array(3) }];
    const [group] = validate(rows, { ...request, groupings }).subgroups[0]?.groups ?? [];
    expect(tell(group, 'en')?.auc).toMatchObject({
      value: 1,
      low: null,
      reason: expect.stringContaining('Only one row defaulted'),
    });
  });
});

describe('periods', () => {
  const periodsAt = (dates: (row: number) => string | null) =>
    validate(scored, { ...request, times: Array.from(scored.target, (_, row) => dates(row)) }).periods;
  it('are months, quarters or years, whichever makes few enough, in order', () => {
    const month = (row: number): string => String(1 + (row % 12)).padStart(2, '0');
    expect(periodsAt((row) => `2020-${month(row)}-15`).map(({ period }) => period)).toHaveLength(12);
    expect(periodsAt((row) => `${2016 + (row % 5)}-${month(row)}-01`)[0]?.period).toBe('2016 Q1');
    expect(periodsAt((row) => `${2001 + (row % 20)}-${month(row)}-01`)[0]?.period).toBe('2001');
  });
  it('take numbers in their order and leave out rows without a time', () => {
    const periods = periodsAt((row) => (row % 3 === 0 ? null : row % 3 === 1 ? '10' : '9'));
    expect(periods.map(({ period, rows }) => [period, rows])).toEqual([
      ['9', 1333],
      ['10', 1333],
    ]);
    expect(periods[0]?.psi.value).toBeLessThan(0.02);
  });
});

describe('folds', () => {
  it('have their mean and standard deviation', () => {
    const fold = (auc: number) => ({ fold: 0, auc, ks: 0.5, brier: 0.1, logLoss: 0.3, seconds: 1 });
    const { folds } = validate(scored, { ...request, folds: [fold(0.7), fold(0.8), fold(0.9)] });
    expect(folds?.mean.auc).toBeCloseTo(0.8, 14);
    expect(folds?.deviation).toMatchObject({ auc: expect.closeTo(0.1, 12), ks: 0 });
  });
});
