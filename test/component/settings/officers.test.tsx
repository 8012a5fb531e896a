import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { OfficersSection } from '#renderer/features/settings/officers-section.tsx';
import { PasswordSection } from '#renderer/features/settings/password-section.tsx';
import { type Answers, refuse, renderOver } from '../desk-over.tsx';

const self = {
  id: 'o1',
  name: 'li.wei',
  displayName: 'Li Wei',
  roles: ['administrator' as const],
  level: 'branch' as const,
  status: 'active' as const,
  createdAt: '2026-01-01T00:00:00Z',
};
const other = { ...self, id: 'o2', name: 'chen.hao', displayName: 'Chen Hao', roles: ['officer' as const] };
const answers: Answers = { 'officer.list': () => ({ officers: [self, other] }) };

describe('officers', () => {
  it('are changed by an administrator only', async () => {
    renderOver(<OfficersSection />, answers, { roles: ['auditor'] });
    await screen.findByText('Chen Hao');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('an administrator cannot disable the account in use', async () => {
    renderOver(<OfficersSection />, answers, { roles: ['administrator'] });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Actions for Li Wei' }));
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Edit']);
  });

  it('are disabled after a question that says what it means', async () => {
    const desk = renderOver(
      <OfficersSection />,
      { ...answers, 'officer.disable': () => ({ done: true }) },
      { roles: ['administrator'] },
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Actions for Chen Hao' }));
    await user.click(screen.getByRole('menuitem', { name: 'Disable' }));
    const dialog = await screen.findByRole('dialog', { name: 'Disable Chen Hao?' });
    expect(desk.inputsOf('officer.disable')).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Disable officer' }));
    await waitFor(() => expect(desk.inputsOf('officer.disable')).toEqual([{ officerId: 'o2' }]));
  });

  it('are added with a role and a password long enough', async () => {
    const desk = renderOver(
      <OfficersSection />,
      { ...answers, 'officer.create': () => ({ officer: other }) },
      { roles: ['administrator'] },
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Add officer' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Full name/), 'Anna Brandt');
    await user.type(dialog.getByLabelText(/Sign-in name/), 'anna');
    await user.click(dialog.getByRole('checkbox', { name: 'Officer' }));
    await user.type(dialog.getByLabelText(/Initial password/), 'short');
    await user.click(dialog.getByRole('button', { name: 'Add officer' }));
    expect(await dialog.findByText('Enter at least 10 characters.')).toBeTruthy();
    expect(dialog.getByText('Choose at least one.')).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: 'Reviewer' }));
    await user.type(dialog.getByLabelText(/Initial password/), ' but longer');
    await user.click(dialog.getByRole('button', { name: 'Add officer' }));
    await waitFor(() =>
      expect(desk.inputsOf('officer.create')).toEqual([
        {
          name: 'anna',
          displayName: 'Anna Brandt',
          roles: ['reviewer'],
          level: 'branch',
          password: 'short but longer',
        },
      ]),
    );
  });
});

describe('my password', () => {
  it('says at its field when the current one is not right', async () => {
    renderOver(<PasswordSection />, {
      'session.changePassword': () =>
        refuse('invalid-input', 'The current password is not right.', [{ place: 'current', message: 'not right' }]),
    });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText(/Current password/), 'guess');
    await user.type(screen.getByLabelText(/^New password\s*\*?$/), 'a long password');
    await user.type(screen.getByLabelText(/New password again/), 'a long password');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    await waitFor(() => expect(screen.getByLabelText(/Current password/).getAttribute('aria-invalid')).toBe('true'));
  });
});
