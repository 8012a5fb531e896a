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
  renderOver(
    <CaseFactsForm
      initial={initial}
      submitLabel="Open case"
      place="case.create"
      onSubmit={onSubmit}
      onCancel={() => {}}
    />,
    {},
  );
  return userEvent.setup();
}

async function fillIn(user: ReturnType<typeof show>) {
  await user.type(screen.getByLabelText(/Legal name/), '测试有限公司');
  await user.type(screen.getByLabelText(/Registration id/), '9144030071526726XG');
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

  it.each([
    ['1200000,50', 120_000_050, '1,200,000.50'],
    ['12万', 12_000_000, '120,000.00'],
    ['￥1,200,000元', 120_000_000, '1,200,000.00'],
    ['1.234,56', 123_456, '1,234.56'],
    ['1,5', 150, '1.50'],
  ])('settle the amount %s as %i minor units, shown as %s before it is saved', async (typed, amount, shown) => {
    const onSubmit = vi.fn(async () => {});
    const user = show(onSubmit);
    await fillIn(user);
    await user.type(screen.getByLabelText(/Amount/), typed);
    // In words whole amounts stand without decimals, as everywhere in a text.
    expect(screen.getByText(`Read as ${shown.replace(/\.00$/, '')} CNY`)).toBeTruthy();
    await user.tab();
    expect((screen.getByLabelText(/Amount/) as HTMLInputElement).value).toBe(shown);
    await user.click(screen.getByRole('button', { name: 'Open case' }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({ application: expect.objectContaining({ amount }) }),
    );
  });

  it('ask what an ambiguous amount means, and save nothing before it is answered', async () => {
    const onSubmit = vi.fn(async () => {});
    const user = show(onSubmit);
    await fillIn(user);
    await user.type(screen.getByLabelText(/Amount/), '50.000{Enter}');
    await screen.findByText(/can be read in more than one way/);
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: '50 CNY' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '50,000 CNY' }));
    await user.click(screen.getByRole('button', { name: 'Open case' }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({ application: expect.objectContaining({ amount: 5_000_000 }) }),
    );
  });

  it('keep the figure when the currency changes, not the minor units', async () => {
    const onSubmit = vi.fn(async () => {});
    const user = show(onSubmit);
    await fillIn(user);
    await user.type(screen.getByLabelText(/Amount/), '1200000');
    await user.selectOptions(screen.getByLabelText(/Currency/), 'JPY');
    await user.click(screen.getByRole('button', { name: 'Open case' }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({ application: expect.objectContaining({ amount: 1_200_000, currency: 'JPY' }) }),
    );
  });

  it('ask which day an ambiguous date is, and say the bound of one that cannot be', async () => {
    const onSubmit = vi.fn(async () => {});
    const user = show(onSubmit);
    await fillIn(user);
    await user.type(screen.getByLabelText(/Amount/), '5');
    const founded = screen.getByLabelText(/Founded on/);
    await user.type(founded, '0026-01-05');
    await user.tab();
    expect(screen.getByText('This lies before 1900-01-01: 0026-01-05.')).toBeTruthy();
    await user.clear(founded);
    await user.type(founded, '2062-01-05');
    await user.click(screen.getByRole('button', { name: 'Open case' }));
    expect(await screen.findByText('This lies in the future: 2062-01-05; today is 2026-03-01.')).toBeTruthy();
    expect(onSubmit).not.toHaveBeenCalled();
    await user.clear(founded);
    await user.type(founded, '03/04/2025');
    await user.tab();
    await user.click(screen.getByRole('button', { name: '4 March 2025' }));
    await user.click(screen.getByRole('button', { name: 'Open case' }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({ applicant: expect.objectContaining({ foundedOn: '2025-03-04' }) }),
    );
  });

  it('say that a client is known, with number, name and state, and settle the id into its one spelling', async () => {
    const asked: string[] = [];
    renderOver(
      <CaseFactsForm
        initial={initial}
        submitLabel="Open case"
        place="case.create"
        onSubmit={async () => {}}
        onCancel={() => {}}
      />,
      {
        'case.known': ({ registrationId }) => {
          asked.push(registrationId);
          return { total: 1, cases: [{ id: 'c9', number: '2026-000009', legalName: '华星物流', state: 'approved' }] };
        },
      },
    );
    const user = userEvent.setup();
    const id = screen.getByLabelText(/Registration id/) as HTMLInputElement;
    await user.type(id, '91440300-71526726xg');
    await user.tab();
    expect((await screen.findByRole('link', { name: '2026-000009' })).getAttribute('href')).toBe('/cases/c9');
    expect(screen.getByText(/华星物流 · Approved/)).toBeTruthy();
    expect(id.value).toBe('9144030071526726XG');
    expect(asked).toEqual(['9144030071526726XG']);
  });
});
