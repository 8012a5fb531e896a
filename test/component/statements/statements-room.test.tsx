import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StatementsRoom } from '#renderer/features/statements/statements-room.tsx';
import type { Role } from '#shared/domain/officers.ts';
import { type Answers, lastInput, renderDesk } from '../case/render-desk.tsx';
import { CASE_ID, DETAIL } from '../case/trial-case.ts';
import { DISTRESS, SPREAD } from './trial-statements.ts';

const ANSWERS: Answers = {
  'statement.spread': () => SPREAD,
  'statement.distress': () => DISTRESS,
  'evidence.correctRecord': () => ({ recordId: 999 }),
  'evidence.addRecord': () => ({ recordId: 999 }),
};

function room(roles: readonly Role[] = ['officer'], answers: Answers = {}) {
  return renderDesk(<StatementsRoom detail={DETAIL} />, { ...ANSWERS, ...answers }, roles);
}

async function table() {
  return within(await screen.findByRole('grid', { name: 'Statements side by side' }));
}

/** The texts of a line's figures, oldest first. */
function figuresOf(grid: Awaited<ReturnType<typeof table>>, line: string): (string | null)[] {
  const row = grid.getByRole('rowheader', { name: line }).closest('tr');
  return within(row as HTMLElement)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
}

describe('the statements side by side', () => {
  it('shows each period with its kind and file, totals with the result of their check', async () => {
    room();
    const grid = await table();
    expect(grid.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'LineCNY',
      '202412 months, auditedaccounts.xlsx',
      '202512 months, auditedaccounts.xlsx',
      'Course',
    ]);
    expect(figuresOf(grid, 'Current assets')).toEqual([
      '300✓ equals its lines',
      '312≠ differs from its lines12.34 over',
    ]);
    expect(figuresOf(grid, 'Total assets')[1]).toBe('642∑ derived');
    expect(figuresOf(grid, 'Payables')[1]).toBe('160 entered by hand');
  });

  it('says what is not provided, and shows no zero for it', async () => {
    room();
    expect(figuresOf(await table(), 'Tax')[0]).toBe('—not provided');
  });

  it('folds the lines that hold nothing and shows them when asked', async () => {
    room();
    const grid = await table();
    expect(grid.queryByRole('rowheader', { name: 'Intangibles' })).toBeNull();
    await userEvent.click(grid.getAllByRole('button', { name: 'Show' })[0] as HTMLElement);
    expect(figuresOf(grid, 'Intangibles')).toEqual(['0', '0']);
  });

  it('shows shares of total assets and of revenue, and changes against the year before', async () => {
    const user = userEvent.setup();
    room();
    const grid = await table();
    await user.click(screen.getByRole('button', { name: 'Common size' }));
    expect(figuresOf(grid, 'Receivables')).toEqual(['33.3%', '38.9%']);
    expect(figuresOf(grid, 'Cost of sales')[1]).toBe('70.0%');
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(figuresOf(grid, 'Receivables')).toEqual(['—', '+25.0%']);
    expect(grid.getByRole('columnheader', { name: /^2025/ }).textContent).toContain('against 2024');
  });

  it('says whether the statements tie, and by how much not', async () => {
    room();
    const grid = await table();
    const tie = grid.getByRole('rowheader', { name: 'Cash ties to the balance sheets' }).closest('tr');
    // Cash fell by 50; the cash flow statement says 45 − 60 − 60 = −75.
    expect(tie?.textContent).toContain('off by 25.00');
  });

  it('teaches the next step where there is nothing', async () => {
    room(['officer'], { 'statement.spread': () => ({ ...SPREAD, periods: [], lines: [] }) });
    expect(await screen.findByText('No statements yet.')).toBeTruthy();
  });
});

describe('a figure', () => {
  it('is reached with the arrows and opens to its file and place with the sum of its lines', async () => {
    const user = userEvent.setup();
    room();
    const grid = await table();
    const [first, second] = within(
      grid.getByRole('rowheader', { name: 'Cash' }).closest('tr') as HTMLElement,
    ).getAllByRole('button');
    first?.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const drawer = within(await screen.findByRole('dialog', { name: 'Current assets, 2025' }));
    expect(drawer.getByText('given in the audited accounts')).toBeTruthy();
    const sum = within(drawer.getByRole('table', { name: 'Against its lines' }));
    expect(sum.getByRole('row', { name: /^Sum of the lines/ }).textContent).toContain('300.00');
    expect(sum.getByRole('row', { name: /^Difference/ }).textContent).toContain('12.34');
    const row = within(drawer.getByRole('table', { name: 'Source rows' })).getAllByRole('row')[1];
    expect(row?.textContent).toMatch(/accounts\.xlsx Sheet1!\d+/);
  });

  it('is corrected with a reason, never without', async () => {
    const user = userEvent.setup();
    const desk = room();
    const grid = await table();
    const cells = within(grid.getByRole('rowheader', { name: 'Current assets' }).closest('tr') as HTMLElement);
    await user.click(cells.getAllByRole('button')[1] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Correct Current assets' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Correct: Current assets, 2025-12-31' }));
    await user.type(dialog.getByLabelText(/Amount/), '1,300.50');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(lastInput(desk, 'evidence.correctRecord')).toBeUndefined();
    await user.type(dialog.getByLabelText(/Reason/), 'misread');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const record = SPREAD.records.find(
      ({ fields }) => fields['code'] === 'current_assets' && fields['period_end'] === '2025-12-31',
    );
    expect(lastInput(desk, 'evidence.correctRecord')).toEqual({
      caseId: CASE_ID,
      recordSet: 'statement_line',
      recordId: record?.recordId,
      fields: { amount: 130_050 },
      reason: 'misread',
    });
  });

  it('that was derived can be entered into the accounts it belongs to', async () => {
    const user = userEvent.setup();
    const desk = room();
    const grid = await table();
    const cells = within(grid.getByRole('rowheader', { name: 'Total assets' }).closest('tr') as HTMLElement);
    await user.click(cells.getAllByRole('button')[1] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Enter the figure' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Enter: Total assets, 2025' }));
    await user.type(dialog.getByLabelText(/Amount/), '630');
    await user.type(dialog.getByLabelText(/Reason/), 'on page 4');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(lastInput(desk, 'evidence.addRecord')).toEqual({
      caseId: CASE_ID,
      recordSet: 'statement_line',
      fields: {
        period_start: '2025-01-01',
        period_end: '2025-12-31',
        kind: 'audited',
        code: 'total_assets',
        currency: 'CNY',
        amount: 63_000,
      },
      reason: 'on page 4',
    });
  });

  it('is only read by those who may not change the case', async () => {
    const user = userEvent.setup();
    room(['auditor']);
    const grid = await table();
    const cells = within(grid.getByRole('rowheader', { name: 'Total assets' }).closest('tr') as HTMLElement);
    await user.click(cells.getAllByRole('button')[1] as HTMLElement);
    const drawer = within(await screen.findByRole('dialog', { name: 'Total assets, 2025' }));
    expect(drawer.queryByRole('button', { name: /Correct|Enter/ })).toBeNull();
  });
});

describe('what follows from the statements', () => {
  it('the derived cash flow stands over the submitted one with the difference, and opens', async () => {
    const user = userEvent.setup();
    room();
    const grid = within(await screen.findByRole('grid', { name: 'Derived cash flow beside the one submitted' }));
    const differences = grid.getAllByRole('row', { name: /^Difference/ }).map(({ textContent }) => textContent);
    expect(differences).toEqual([
      'Difference(25)≠ differs from its lines',
      'Differenceagrees',
      'Differenceagrees',
      'Difference(25)≠ differs from its lines',
    ]);
    await user.click(
      within(grid.getByRole('rowheader', { name: 'Change in receivables' }).closest('tr') as HTMLElement).getByRole(
        'button',
      ),
    );
    const drawer = within(await screen.findByRole('dialog', { name: 'Change in receivables, 2025' }));
    expect(drawer.getByText('(50) CNY')).toBeTruthy();
    expect(drawer.getAllByRole('button', { name: 'accounts.xlsx' })).toHaveLength(2);
  });

  it('distress models say whose they are, that they are no PD, and why one has no value', async () => {
    const user = userEvent.setup();
    room();
    const grid = within(await screen.findByRole('grid', { name: 'Distress models' }));
    expect(screen.getByText(/They are not this bank’s PD/)).toBeTruthy();
    expect(grid.getByRole('row', { name: /^Altman Z Altman 1968: 66 listed US manufacturers/ }).textContent).toContain(
      'not listed',
    );
    expect(grid.getAllByRole('row')).toHaveLength(8);
    await user.click(grid.getByRole('row', { name: /^Ohlson O/ }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Ohlson O' }));
    expect(drawer.getByRole('table', { name: 'Under other assumptions' }).textContent).toMatch(
      /a thousand times as large/,
    );
    expect(within(drawer.getByRole('table', { name: 'Terms' })).getAllByRole('button').length).toBeGreaterThan(0);
  });
});
