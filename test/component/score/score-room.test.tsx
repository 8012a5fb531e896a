import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ScoreRoom } from '#renderer/features/score/score-room.tsx';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { renderDesk } from '../case/render-desk.tsx';
import { ASSESSMENT, DETAIL } from '../case/trial-case.ts';

const MODEL: AnswerOf<'model.get'> = {
  hash: ASSESSMENT.score.modelHash,
  id: 'sme-7',
  name: 'SME-7',
  version: '1',
  description: '',
  origin: 'expert judgement',
  scaling: { pdo: 20, referenceScore: 600, referenceOdds: 50, factor: 28.8539, offset: 487.1229 },
  basePoints: 600,
  masterScale: [
    { grade: 'BBB', pdUpTo: 0.012, pointsFrom: 615 },
    { grade: 'BB', pdUpTo: 0.025, pointsFrom: 593 },
    { grade: 'B', pdUpTo: 1, pointsFrom: null },
  ],
  inputs: [],
  pairs: [],
  document: '{}',
};

describe('the score room', () => {
  it('shows grade, PD with its interval, the reasons and the model the score came from', async () => {
    const openIndicator = vi.fn();
    renderDesk(<ScoreRoom detail={DETAIL} openIndicator={openIndicator} />, { 'model.get': () => MODEL });
    expect(await screen.findByText('2.00%')).toBeTruthy();
    expect(screen.getByText('1.00% – 4.00% with what is missing')).toBeTruthy();
    expect(await screen.findByText('expert judgement')).toBeTruthy();
    const reason = screen.getByRole('button', { name: 'Current ratio: 0.8× costs 9 points.' });
    expect(reason.closest('li')?.textContent).toContain('−9');
    await userEvent.click(reason);
    expect(openIndicator).toHaveBeenCalledWith('current_ratio');
  });

  it('opens a group of the waterfall with the keyboard', async () => {
    const user = userEvent.setup();
    const openIndicator = vi.fn();
    renderDesk(<ScoreRoom detail={DETAIL} openIndicator={openIndicator} />, { 'model.get': () => MODEL });
    const financial = await screen.findByRole('button', { name: /^Financial −9.0 points, from 603.0 to 594.0/ });
    financial.focus();
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(openIndicator).toHaveBeenCalledWith('current_ratio');
  });
});
