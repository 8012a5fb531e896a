import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AuditPage } from '#renderer/features/audit/audit-page.tsx';
import { type Answers, renderOver } from '../desk-over.tsx';

const event = {
  sequence: 7,
  at: '2026-03-01T08:00:00Z',
  actorId: 'o1',
  actor: 'Li Wei',
  operation: 'case.edit',
  what: 'Facts changed',
  subject: 'case:c1',
  about: '2026-000001 Huaxing',
  before: { application: { amount: 100 } },
  after: { application: { amount: 200 } },
  changes: [{ place: 'application.amount', name: 'Amount', before: '1 CNY', after: '2 CNY' }],
  previousHash: 'p',
  hash: 'h',
  signer: null,
  signature: null,
};
const answers: Answers = {
  'audit.list': () => ({ total: 1, events: [event], head: { sequence: 7, hash: 'h'.repeat(64) } }),
};

describe('the audit room', () => {
  it('opens an event with what changed', async () => {
    renderOver(<AuditPage />, answers, { path: '/audit' });
    await userEvent.setup().click(await screen.findByText('Facts changed', { selector: 'td' }));
    const changes = await screen.findByRole('table', { name: 'What changed' });
    expect(changes.querySelector('del')?.textContent).toBe('1 CNY');
    expect(changes.querySelector('ins')?.textContent).toBe('2 CNY');
    expect(changes.textContent).toContain('Amount');
    expect(changes.textContent).not.toContain('application');
    expect(screen.getByRole('link', { name: 'Open the case' }).getAttribute('href')).toBe('/cases/c1');
  });

  it('closes an event with Esc and gives the focus back to its row', async () => {
    renderOver(<AuditPage />, answers, { path: '/audit' });
    const user = userEvent.setup();
    await user.click(await screen.findByText('Facts changed', { selector: 'td' }));
    screen.getByRole('button', { name: 'Close the event' }).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('table', { name: 'What changed' })).toBeNull();
    expect(document.activeElement?.getAttribute('role')).toBe('row');
  });

  it('says plainly where the chain breaks', async () => {
    renderOver(
      <AuditPage />,
      {
        ...answers,
        'audit.verify': () => ({
          intact: false,
          events: 3,
          head: 'x',
          signatures: 1,
          heldHead: null,
          brokenAt: 4,
          faultCount: 2,
          faults: ['Event 4 was changed after it was written.', 'The file a.csv is not the one that was imported.'],
          message: 'Event 4 was changed after it was written.',
        }),
        'progress.get': () => ({ progress: null, ended: null }),
      },
      { path: '/audit' },
    );
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Verify the chain' }));
    expect(await screen.findByText(/does not hold from event 4 on/)).toBeTruthy();
    expect(screen.getByText(/was changed after it was written/)).toBeTruthy();
    expect(screen.getByText(/a.csv is not the one that was imported/)).toBeTruthy();
  });

  it('asks with the filters of the address, a date only when it is whole', async () => {
    const desk = renderOver(<AuditPage />, answers, { path: '/audit?operation=case.edit' });
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('From'), '2026-03-01');
    await waitFor(() =>
      expect(desk.inputsOf('audit.list').at(-1)).toMatchObject({ operation: 'case.edit', from: '2026-03-01' }),
    );
    expect(desk.inputsOf('audit.list').every(({ from }) => from === undefined || from.length === 10)).toBe(true);
  });

  it('exports only for those who may', async () => {
    renderOver(<AuditPage />, answers, { path: '/audit', roles: ['reviewer'] });
    await screen.findByText('Facts changed', { selector: 'td' });
    expect(screen.queryByRole('button', { name: 'Export CSV' })).toBeNull();
  });
});
