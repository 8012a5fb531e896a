/** Voided sales that were paid count as sold; those that were written anew do not. */
import { describe, expect, test } from 'vitest';
import { withPaidVoidsSold } from '#electron/matching/paid-voids.ts';
import { addDays } from '#shared/domain/dates.ts';
import { BUYERS, monthlySales, payments, sale } from '#test/unit/authenticity/documents.ts';
import { viewOf } from '#test/unit/indicators/case-view.ts';

describe('a voided sale that money came in for', () => {
  const DAY = '2025-09-15';
  const taken = sale('V-1', DAY, BUYERS[0], 777_700, { status: 'void' });
  const anew = (days: number, net = 777_700) => sale('V-2', addDays(DAY, days), BUYERS[0], net);
  /** What is taken for sold of the void, where one receipt of its amount came in. */
  const statusOf = (...others: ReturnType<typeof sale>[]) => {
    const invoices = [...monthlySales(), taken, ...others];
    const paid = payments([...monthlySales(), { ...taken, status: 'normal' as const }]);
    const view = withPaidVoidsSold(viewOf({ invoice: invoices, bank_transaction: paid }));
    return view.evidence.invoice.find(({ fields }) => fields.number === 'V-1')?.fields.status;
  };

  test('was a sale', () => {
    expect(statusOf()).toBe('normal');
  });

  test('was none where the same invoice was written anew, which the money is for', () => {
    expect(statusOf(anew(0))).toBe('void');
    expect(statusOf(anew(5))).toBe('void');
  });

  test('stays one beside an invoice of another amount, of another time, or that another void stands for', () => {
    expect(statusOf(anew(2, 777_800))).toBe('normal');
    expect(statusOf(anew(30))).toBe('normal');
    const earlier = sale('V-0', DAY, BUYERS[0], 777_700, { status: 'void' });
    expect(statusOf(earlier, anew(1))).toBe('normal');
  });
});
