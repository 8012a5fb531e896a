import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { lowestInWords } from '#renderer/charts/findings/reliability.ts';
import { AuthenticityRoom } from '#renderer/features/authenticity/authenticity-room.tsx';
import { GROUPS } from '#shared/domain/groups.ts';
import { text } from '#test/component/english.ts';
import { type Answers, lastInput, renderDesk } from '../case/render-desk.tsx';
import { CASE_ID, DETAIL } from '../case/trial-case.ts';
import { EXAMINED, openRecords } from './trial-examination.ts';

function room(answers: Answers = {}, openIndicator = vi.fn()) {
  const desk = renderDesk(<AuthenticityRoom detail={DETAIL} openIndicator={openIndicator} />, {
    'authenticity.get': () => EXAMINED,
    'evidence.open': openRecords,
    ...answers,
  });
  return { desk, openIndicator };
}

describe('contradictions', () => {
  it('stand on top with the gravest first, each with its severity in words and its gap', async () => {
    room();
    const articles = await screen.findAllByRole('article');
    expect(articles.map((article) => article.getAttribute('aria-label'))).toEqual([
      'Invoices against receipts',
      'Revenue triangulation',
    ]);
    expect(articles[0]?.textContent).toContain('Cannot all be true');
    expect(articles[0]?.textContent).toContain('Of CNY 8,000.00 invoiced, CNY 2,000.00 was received.');
    expect(articles[1]?.textContent).toContain('Small');
    expect(screen.getByText('3 of 4 tests could run.')).toBeTruthy();
  });

  it('open the rows of a part a page at a time, each with its file and place, and Esc gives the focus back', async () => {
    const user = userEvent.setup();
    const { desk } = room();
    const open = await screen.findByRole('button', { name: 'Open 25 rows: invoices without full payment' });
    await user.click(open);
    const drawer = await screen.findByRole('dialog', { name: 'Invoices against receipts' });
    expect((await within(drawer).findAllByRole('button', { name: 'ledger.csv' })).length).toBe(20);
    expect(lastInput(desk, 'evidence.open')).toEqual({
      caseId: CASE_ID,
      recordSet: 'invoice',
      recordIds: Array.from({ length: 20 }, (_, index) => index + 1),
    });
    await user.click(within(drawer).getByRole('button', { name: 'Next rows' }));
    expect(await within(drawer).findByText('INV-25')).toBeTruthy();
    await user.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.activeElement).toBe(open));
  });

  it('count the rows of one part together however many pieces of evidence hold them', async () => {
    const user = userEvent.setup();
    room();
    await user.click(await screen.findByRole('button', { name: 'Open 2 rows: receipts matched to the others' }));
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getAllByText('Receipts matched to the others')).toHaveLength(2);
  });
});

describe('the other tests', () => {
  it('open to their words, and one that could not run says why', async () => {
    const user = userEvent.setup();
    room();
    const consistent = await screen.findByRole('button', { name: /Accounting identities/ });
    expect(consistent.getAttribute('aria-expanded')).toBe('false');
    await user.click(consistent);
    expect(await screen.findByRole('button', { name: 'Open 3 rows: Balance sheet 2025' })).toBeTruthy();
    expect(screen.getByText('At least 300 amounts of one kind are needed; there are 80.')).toBeTruthy();
  });
});

describe('reliability', () => {
  it('has seven rows in the fixed order with what it does to favourable points', async () => {
    room();
    const table = await screen.findByRole('table', { name: 'Reliability of the seven groups' });
    const lines = within(table).getAllByRole('row').slice(1);
    expect(lines.map((line) => line.firstElementChild?.textContent?.toLowerCase())).toEqual([...GROUPS]);
    const financial = lines[GROUPS.indexOf('financial')]?.textContent ?? '';
    expect(financial).toContain('×0.75');
    expect(lines[GROUPS.indexOf('transactions')]?.textContent).toContain('×0');
    expect(lines[GROUPS.indexOf('monitoring')]?.textContent).toContain('not compared');
  });

  it('is summed up by its lowest letter', () => {
    const groups = EXAMINED.examination.reliability;
    expect(lowestInWords(text, groups)).toBe('lowest: Transactions');
    expect(
      lowestInWords(
        text,
        groups.filter(({ reliability }) => reliability === 'A'),
      ),
    ).toBe('all A');
    expect(lowestInWords(text, [])).toBe('');
  });
});

describe('declared and verified', () => {
  it('shows those that differ, the scored one named, and opens the indicator', async () => {
    const user = userEvent.setup();
    const { openIndicator } = room();
    const margin = await screen.findByRole('button', { name: 'Net margin' });
    const line = margin.closest('tr')?.textContent ?? '';
    expect(line).toContain('20.0%');
    expect(line).toContain('5.0%');
    expect(line).toContain('−15.0%');
    expect(line).toContain('verified');
    await user.click(margin);
    expect(openIndicator).toHaveBeenCalledWith('net_margin');
    expect(screen.queryByRole('button', { name: 'Cash ratio' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show the 1 that agrees' }));
    expect(screen.getByRole('button', { name: 'Cash ratio' })).toBeTruthy();
  });
});

describe('revenue in five sources', () => {
  it('is one tab stop; arrows walk bars and gaps, Enter opens what stands behind', async () => {
    const user = userEvent.setup();
    room();
    const book = await screen.findByRole('button', { name: /^Accounts 10,000 100.0%/ });
    book.focus();
    await user.keyboard('{ArrowDown}');
    const gap = screen.getByRole('button', { name: /^Not in VAT returns \(4,000\).*Exempt sales/ });
    expect(document.activeElement).toBe(gap);
    await user.keyboard('{Enter}');
    // A gap without rows of its own shows those of the two bars it lies between.
    const drawer = await screen.findByRole('dialog', { name: 'Not in VAT returns' });
    expect(within(drawer).getByText('(4,000) CNY')).toBeTruthy();
    expect(within(drawer).getByRole('region', { name: 'Revenue in the accounts' })).toBeTruthy();
    expect(within(drawer).getByRole('region', { name: 'Sales by VAT returns' })).toBeTruthy();
  });

  it('says in words which source falls short and which could not be measured', async () => {
    room();
    expect(await screen.findByRole('button', { name: /^VAT returns ?falls short/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Shipments ?not measured.*no shipments provided/ })).toBeTruthy();
  });

  it('says what to bring where there is nothing to reconcile', async () => {
    const examination = { ...EXAMINED.examination, revenue: null, noRevenueReason: 'No revenue is stated.', tests: [] };
    room({ 'authenticity.get': () => ({ ...EXAMINED, examination }) });
    expect(await screen.findByText('No revenue is stated.')).toBeTruthy();
    expect(screen.getByText(/It takes an income statement/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Not examined yet' })).toBeTruthy();
  });
});
