import { describe, expect, it } from 'vitest';
import { compareScores } from '#electron/modelling/validation/compare.ts';
import { comparisonSchema } from '#shared/domain/validation.ts';
import { tell } from '#shared/text/tell.ts';
import { saying } from '#test/support/saying.ts';
import { calibratedRows } from './rows.ts';

const { target, points, pd } = calibratedRows(2000, 3);
const folds = Int32Array.from(target, (_, row) => row % 4);
const champion = { name: 'champion', points, pd };
/** The same scores with noise. */
const challenger = {
  name: 'challenger',
  points: points.map((value, row) => value + (((row * 7919) % 101) - 50)),
  pd: pd.map((value) => value * 0.8),
};

describe('compareScores', () => {
  const comparison = compareScores(champion, challenger, { sample: 'held-out-folds', target, folds });
  it('is of the contract’s form', () => {
    expect(comparisonSchema.parse(comparison)).toEqual(comparison);
  });
  it('finds the better score better, with its interval and p-value on the same side', () => {
    expect(comparison.auc.difference).toBeCloseTo(comparison.auc.first - comparison.auc.second, 14);
    expect(comparison.auc.low!).toBeGreaterThan(0);
    expect(comparison.auc.p!).toBeLessThan(0.05);
    expect(comparison.logLoss.difference).toBeLessThan(0);
  });
  it('turns round with its sides', () => {
    const turned = compareScores(challenger, champion, { sample: 'held-out-folds', target, folds });
    expect(turned.auc.difference).toBeCloseTo(-comparison.auc.difference, 14);
    expect(turned.auc.p).toBeCloseTo(comparison.auc.p!, 12);
    expect(turned.folds?.mean.auc).toBeCloseTo(-comparison.folds!.mean.auc, 14);
  });
  it('pairs folds: the mean and deviation of the differences within each', () => {
    const each = comparison.folds!.each;
    expect(each.map(({ fold }) => fold)).toEqual([0, 1, 2, 3]);
    const mean = each.reduce((sum, { auc }) => sum + auc, 0) / 4;
    expect(comparison.folds!.mean.auc).toBeCloseTo(mean, 14);
    const squares = each.reduce((sum, { auc }) => sum + (auc - mean) ** 2, 0);
    expect(comparison.folds!.deviation.auc).toBeCloseTo(Math.sqrt(squares / 3), 14);
  });
  it('finds no difference between a scoring and itself', () => {
    const same = compareScores(champion, champion, { sample: 'holdout', target });
    expect(same).toMatchObject({ auc: { difference: 0, p: 1 }, brier: { difference: 0 }, folds: null });
  });
  it('leaves out folds without both outcomes and says so', () => {
    const lonely = folds.map((fold, row) => (target[row] === 0 && fold === 2 ? 3 : fold));
    const { folds: paired, notes } = compareScores(champion, challenger, { sample: 'holdout', target, folds: lonely });
    expect(paired?.each.map(({ fold }) => fold)).toEqual([0, 1, 3]);
    expect(tell(notes, 'en')).toEqual(['Fold 2 is left out of the paired differences. Every row defaulted.']);
  });
  it('refuses scorings of other rows and rows of one outcome', () => {
    const short = { ...champion, name: 'short', points: points.slice(1) };
    expect(() => compareScores(champion, short, { sample: 'holdout', target })).toThrow(
      saying(/short scores 1999 rows/),
    );
    const good = new Uint8Array(2000);
    expect(() => compareScores(champion, challenger, { sample: 'holdout', target: good })).toThrow(
      saying(/No row defaulted/),
    );
  });
});
