import { describe, expect, it } from 'vitest';
import {
  arithmeticOf,
  gradeBands,
  intervalText,
  type WaterfallContext,
  waterfallSteps,
} from '#renderer/features/score/waterfall-steps.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { formats, text } from '#test/component/english.ts';
import { ASSESSMENT } from '../case/trial-case.ts';

function context(open: WaterfallContext['open'] = new Set()): WaterfallContext {
  const nothing = () => undefined;
  return {
    assessment: ASSESSMENT,
    open,
    onToggle: nothing,
    onOpen: nothing,
    nameOf: (indicator) => indicator,
    valueTextOf: () => '',
  };
}

describe('the walk from the population mean to the score', () => {
  it('goes through the seven groups in their order, each step beginning where the last ended, and ends at the score', () => {
    const steps = waterfallSteps(text, formats, context());
    expect(steps.map(({ key }) => key)).toEqual(['baseline', ...GROUPS, 'score']);
    for (const [index, step] of steps.entries()) if (step.kind === 'step') expect(step.from).toBe(steps[index - 1]?.to);
    expect(steps.at(-2)?.to).toBe(ASSESSMENT.score.points);
    expect(steps.at(-1)?.to).toBe(ASSESSMENT.score.points);
  });

  it('opens a group into inputs that walk exactly the group’s way', () => {
    const steps = waterfallSteps(text, formats, context(new Set(['financial'])));
    const group = steps.find(({ key }) => key === 'financial');
    const parts = steps.filter(({ kind }) => kind === 'part');
    expect(parts.map(({ key }) => key)).toEqual(['current_ratio']);
    expect(parts[0]?.from).toBe(group?.from);
    expect(parts.at(-1)?.to).toBe(group?.to);
    expect(group?.expanded).toBe(true);
  });

  it('walks through a pair after its group’s inputs, under both names and a key of its own', () => {
    const { score } = ASSESSMENT;
    const [first] = score.contributions;
    if (!first) throw new Error('the trial case has contributions');
    const pair = { ...first, partner: 'cash_ratio', binPoints: -3, points: -3, baseline: 0 };
    const groups = score.groups.map((entry) =>
      entry.group === 'financial' ? { ...entry, points: entry.points - 3 } : entry,
    );
    const assessment = {
      ...ASSESSMENT,
      score: { ...score, points: score.points - 3, contributions: [...score.contributions, pair], groups },
    };
    const steps = waterfallSteps(text, formats, { ...context(new Set(['financial'])), assessment });
    const parts = steps.filter(({ kind }) => kind === 'part');
    expect(parts.map(({ key }) => key)).toEqual(['current_ratio', 'current_ratio×cash_ratio']);
    expect(parts.map(({ label }) => label)).toEqual(['current_ratio', 'current_ratio × cash_ratio']);
    expect(parts.at(-1)?.to).toBe(steps.find(({ key }) => key === 'financial')?.to);
  });

  it('writes the integer sum as it is added', () => {
    expect(arithmeticOf(text, ASSESSMENT.score)).toBe('600 + 0 + 0 − 7 + 0 + 4 + 0 + 0 = 597');
  });

  it('speaks of an interval only where something is missing', () => {
    expect(intervalText(text, formats, ASSESSMENT.score)).toContain('1.00% – 4.00%');
    expect(intervalText(text, formats, { ...ASSESSMENT.score, pdLow: 0.02, pdHigh: 0.02 })).toBe(
      'nothing is missing or unreliable: no interval',
    );
  });
});

describe('grade bands', () => {
  it('cover the whole axis without gap or overlap; D has none, it is not reached by score', () => {
    const bands = gradeBands([
      { grade: 'AAA', pdUpTo: 0.001, pointsFrom: 687 },
      { grade: 'B', pdUpTo: 0.05, pointsFrom: 573 },
      { grade: 'C', pdUpTo: 1, pointsFrom: null },
      { grade: 'D', pdUpTo: 1, pointsFrom: null },
    ]);
    expect(bands.map(({ grade, from, to }) => [grade, from, to])).toEqual([
      ['AAA', 687, Number.POSITIVE_INFINITY],
      ['B', 573, 687],
      ['C', Number.NEGATIVE_INFINITY, 573],
    ]);
  });
});
