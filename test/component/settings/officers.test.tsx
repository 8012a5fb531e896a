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
  staffNumber: 'A-1',
  oneTimePassword: false,
  roles: ['administrator' as const],
  level: 'branch' as const,
  status: 'active' as const,
  createdAt: '2026-01-01T00:00:00Z',
};
const other = { ...self, id: 'o2', name: 'chen.hao', displayName: 'Chen Hao', roles: ['officer' as const] };
const request = {
  id: 'r1',
  kind: 'edit' as const,
  officerId: 'o2',
  name: 'chen.hao',
  staffNumber: 'A-2',
  before: { displayName: 'Chen Hao', roles: ['officer' as const], level: 'branch' as const },
  after: { displayName: 'Chen Hao', roles: ['reviewer' as const], level: 'branch' as const },
  askedBy: 'Fang Lei',
  askedById: 'o3',
  askedAt: '2026-02-28T10:00:00Z',
};
const answers: Answers = {
  'officer.list': () => ({ officers: [self, other] }),
  'officer.requests': () => ({ requests: [] }),
};
const administrator = { roles: ['administrator' as const] };

describe('officers', () => {
  it('are changed by an administrator only', async () => {
    renderOver(<OfficersSection />, answers, { roles: ['auditor'] });
    await screen.findByText('Chen Hao');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('an administrator is offered nothing on the account in use', async () => {
    renderOver(<OfficersSection />, answers, administrator);
    await screen.findByRole('button', { name: 'Actions for Chen Hao' });
    expect(screen.queryByRole('button', { name: 'Actions for Li Wei' })).toBeNull();
  });

  it('are disabled after a question that says what it means', async () => {
    const desk = renderOver(
      <OfficersSection />,
      { ...answers, 'officer.disable': () => ({ done: true }) },
      administrator,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Actions for Chen Hao' }));
    await user.click(screen.getByRole('menuitem', { name: 'Disable' }));
    const dialog = await screen.findByRole('dialog', { name: 'Disable Chen Hao?' });
    expect(desk.inputsOf('officer.disable')).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Disable officer' }));
    await waitFor(() => expect(desk.inputsOf('officer.disable')).toEqual([{ officerId: 'o2' }]));
  });

  it('are asked for with a role and a staff number, and the half of the password stays until it is written down', async () => {
    const desk = renderOver(
      <OfficersSection />,
      { ...answers, 'officer.create': () => ({ requestId: 'r1', firstHalf: 'k7mpq-2xqdw' }) },
      administrator,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Add officer' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Full name/), 'Anna Brandt');
    await user.type(dialog.getByLabelText(/Sign-in name/), 'аnna');
    await user.click(dialog.getByRole('button', { name: 'Ask for this officer' }));
    expect(await dialog.findByText(/must be letters a to z/)).toBeTruthy();
    await user.clear(dialog.getByLabelText(/Sign-in name/));
    await user.type(dialog.getByLabelText(/Sign-in name/), 'anna');
    await user.type(dialog.getByLabelText(/Staff number/), 'A-3');
    await user.click(dialog.getByRole('checkbox', { name: 'Administrator' }));
    await user.click(dialog.getByRole('button', { name: 'Ask for this officer' }));
    expect(await dialog.findByText(/an administrator decides nothing/)).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: 'Administrator' }));
    await user.click(dialog.getByRole('button', { name: 'Ask for this officer' }));
    await waitFor(() =>
      expect(desk.inputsOf('officer.create')).toEqual([
        { name: 'anna', displayName: 'Anna Brandt', staffNumber: 'A-3', roles: ['officer'], level: 'branch' },
      ]),
    );
    const half = await screen.findByRole('dialog', { name: 'Your half of the one-time password' });
    expect(half.textContent).toContain('k7mpq-2xqdw');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog', { name: 'Your half of the one-time password' })).toBeTruthy();
    await user.click(within(half).getByRole('button', { name: 'I have written it down' }));
    await waitFor(() => expect(screen.queryByText('k7mpq-2xqdw')).toBeNull());
  });

  it('a second administrator sees what would change and confirms it', async () => {
    const desk = renderOver(
      <OfficersSection />,
      {
        ...answers,
        'officer.requests': () => ({ requests: [request] }),
        'officer.confirm': () => ({ officer: other, secondHalf: null }),
      },
      administrator,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Confirm' }));
    const dialog = await screen.findByRole('dialog', { name: 'Confirm: Chen Hao' });
    expect(dialog.textContent).toContain('Officer → Reviewer');
    await user.click(within(dialog).getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(desk.inputsOf('officer.confirm')).toEqual([{ requestId: 'r1' }]));
  });

  it('who asked confirms by the recovery phrase alone; whom it is about is not offered it', async () => {
    const own = { ...request, askedById: 'o1' };
    const aboutMe = { ...request, id: 'r2', officerId: 'o1' };
    const desk = renderOver(
      <OfficersSection />,
      {
        ...answers,
        'officer.requests': () => ({ requests: [own, aboutMe] }),
        'officer.confirm': () => ({ officer: other, secondHalf: null }),
      },
      administrator,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Confirm with the recovery phrase' }));
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Recovery phrase/), 'twelve words');
    await user.click(dialog.getByRole('button', { name: 'Confirm with the recovery phrase' }));
    await waitFor(() =>
      expect(desk.inputsOf('officer.confirm')).toEqual([{ requestId: 'r1', phrase: 'twelve words' }]),
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
