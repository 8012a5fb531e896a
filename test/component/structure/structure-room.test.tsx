import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StructureRoom } from '#renderer/features/structure/structure-room.tsx';
import { lastInput, renderDesk } from '../case/render-desk.tsx';
import { DETAIL } from '../case/trial-case.ts';

describe('the structure room', () => {
  it('names the lowest measure that applies as the one that binds, not a lower one that does not apply', async () => {
    const user = userEvent.setup();
    renderDesk(<StructureRoom detail={DETAIL} asked={null} />);
    const binding = await screen.findByRole('button', { name: /^Debt-service capacity binds 600,000/ });
    expect(screen.getByRole('button', { name: /^Collateral cover 100,000 does not cap/ })).toBeTruthy();
    await user.click(binding);
    expect(screen.getByText('cash for debt service ÷ minimum cover')).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'EBIT' }).closest('tr')?.textContent).toContain('120,000');
  });

  it('begins with the model’s terms, says what an exception is while typing, and sends minor units and basis points', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(<StructureRoom detail={DETAIL} asked={null} />, {
      'case.propose': () => ({ caseId: DETAIL.summary.id }),
    });
    const rate = await screen.findByLabelText(/^Rate a year/);
    expect(rate).toHaveProperty('value', '3.00');
    expect(screen.getByText(/^No exception/)).toBeTruthy();
    await user.clear(rate);
    await user.type(rate, '2.75');
    expect(screen.getByText(/^Pricing exception/)).toBeTruthy();
    expect(screen.getByText('25 bp below the model rate')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save proposal' }));
    await waitFor(() =>
      expect(lastInput(desk, 'case.propose')).toEqual({
        caseId: DETAIL.summary.id,
        proposal: { amount: 60_000_000, termMonths: 12, rateBasisPoints: 275, rationale: '' },
      }),
    );
  });

  it('does not send what is no rate', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(<StructureRoom detail={DETAIL} asked={null} />);
    const rate = await screen.findByLabelText(/^Rate a year/);
    await user.clear(rate);
    await user.type(rate, '4.355');
    await user.click(screen.getByRole('button', { name: 'Save proposal' }));
    expect(await screen.findByText('This must have at most 2 decimal places.')).toBeTruthy();
    expect(lastInput(desk, 'case.propose')).toBeUndefined();
  });

  it('lets nobody but officers propose', async () => {
    renderDesk(<StructureRoom detail={DETAIL} asked={null} />, {}, ['auditor']);
    expect(await screen.findByText('No terms are proposed.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save proposal' })).toBeNull();
  });
});
