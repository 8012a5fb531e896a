import { describe, expect, it } from 'vitest';
import { type Draft, firstDraft, numbersOf, settingsOf, standingOf } from '#renderer/features/lab/setup/draft.ts';
import { labSettingsSchema } from '#shared/domain/lab.ts';
import { text } from '#test/component/english.ts';
import { COLUMNS, columnOf, PROFILES, profileOf } from './trial-lab.ts';

const profiles = new Map(PROFILES.map((profile) => [profile.name, profile]));
const draft = firstDraft(COLUMNS, 1500, 'loans');
const settle = (over: Partial<Draft>) => settingsOf(text, { ...draft, ...over }, COLUMNS, profiles);

describe('the draft of a run', () => {
  it('begins with settings the contract takes', () => {
    const { settings, problems } = settle({});
    expect(problems).toEqual([]);
    expect(labSettingsSchema.parse(settings)).toEqual(settings);
  });

  it('leaves out every kind of warning that speaks of the outcome, of an identifier or of one value only', () => {
    for (const kind of ['tells-outcome-alone', 'missing-tells-outcome', 'pure-value', 'identifier', 'constant']) {
      const standing = standingOf(text, columnOf('x'), profileOf('x', [{ kind, message: 'because' }]), draft);
      expect(standing).toEqual({ included: false, fixed: false, why: 'because' });
    }
    const gaps = profileOf('x', [{ kind: 'mostly-missing', message: 'many gaps' }]);
    expect(standingOf(text, columnOf('x'), gaps, draft).included).toBe(true);
  });

  it('never lets the outcome, the folds or the weights be an input, whatever is ticked', () => {
    const ticked: Draft = {
      ...draft,
      ticks: { defaulted: true, current_ratio: true, debt_to_assets: true },
      weight: 'current_ratio',
      folds: { kind: 'column', count: '10', column: 'debt_to_assets' },
    };
    const names = settingsOf(text, ticked, COLUMNS, profiles).settings.inputs.map(({ name }) => name);
    expect(names).toEqual([]);
  });

  it('takes the folds of a column that looks like fold numbers', () => {
    const columns = [...COLUMNS, columnOf('fold', { distinct: 10, suggestion: 'folds' })];
    expect(firstDraft(columns, 1500, 'x').folds).toMatchObject({ kind: 'column', column: 'fold' });
  });

  it('names what is missing: a date without its day, shares and counts out of range', () => {
    expect(settle({ holdout: { ...draft.holdout, kind: 'time', from: '' } }).problems).toHaveLength(1);
    expect(settle({ holdout: { ...draft.holdout, kind: 'random', share: '60' } }).problems).toHaveLength(1);
    expect(settle({ folds: { kind: 'made', count: '1', column: '' } }).problems).toHaveLength(1);
    expect(settle({ ticks: { current_ratio: false, debt_to_assets: false } }).problems).toHaveLength(1);
  });

  it('sets bins by hand for a scorecard only, and only where their edges rise', () => {
    const bins = [{ input: 'current_ratio', edges: '1, 2, 1.5' }];
    expect(settle({ method: 'scorecard', bins }).problems).toEqual([
      'Bins of current_ratio: rising numbers separated by commas.',
    ]);
    expect(settle({ method: 'additive', bins }).settings.bins).toEqual([]);
  });

  it('reads numbers separated by commas or spaces, and refuses anything else', () => {
    expect(numbersOf('999, -1 0.5')).toEqual([999, -1, 0.5]);
    expect(numbersOf('')).toEqual([]);
    expect(numbersOf('1, x')).toBeNull();
  });
});
