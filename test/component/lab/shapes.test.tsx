import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { LearnedBin } from '#renderer/charts/lab/learned-layout.ts';
import { canMerge, mergedPoints, violationOf, withEdits } from '#renderer/features/lab/run/shapes/shape-edits.ts';
import { ShapesView } from '#renderer/features/lab/run/shapes/shapes-view.tsx';
import { type Answers, renderOver } from '../desk-over.tsx';
import { RUN } from './trial-lab.ts';

const interval = (from: number | null, to: number | null, points: number, share: number): LearnedBin => ({
  ...{ label: `${from ?? '−∞'} to ${to ?? '∞'}`, kind: 'interval', from, to, points, share },
});
const BINS: LearnedBin[] = [
  interval(null, 0.4, 30, 0.5),
  interval(0.4, 0.7, 10, 0.3),
  interval(0.7, null, -40, 0.1),
  { label: 'not provided', kind: 'missing', from: null, to: null, points: -5, share: 0.1 },
];
const answers: Answers = {
  'learned.terms': () => ({
    name: 'Loans',
    hash: 'h',
    method: 'additive',
    basePoints: 500,
    scaling: { pdo: 20, referenceScore: 600, referenceOdds: 50 },
    terms: [
      { inputs: ['debt'], kind: 'numeric', direction: 'higher-is-riskier', bins: 4, importance: 20 },
      { inputs: ['debt', 'growth'], kind: 'pair', direction: 'none', bins: 4, importance: 3 },
    ],
  }),
  'learned.shape': ({ inputs }) =>
    inputs.length === 2
      ? {
          kind: 'pair',
          bins: [],
          pair: {
            first: ['low', 'high'],
            second: ['slow', 'fast'],
            points: [
              [1, 2],
              [3, -9],
            ],
          },
        }
      : { kind: 'numeric', bins: BINS, pair: null },
  'lab.edit': () => ({ runId: 'r2' }),
};

async function setPoints(bin: number, points: string) {
  const user = userEvent.setup();
  const options = await screen.findAllByRole('option');
  await user.click(options[bin] as HTMLElement);
  const box = screen.getByRole('textbox', { name: 'Points' });
  await user.clear(box);
  await user.type(box, points);
  await user.click(screen.getByRole('button', { name: 'Set points' }));
  return user;
}

describe('the shapes of a run', () => {
  it('say before saving that a change breaks a direction, and are not saved until it holds', async () => {
    renderOver(<ShapesView run={RUN} />, answers);
    const user = await setPoints(1, '50');
    const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save as a new run' });
    await waitFor(() => expect(save().disabled).toBe(true));
    expect(screen.getByText(/wrong side/).textContent).toContain('debt, higher is riskier');
    await user.click(screen.getByRole('button', { name: 'Undo the last' }));
    await setPoints(1, '20');
    await waitFor(() => expect(save().disabled).toBe(false));
  });

  it('are saved as a new run with the reason, by the places of the bins', async () => {
    const desk = renderOver(<ShapesView run={RUN} />, answers);
    const user = await setPoints(1, '20');
    await user.click(screen.getByRole('button', { name: 'Save as a new run' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Save as a new run' }));
    expect(desk.inputsOf('lab.edit')).toHaveLength(0);
    await user.type(within(dialog).getByLabelText(/Why it is changed/), 'Few rows there.');
    await user.click(within(dialog).getByRole('button', { name: 'Save as a new run' }));
    await waitFor(() =>
      expect(desk.inputsOf('lab.edit')).toEqual([
        {
          runId: 'r1',
          name: 'Loans 2026, edited',
          edits: [{ kind: 'set', input: 'debt', first: 1, last: 1, points: 20 }],
          reason: 'Few rows there.',
        },
      ]),
    );
    expect(desk.path()).toBe('/models/lab/runs/r2');
  });

  it('are walked and chosen by the keyboard: Shift extends the range', async () => {
    renderOver(<ShapesView run={RUN} />, answers);
    const user = userEvent.setup();
    const options = await screen.findAllByRole('option');
    (options[0] as HTMLElement).focus();
    await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual([
      ...['false', 'true', 'true', 'false'],
    ]);
    expect(screen.getByRole('button', { name: /^Merge at/ })).toBeTruthy();
  });

  it('show a pair as a table of points that cannot be changed', async () => {
    renderOver(<ShapesView run={RUN} />, answers);
    await userEvent.setup().click(await screen.findByText('debt × growth'));
    const table = await screen.findByRole('grid', { name: 'Points of debt × growth' });
    expect(within(table).getByRole('gridcell', { name: 'high, fast: −9' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Change by hand' })).toBeNull();
  });

  it('are read, not changed, by an auditor', async () => {
    renderOver(<ShapesView run={RUN} />, answers, { roles: ['auditor'] });
    await screen.findAllByRole('option');
    expect(screen.queryByRole('group', { name: 'Change by hand' })).toBeNull();
  });
});

describe('changes of a shape', () => {
  it('merge to the mean of the points by rows, rounded half away from zero', () => {
    expect(mergedPoints(BINS, 0, 1)).toBe(23); // (0.5·30 + 0.3·10) ÷ 0.8 = 22.5
    expect(mergedPoints([interval(null, 1, -3, 0.5), interval(1, null, -2, 0.5)], 0, 1)).toBe(-3); // −2.5
  });

  it('apply in their order, places counting the bins of the shape as it was', () => {
    const changed = withEdits(BINS, [
      { kind: 'merge', input: 'debt', first: 0, last: 1 },
      { kind: 'set', input: 'debt', first: 3, last: 3, points: 7 },
    ]);
    expect(changed.map(({ points }) => points)).toEqual([23, 23, -40, 7]);
  });

  it('break a direction where more points meet more risk; the missing bin has none', () => {
    expect(violationOf(BINS, 'higher-is-riskier')).toBeNull();
    expect(violationOf(BINS, 'lower-is-riskier')?.high.points).toBe(10);
    expect(violationOf(BINS, 'none')).toBeNull();
  });

  it('merge intervals with intervals only', () => {
    expect(canMerge(BINS, 0, 2)).toBe(true);
    expect(canMerge(BINS, 2, 3)).toBe(false);
    expect(canMerge(BINS, 1, 1)).toBe(false);
  });
});
