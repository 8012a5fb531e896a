import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DeskFailure } from '#renderer/api/failure.ts';
import { CaseFactsForm } from '#renderer/ui/case-facts/case-facts-form.tsx';
import { renderOver } from '../desk-over.tsx';

const initial = {
  applicant: {
    legalName: '',
    registrationIdKind: 'uscc',
    registrationId: '',
    industryCode: null,
    sizeIndustry: 'industry',
    lifeStage: null,
    foundedOn: null,
    region: null,
    headcount: null,
  },
  application: {
    currency: 'CNY',
    product: 'term-loan',
    termMonths: 12,
    purpose: '',
    channel: 'direct',
    institutionLevel: 'branch',
    appliedOn: '2026-03-01',
  },
} as const;

function show(onSubmit: (facts: unknown) => Promise<unknown>) {
  renderOver(<CaseFactsForm initial={initial} submitLabel="Open case" onSubmit={onSubmit} onCancel={() => {}} />, {});
  return userEvent.setup();
}

describe('the facts of a case', () => {
  it('work out the check digit while it is typed; a wrong one is said but not refused', async () => {
    const user = show(async () => {});
    const id = screen.getByLabelText(/Registration id/);
    await user.type(id, '9144030071526726XG');
    expect(screen.getByText('The check digit is right.')).toBeTruthy();
    await user.type(id, '{Backspace}F');
    expect(screen.getByText(/The check digit is not right.*should be G/)).toBeTruthy();
  });

  it('are sent in minor units, with what was left empty as null', async () => {
    const onSubmit = vi.fn(async () => {});
    const user = show(onSubmit);
    await user.type(screen.getByLabelText(/Legal name/), '测试有限公司');
    await user.type(screen.getByLabelText(/Registration id/), '9144030071526726XG');
    await user.type(screen.getByLabelText(/Amount/), '1,200,000.50');
    await user.click(screen.getByRole('button', { name: 'Open case' }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit).toHaveBeenCalledWith({
      applicant: expect.objectContaining({ legalName: '测试有限公司', headcount: null, foundedOn: null }),
      application: expect.objectContaining({ amount: 120_000_050, currency: 'CNY' }),
    });
  });

  it('stay in the form with a plain message at each field that is wrong', async () => {
    const onSubmit = vi.fn(async () => {});
    const user = show(onSubmit);
    await user.type(screen.getByLabelText(/Amount/), 'a lot');
    await user.click(screen.getByRole('button', { name: 'Open case' }));
    const name = screen.getByLabelText(/Legal name/);
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getAllByText('Fill this in.')).toHaveLength(2);
    expect(screen.getByLabelText(/Amount/).getAttribute('aria-invalid')).toBe('true');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('show what the backend refuses at the field it names', async () => {
    const user = show(async () => {
      throw new DeskFailure({
        ok: false,
        code: 'invalid-input',
        message: 'refused',
        details: [{ place: 'applicant.legalName', message: 'is taken' }],
      });
    });
    await user.type(screen.getByLabelText(/Legal name/), 'X');
    await user.type(screen.getByLabelText(/Registration id/), 'Y');
    await user.type(screen.getByLabelText(/Amount/), '5');
    await user.click(screen.getByRole('button', { name: 'Open case' }));
    await waitFor(() => expect(screen.getByLabelText(/Legal name/).getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByRole('alert').textContent).toContain('refused');
  });
});
