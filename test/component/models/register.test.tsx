import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ListedModel } from '#renderer/api/replies.ts';
import { featuresOf } from '#renderer/features/models/register/challenger-features.ts';
import { RegisterPage } from '#renderer/features/models/register/register-page.tsx';
import { RegisteredPage } from '#renderer/features/models/register/registered-page.tsx';
import { ChallengerPanel } from '#renderer/features/score/challenger-panel.tsx';
import { type Answers, refuse, renderOver } from '../desk-over.tsx';

const proposed: ListedModel = {
  hash: 'h2',
  id: 'loans',
  version: '2',
  name: 'Loans 2026',
  origin: 'estimated',
  kind: 'learned-model',
  purpose: 'files',
  status: 'proposed',
  note: 'Better than judgement.',
  proposedBy: 'Wang Min',
  proposedAt: '2026-02-27T09:00:00Z',
  activatedBy: null,
  activatedAt: null,
  hasPassport: false,
};
const active: ListedModel = { ...proposed, hash: 'h1', name: 'Loans 2025', version: '1', status: 'active' };

function answersWith(
  models: readonly ListedModel[],
  rescoring: { completed: number; total: number } | null = null,
): Answers {
  return { 'model.list': () => ({ models: [...models], rescoring }) };
}

describe('the register', () => {
  it('parts what is in force from what waits', async () => {
    renderOver(<RegisterPage />, answersWith([proposed, active]));
    const inForce = await screen.findByRole('grid', { name: 'In force' });
    expect(within(inForce).getByText('Loans 2025')).toBeTruthy();
    expect(within(screen.getByRole('grid', { name: 'Proposed' })).getByText('Loans 2026')).toBeTruthy();
  });

  it('shows how many open cases are still to be scored anew', async () => {
    renderOver(<RegisterPage />, answersWith([active], { completed: 12, total: 40 }));
    expect(await screen.findByText('12 of 40')).toBeTruthy();
  });
});

describe('a proposed model', () => {
  it('cannot be put in force by its proposer, who is told that another person must', async () => {
    renderOver(<RegisteredPage hash="h2" />, answersWith([{ ...proposed, proposedBy: 'Li Wei' }]), {
      roles: ['approver'],
    });
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Put in force' })).disabled).toBe(true);
    expect(screen.getByText('You proposed this model: another person must put it in force.')).toBeTruthy();
  });

  it('is put in force by another approver after asking', async () => {
    const desk = renderOver(
      <RegisteredPage hash="h2" />,
      { ...answersWith([proposed]), 'model.activate': () => ({ ...proposed, status: 'active' }) },
      { roles: ['approver'] },
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Put in force' }));
    expect(desk.inputsOf('model.activate')).toEqual([]);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Put in force' }));
    await waitFor(() => expect(desk.inputsOf('model.activate')).toEqual([{ hash: 'h2' }]));
  });

  it('whose maker tries to put it in force says the refusal in the dialog', async () => {
    const message = 'Four eyes: you had a part in making this model; another must put it in force.';
    renderOver(
      <RegisteredPage hash="h2" />,
      { ...answersWith([proposed]), 'model.activate': () => refuse('forbidden', message) },
      { roles: ['approver'] },
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Put in force' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Put in force' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('another must put it in force');
  });

  it('offers an officer no decision', async () => {
    renderOver(<RegisteredPage hash="h2" />, answersWith([proposed]), { roles: ['officer'] });
    await screen.findByRole('heading', { name: 'Loans 2026' });
    expect(screen.queryByRole('button', { name: 'Put in force' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Refuse' })).toBeNull();
  });

  it('of another maker can be shown as a challenger and never be put in force', async () => {
    const foreign: ListedModel = { ...proposed, kind: 'xgboost', purpose: 'cases' };
    renderOver(<RegisteredPage hash="h2" />, answersWith([foreign]), { roles: ['approver'] });
    expect(await screen.findByRole('button', { name: 'Show as challenger' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Put in force' })).toBeNull();
  });
});

describe('the features of a challenger', () => {
  it('come from an XGBoost file, whose bare NaN is no JSON, with the indicators of the same name', () => {
    const file =
      '{"learner":{"feature_names":["dso","x"],"learner_model_param":{"num_feature":"2"},"cuts":[1,NaN,-Infinity]}}';
    expect(featuresOf('model.json', file, ['dso'])).toEqual([
      { name: 'dso', indicator: 'dso' },
      { name: 'x', indicator: '' },
    ]);
    expect(featuresOf('model.json', '{"format":"sme-credit-desk/additive-model@2"}', [])).toBeNull();
  });
});

describe('the challengers of a case', () => {
  const champion = { hash: 'h0', name: 'SME-7', version: '1', pd: 0.02, grade: 'BB' as const };
  const catalogue: Answers = { 'indicator.catalogue': () => ({ indicators: [] }) };

  it('are absent where there are none', async () => {
    const desk = renderOver(<ChallengerPanel caseId="c1" />, {
      ...catalogue,
      'assessment.challengers': () => ({ champion, challengers: [] }),
    });
    await waitFor(() => expect(desk.inputsOf('assessment.challengers')).toHaveLength(1));
    expect(screen.queryByText('Challengers')).toBeNull();
  });

  it('stand beside the model in force with their difference, or with why they cannot score the case', async () => {
    const other = { hash: 'h1', name: 'Trees', version: '1', kind: 'xgboost' as const };
    renderOver(<ChallengerPanel caseId="c1" />, {
      ...catalogue,
      'assessment.challengers': () => ({
        champion,
        challengers: [
          { ...other, pd: 0.031, grade: 'B', reason: null, drivers: [{ indicator: 'dso', logOdds: 0.4 }] },
          { ...other, hash: 'h2', name: 'Net', pd: null, grade: null, reason: 'DSO is not provided.', drivers: [] },
        ],
      }),
    });
    expect(await screen.findByText('+1.10 percentage points')).toBeTruthy();
    expect(screen.getByText('raises +0.40')).toBeTruthy();
    expect(screen.getByText('DSO is not provided.')).toBeTruthy();
  });
});
