import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { WorklistPage } from '#renderer/features/worklist/worklist-page.tsx';
import type { Role } from '#shared/domain/officers.ts';
import { renderOver } from '../desk-over.tsx';

function show(options: { roles?: readonly Role[]; path?: string } = {}) {
  return renderOver(
    <WorklistPage />,
    {
      'case.list': () => ({ total: 0, cases: [] }),
      'case.counts': () => ({
        states: [
          { state: 'draft', count: 3 },
          { state: 'submitted', count: 4 },
        ],
        mine: 2,
      }),
    },
    options,
  );
}

describe('the worklist', () => {
  it('counts cases by state, and a count is the filter for it', async () => {
    const desk = show();
    const draft = await screen.findByRole('button', { name: /3\s*Draft/ });
    expect(screen.getByRole('button', { name: /7\s*All/ }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.setup().click(draft);
    await waitFor(() => expect(desk.path()).toBe('/?states=draft'));
    await waitFor(() => expect(desk.inputsOf('case.list').at(-1)).toMatchObject({ states: ['draft'] }));
  });

  it('asks in queue order for a page of 50 at first', async () => {
    const desk = show();
    await screen.findByText('No case yet');
    expect(desk.inputsOf('case.list')[0]).toEqual({ sort: 'queue', descending: false, offset: 0, limit: 50 });
  });

  it('searches once the typing rests, from the first page', async () => {
    const desk = show({ path: '/?page=3' });
    await userEvent.setup().type(await screen.findByRole('searchbox'), 'acme');
    await waitFor(() => expect(desk.path()).toBe('/?search=acme'));
    await waitFor(() => expect(desk.inputsOf('case.list').at(-1)).toMatchObject({ search: 'acme', offset: 0 }));
  });

  it('offers a new case only to those who may open one', async () => {
    show({ roles: ['officer'] });
    expect(await screen.findByRole('button', { name: 'New case' })).toBeTruthy();
  });

  it('offers the auditor nothing that changes the workspace', async () => {
    show({ roles: ['auditor'] });
    await screen.findByText('No case yet');
    expect(screen.queryByRole('button', { name: 'New case' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Import applications' })).toBeNull();
  });
});
