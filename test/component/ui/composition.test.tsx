/** While an input method composes, no key acts and nothing half composed is searched for. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { CommandPalette } from '#renderer/features/palette/command-palette.tsx';
import { useCompositionGuard } from '#renderer/ui/commands/composition.ts';
import { useShortcuts } from '#renderer/ui/commands/shortcuts.ts';
import { useSearchText } from '#renderer/ui/fields/search-text.ts';
import { SideDrawer } from '#renderer/ui/layout/side-drawer.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { renderOver } from '../desk-over.tsx';

function Guarded(props: { children: ReactNode }) {
  useCompositionGuard();
  return props.children;
}

/** The two ways browsers mark a key of the input method. */
const COMPOSING = [{ isComposing: true }, { keyCode: 229 }];

it.each(COMPOSING)('the palette opens nothing with Enter under %j, and does with the next Enter', async (mark) => {
  const onClose = vi.fn();
  const rooms = [{ id: 'audit', label: 'Audit', href: '/audit' }];
  const desk = renderOver(
    <Guarded>
      <CommandPalette rooms={rooms} onLock={() => {}} onClose={onClose} />
    </Guarded>,
    { 'case.list': () => ({ total: 0, cases: [] }) },
  );
  const input = screen.getByRole('combobox');
  await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0));
  fireEvent.keyDown(input, { key: 'Enter', ...mark });
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.keyDown(input, { key: 'Enter' });
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(desk.path()).toBe('/audit');
});

it.each(COMPOSING)('tables, drawers and shortcuts do not act under %j', (mark) => {
  const act = vi.fn();
  function Page() {
    useShortcuts({ modified: { k: act }, letters: { n: act } });
    return (
      <>
        <DataTable
          label="Things"
          rows={[{ id: 'a' }]}
          columns={[{ key: 'id', header: 'Id', render: ({ id }) => id }]}
          rowKey={({ id }) => id}
          onOpen={act}
        />
        <SideDrawer onClose={act}>
          <input aria-label="Inside" />
        </SideDrawer>
      </>
    );
  }
  renderOver(
    <Guarded>
      <Page />
    </Guarded>,
    {},
  );
  fireEvent.keyDown(screen.getByRole('row', { name: 'a', hidden: true }), { key: 'Enter', ...mark });
  fireEvent.keyDown(screen.getByLabelText('Inside'), { key: 'Escape', ...mark });
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true, ...mark });
  fireEvent.keyDown(document.body, { key: 'n', ...mark });
  expect(act).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  expect(act).toHaveBeenCalledOnce();
});

it('a search is sent once the composition has ended, and never half composed', async () => {
  const sent: string[] = [];
  function Search() {
    const [searched, setSearched] = useState('');
    const search = useSearchText(searched, (text) => {
      sent.push(text);
      setSearched(text);
    });
    return <input aria-label="Search" {...search.input} />;
  }
  renderOver(<Search />, {});
  const input = screen.getByLabelText('Search');
  fireEvent.compositionStart(input);
  fireEvent.change(input, { target: { value: 'bei fang' } });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(sent).toEqual([]);
  fireEvent.change(input, { target: { value: '北方' } });
  fireEvent.compositionEnd(input);
  await waitFor(() => expect(sent).toEqual(['北方']));
});

it('the palette takes the first case of the answer to what is typed, not of the answer before', async () => {
  const named = (id: string, legalName: string) => ({
    ...({ number: id, registrationId: 'x', state: 'draft', product: 'term-loan', amount: 1, currency: 'CNY' } as const),
    ...{
      id,
      legalName,
      grade: null,
      points: null,
      pd: null,
      isAssessed: false,
      isAssessable: true,
      createdAt: '',
      updatedAt: '',
    },
    ...{ owner: { id: 'o1', displayName: 'Li Wei' }, stateSince: '', next: null },
  });
  const desk = renderOver(<CommandPalette rooms={[]} onLock={() => {}} onClose={() => {}} />, {
    'case.list': ({ search }) => ({ total: 1, cases: [search === 'north' ? named('n', 'north') : named('m', 'mine')] }),
  });
  await screen.findByRole('option', { name: /mine/ });
  await userEvent.setup().type(screen.getByRole('combobox'), 'north{Enter}');
  await waitFor(() => expect(desk.path()).toBe('/cases/n'));
});
