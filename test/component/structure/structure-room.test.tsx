import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StructureRoom } from '#renderer/features/structure/structure-room.tsx';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { usualTerms } from '#shared/domain/repayment.ts';
import { lastInput, renderDesk } from '../case/render-desk.tsx';
import { DETAIL } from '../case/trial-case.ts';

const EARNINGS = {
  modelRateBasisPoints: 300,
  raroc: 0.09,
  hurdle: 0.11,
  breakEvenBasisPoints: 240,
  hurdleRateBasisPoints: 290,
  concessionBasisPoints: 25,
  concessionCost: 120_000,
};

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
        proposal: {
          amount: 60_000_000,
          termMonths: 12,
          rateBasisPoints: 275,
          rationale: '',
          facility: usualTerms(DETAIL.application.product),
        },
      }),
    );
  });

  it('says what the terms cost while they are typed, and why they give no schedule', async () => {
    const user = userEvent.setup();
    const schedule = { payment: 8_530_990, totalInterest: 2_371_879, fee: 0, annualRate: 0.05415945, lines: [] };
    renderDesk(<StructureRoom detail={DETAIL} asked={null} />, {
      'case.schedule': ({ terms }: InputOf<'case.schedule'>): AnswerOf<'case.schedule'> =>
        terms.facility.graceMonths < 12
          ? { schedule, earnings: EARNINGS }
          : { schedule: null, term: 'graceMonths', reason: 'The grace must be shorter than the loan.' },
    });
    expect(await screen.findByText('5.4159%')).toBeTruthy();
    expect(screen.getByText('25 bp below the model, 1,200 CNY over the life, present value')).toBeTruthy();
    await user.type(screen.getByLabelText(/^Grace, months/), '12');
    expect(await screen.findByText('The grace must be shorter than the loan.')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/^Repayment/), 'balloon');
    expect(screen.getByLabelText(/^Last payment/)).toBeTruthy();
  });

  it('shows the schedule of the proposal line by line', async () => {
    const lines = [
      { n: 1, date: '2026-04-15', interest: 100_000, principal: 400_000, balance: 600_000 },
      { n: 2, date: '2026-05-15', interest: 60_000, principal: 600_000, balance: 0 },
    ];
    const facility = { ...usualTerms('term-loan'), drawdownOn: '2026-03-15' };
    const proposal = { amount: 1_000_000, termMonths: 2, rateBasisPoints: 400, rationale: '', facility };
    renderDesk(<StructureRoom detail={{ ...DETAIL, proposal }} asked={null} />, {
      'case.schedule': () => ({
        schedule: { payment: null, totalInterest: 160_000, fee: 0, annualRate: 0.04, lines },
        earnings: null,
      }),
    });
    const table = await screen.findByRole('table', { name: 'Repayment schedule' });
    expect(within(table).getByText('2026-05-15').closest('tr')?.textContent).toContain('6,600.00');
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
