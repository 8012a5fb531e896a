import { describe, expect, it } from 'vitest';
import { revenueAxisEnd, revenueRows } from '#renderer/charts/revenue/revenue-rows.ts';
import { REVENUE } from './trial-examination.ts';

describe('the rows of the revenue picture', () => {
  const rows = revenueRows(REVENUE);

  it('are five bars in the order of the sources with the gaps that lead to each before it', () => {
    expect(rows.map(({ kind, source }) => `${kind} ${source}`)).toEqual([
      'bar book',
      'gap vat',
      'bar vat',
      'gap invoices',
      'bar invoices',
      'gap bank',
      'gap bank',
      'bar bank',
      'absent shipments',
    ]);
  });

  it('walk without a break: the gaps between two bars begin at the one and end at the other', () => {
    const bars = rows.filter(({ kind }) => kind === 'bar');
    for (const [index, bar] of bars.slice(1).entries()) {
      const gaps = rows.filter(({ kind, source }) => kind === 'gap' && source === bar.source);
      expect(gaps[0]?.from).toBe(bars[index]?.to);
      expect(gaps.at(-1)?.to).toBe(bar.to);
    }
  });

  it('give an unmeasured source no amount, which is not zero', () => {
    expect(rows.at(-1)).toMatchObject({ kind: 'absent', amount: null, words: 'no shipments provided' });
  });

  it('lie on an axis that holds every bar, gap and bound', () => {
    const end = revenueAxisEnd(REVENUE, rows);
    for (const { from, to } of rows) expect(Math.max(from, to)).toBeLessThan(end);
    expect(REVENUE.upper).toBeLessThan(end);
  });
});
