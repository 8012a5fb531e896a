import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { renderOver } from '../desk-over.tsx';

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const columns = [{ key: 'id', header: 'Id', render: ({ id }: { id: string }) => id }];

describe('a table that opens', () => {
  it('is one tab stop; arrows, Home and End move, Enter opens the row that has the focus', async () => {
    const onOpen = vi.fn();
    renderOver(<DataTable label="Things" rows={rows} columns={columns} rowKey={({ id }) => id} onOpen={onOpen} />, {});
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('a');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('c');
    await user.keyboard('{Home}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[1]);
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('starts at the row already chosen', async () => {
    renderOver(
      <DataTable
        label="Things"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={() => {}}
        selectedKey="b"
      />,
      {},
    );
    await userEvent.setup().tab();
    expect(document.activeElement?.textContent).toBe('b');
    expect(screen.getByRole('row', { selected: true }).textContent).toBe('b');
  });
});
