import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CommandPalette } from '#renderer/features/palette/command-palette.tsx';
import type { OutputOf } from '#shared/contract/operations.ts';
import { renderOver } from '../desk-over.tsx';

const found: OutputOf<'case.list'>['cases'][number] = {
  id: 'c9',
  number: '2026-000009',
  legalName: '北方机械有限公司',
  registrationId: 'x',
  state: 'draft',
  product: 'term-loan',
  amount: 1,
  currency: 'CNY',
  grade: null,
  points: null,
  pd: null,
  isAssessed: false,
  isAssessable: true,
  owner: { id: 'o1', displayName: 'Li Wei' },
  createdAt: '',
  updatedAt: '',
  stateSince: '',
  next: null,
};

describe('the command palette', () => {
  it('finds a case by what is typed and opens it with Enter', async () => {
    const onClose = vi.fn();
    const desk = renderOver(<CommandPalette rooms={[]} onLock={() => {}} onClose={onClose} />, {
      'case.list': ({ search }) => ({ total: 1, cases: search === '北方' ? [found] : [] }),
    });
    const user = userEvent.setup();
    await user.type(screen.getByRole('combobox'), '北方');
    await screen.findByRole('option', { name: /北方机械有限公司/ });
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(desk.path()).toBe('/cases/c9');
  });

  it('narrows to rooms and walks them with the arrows, the last to the first', async () => {
    const rooms = [
      { id: 'audit', label: 'Audit', href: '/audit' },
      { id: 'policy', label: 'Policy', href: '/policy' },
    ];
    const desk = renderOver(<CommandPalette rooms={rooms} onLock={() => {}} onClose={() => {}} />, {
      'case.list': () => ({ total: 0, cases: [] }),
    });
    const user = userEvent.setup();
    await user.type(screen.getByRole('combobox'), 'go to');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Policy');
    await user.keyboard('{Enter}');
    expect(desk.path()).toBe('/policy');
  });
});
