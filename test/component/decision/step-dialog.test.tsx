import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { StepDialog } from '#renderer/features/decision/steps/step-dialog.tsx';
import { prefilledReasons } from '#renderer/features/decision/steps/step-forms.ts';
import { usualTerms } from '#shared/domain/repayment.ts';
import { lastInput, renderDesk } from '../case/render-desk.tsx';
import { type CaseDetail, DETAIL } from '../case/trial-case.ts';

const PROPOSED: CaseDetail = {
  ...DETAIL,
  proposal: {
    amount: 50_000_000,
    termMonths: 12,
    rateBasisPoints: 320,
    rationale: 'Orders in hand.',
    facility: usualTerms('working-capital-loan'),
  },
};
const caseId = DETAIL.summary.id;

describe('the dialogs of the workflow', () => {
  it('decline: begins with the reasons of the score and does not go without a comment', async () => {
    const user = userEvent.setup();
    const onClose = vi.fn();
    const desk = renderDesk(
      <StepDialog step="decline" detail={PROPOSED} onClose={onClose} />,
      { 'decision.decline': () => ({ state: 'declined' }) },
      ['approver'],
    );
    expect(await screen.findByLabelText('Reason 1')).toHaveProperty('value', 'Current ratio: 0.8× costs 9 points.');
    await user.click(screen.getByRole('button', { name: 'Decline' }));
    await waitFor(() => expect(screen.getByLabelText(/^Comment/).getAttribute('aria-invalid')).toBe('true'));
    expect(lastInput(desk, 'decision.decline')).toBeUndefined();
    await user.type(screen.getByLabelText(/^Comment/), 'Too thin.');
    await user.click(screen.getByRole('button', { name: 'Decline' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(lastInput(desk, 'decision.decline')).toEqual({
      caseId,
      reasons: ['Current ratio: 0.8× costs 9 points.'],
      comment: 'Too thin.',
    });
  });

  it('decline: takes at most four reasons, each short enough for the contract, and at least an empty line', () => {
    const long = { text: 'x'.repeat(300) };
    expect(prefilledReasons([long, long, long, long, long]).map(({ text }) => text.length)).toEqual([
      200, 200, 200, 200,
    ]);
    expect(prefilledReasons([])).toEqual([{ text: '' }]);
  });

  it('approve: shows the terms and sends the conditions with their kind', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(
      <StepDialog step="approve" detail={PROPOSED} onClose={vi.fn()} />,
      { 'decision.approve': () => ({ state: 'approved' }) },
      ['approver'],
    );
    expect(screen.getByText('500,000 CNY')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add a condition' }));
    await user.type(screen.getByRole('textbox', { name: /^Condition/ }), 'Signed pledge.');
    await user.type(screen.getByLabelText(/^Comment/), 'Agreed.');
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(lastInput(desk, 'decision.approve')).toEqual({
        caseId,
        conditions: [{ kind: 'before-disbursement', text: 'Signed pledge.' }],
        comment: 'Agreed.',
      }),
    );
  });

  it('recommend: begins with the proposed terms and compares them with the model', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(
      <StepDialog step="recommend" detail={PROPOSED} onClose={vi.fn()} />,
      { 'decision.recommend': () => ({ state: 'recommended' }) },
      ['reviewer'],
    );
    expect(await screen.findByText('100,000 CNY below the limit')).toBeTruthy();
    await user.type(screen.getByLabelText(/^Comment/), 'Supported.');
    await user.click(screen.getByRole('button', { name: 'Recommend' }));
    await waitFor(() =>
      expect(lastInput(desk, 'decision.recommend')).toEqual({
        caseId,
        proposal: PROPOSED.proposal,
        comment: 'Supported.',
      }),
    );
  });

  it('a refusal of the backend stays in the dialog, in its words', async () => {
    const user = userEvent.setup();
    const onClose = vi.fn();
    renderDesk(<StepDialog step="submit" detail={PROPOSED} onClose={onClose} />);
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    expect((await screen.findByRole('alert')).textContent).toContain('no answer to decision.submit');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('withdraw: needs a reason', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(<StepDialog step="withdraw" detail={PROPOSED} onClose={vi.fn()} />, {
      'case.withdraw': () => ({ state: 'withdrawn' }),
    });
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(lastInput(desk, 'case.withdraw')).toBeUndefined();
    await user.type(screen.getByLabelText(/^Reason/), 'Other lender.');
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(lastInput(desk, 'case.withdraw')).toEqual({ caseId, reason: 'Other lender.' }));
  });
});
