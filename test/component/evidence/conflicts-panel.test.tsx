import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ConflictsPanel } from '#renderer/charts/conflicts/conflicts-panel.tsx';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { lastInput, renderDesk } from '../case/render-desk.tsx';

const FACT = 'statement_line income 2025-01-01 2025-12-31';

function conflicts(
  carried: AnswerOf<'evidence.conflicts'>['facts'][number]['carried'],
): AnswerOf<'evidence.conflicts'> {
  const side = (kind: 'audited' | 'tax', recordIds: number[]) => ({
    side: kind,
    sourceName: `${kind}.xlsx`,
    kind,
    recordIds,
    drops: 3,
  });
  return {
    facts: [
      {
        fact: FACT,
        recordSet: 'statement_line',
        about: 'income statement of 2025',
        carried,
        sides: [side('audited', [1, 2, 3]), side('tax', [4, 5, 6])],
      },
    ],
    conflicts: [
      {
        fact: FACT,
        recordSet: 'statement_line',
        key: 'revenue 2025',
        field: 'amount',
        carried,
        values: [
          { value: 120_000, recordId: 2, sourceName: 'audited.xlsx', locator: '7' },
          { value: 70_000, recordId: 5, sourceName: 'tax.xlsx', locator: '3' },
        ],
      },
    ],
  };
}

function panel(mayChange: boolean, carried: Parameters<typeof conflicts>[0] = null) {
  return renderDesk(<ConflictsPanel caseId="c1" currency="CNY" mayChange={mayChange} />, {
    'evidence.conflicts': () => conflicts(carried),
    'evidence.open': ({ recordIds }: { recordIds: readonly number[] }) => ({
      records: recordIds.map((recordId) => ({
        recordId,
        sourceId: 's1',
        sourceName: 'audited.xlsx',
        locator: String(recordId),
        manual: null,
        alsoIn: [],
        fields: { code: 'revenue', amount: recordId },
      })),
    }),
    'evidence.settleConflict': () => ({ removed: 3 }),
    'evidence.carryConflict': () => ({ done: true }),
  });
}

describe('facts that sources state differently', () => {
  it('open just the rows that differ, by source', async () => {
    const desk = panel(false);
    await userEvent.click(await screen.findByRole('button', { name: /Open the rows of income statement/ }));
    await screen.findByRole('region', { name: 'Tax.xlsx, tax' });
    const asked = desk.calls.filter(({ operation }) => operation === 'evidence.open').map(({ input }) => input);
    expect(asked).toMatchObject([{ recordIds: [2] }, { recordIds: [5] }]);
    expect(screen.queryByRole('button', { name: 'Keep one' })).toBeNull();
  });

  it('are settled by keeping one side with a reason', async () => {
    const desk = panel(true);
    await userEvent.click(await screen.findByRole('button', { name: 'Keep one' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: /tax\.xlsx/ }));
    await userEvent.type(dialog.getByRole('textbox'), 'signed by the bureau');
    await userEvent.click(dialog.getByRole('button', { name: 'Keep one' }));
    await waitFor(() =>
      expect(lastInput(desk, 'evidence.settleConflict')).toEqual({
        caseId: 'c1',
        fact: FACT,
        keep: 'tax',
        reason: 'signed by the bureau',
      }),
    );
  });

  it('are carried with a reason, which stands before whoever signs', async () => {
    const desk = panel(true);
    await userEvent.click(await screen.findByRole('button', { name: 'Carry' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Carry' }));
    expect(lastInput(desk, 'evidence.carryConflict')).toBeUndefined();
    await userEvent.type(dialog.getByRole('textbox'), 'the audit covers both');
    await userEvent.click(dialog.getByRole('button', { name: 'Carry' }));
    await waitFor(() => expect(lastInput(desk, 'evidence.carryConflict')).toMatchObject({ fact: FACT }));
    desk.unmount();
    panel(false, { by: 'Li Wei', at: '2026-03-01T09:00:00.000Z', reason: 'the audit covers both' });
    expect(await screen.findByText(/Carried by Li Wei on .*: the audit covers both/)).toBeTruthy();
  });
});
