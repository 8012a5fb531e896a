import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StressRoom } from '#renderer/features/stress/stress-room.tsx';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { lastInput, renderDesk } from '../case/render-desk.tsx';
import { DETAIL } from '../case/trial-case.ts';

const BEFORE = {
  cover: 1.5,
  cash: 10_000_000,
  revolver: 0,
  grade: 'BBB',
  points: 580,
  pd: 0.008,
  limit: 60_000_000,
  rateBasisPoints: 300,
} as const;

/** Cover falls by a twentieth for each point of revenue lost. */
function stress({ shocks }: InputOf<'case.stress'>): AnswerOf<'case.stress'> {
  return {
    yearEnd: '2025-12-31',
    minimumCover: 1.2,
    facilityService: 2_000_000,
    largestBuyer: 0.3,
    before: BEFORE,
    after: { ...BEFORE, cover: 1.5 + 5 * shocks.revenue, grade: shocks.revenue < 0 ? 'B' : 'BBB' },
    shocks: [{ shock: 'revenue', coverFrom: -1, coverTo: 2.5, breaksAt: -0.1 }],
    reason: null,
  };
}

describe('the stress room', () => {
  it('asks anew as a slider moves, and says what the cover means', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(<StressRoom detail={DETAIL} />, { 'case.stress': stress });
    expect(await screen.findByText(/^The cover stays at or above the 1.20/)).toBeTruthy();
    fireEvent.change(screen.getByRole('slider', { name: 'Revenue' }), { target: { value: '-0.08' } });
    expect(await screen.findByText(/^A cover of 1.10 is below the 1.20/)).toBeTruthy();
    expect(lastInput(desk, 'case.stress')).toMatchObject({ shocks: { revenue: -0.08, inputPrice: 0 } });
    const row = screen.getByText('Debt service cover, the facility included').closest('tr') as HTMLElement;
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toContain('1.10');
    await user.click(screen.getByRole('button', { name: /^Largest buyer gone/ }));
    expect(await screen.findByText(/cannot be paid from the year/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'No shock' }));
    expect(await screen.findByText(/^The cover stays at or above/)).toBeTruthy();
  });

  it('says how far each shock goes before what falls due cannot be paid', async () => {
    renderDesk(<StressRoom detail={DETAIL} />, { 'case.stress': stress });
    const list = await screen.findByRole('list', { name: 'Each shock alone' });
    expect(within(list).getByText('cover is 1 at −10.0%')).toBeTruthy();
  });

  it('says why a case cannot be put under stress', async () => {
    renderDesk(<StressRoom detail={DETAIL} />, { 'case.stress': () => ({ reason: 'Not provided: cost of sales.' }) });
    expect(await screen.findByText('Not provided: cost of sales.')).toBeTruthy();
  });
});
