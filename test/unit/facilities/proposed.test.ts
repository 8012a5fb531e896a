import { describe, expect, it } from 'vitest';
import { proposedSchedule } from '#electron/facilities/proposed.ts';
import { monthsEnding } from '#shared/domain/dates.ts';
import { type FacilityTerms, usualTerms } from '#shared/domain/repayment.ts';
import { viewOf } from '#test/unit/indicators/case-view.ts';

/** Sales of 100 a month but for the two months before Chinese New Year, which bring 500 each. */
const SALES = monthsEnding('2026-06', 12).map((month) => ({
  period: month,
  taxable_sales: ['11', '12'].includes(month.slice(5)) ? 50_000 : 10_000,
}));

function proposed(facility: Partial<FacilityTerms>, sales = SALES) {
  const terms = { amount: 100_000_000, termMonths: 12, rateBasisPoints: 435 };
  return proposedSchedule(
    { ...terms, facility: { ...usualTerms('term-loan'), ...facility } },
    viewOf({ vat_return: sales }),
  );
}

describe('the schedule of proposed terms', () => {
  it('is that of the worked example, with its fee and its effective annual rate', () => {
    // DOMAIN §8: payment 85,309.90; with a fee of 0.5% the effective annual rate is 5.415945%.
    const found = proposed({ feeBasisPoints: 50 });
    expect(found).toMatchObject({ payment: 8_530_990, totalInterest: 2_371_879, fee: 500_000 });
    expect('annualRate' in found && found.annualRate).toBeCloseTo(0.05415945, 8);
  });

  it('leaves the share of a balloon to its last line', () => {
    const found = proposed({ repayment: 'balloon', balloonShare: 0.4 });
    const last = 'lines' in found ? found.lines[11] : undefined;
    expect(last?.principal).toBeGreaterThan(40_000_000);
    expect(proposed({ repayment: 'balloon' })).toMatchObject({ term: 'balloon' });
  });

  it('repays by the season of the client’s own sales, month by month of the calendar', () => {
    const found = proposed({ repayment: 'seasonal', drawdownOn: '2026-07-15' });
    const principal = 'lines' in found ? found.lines.map((line) => line.principal) : [];
    // August to October, then November and December, then January to July: 10 parts of 1 and 2 parts of 5 are 20.
    expect(principal).toEqual([
      ...new Array(3).fill(5_000_000),
      25_000_000,
      25_000_000,
      ...new Array(7).fill(5_000_000),
    ]);
    expect(proposed({ repayment: 'seasonal' })).toMatchObject({ term: 'start' });
    const gap = SALES.slice(1);
    expect(proposed({ repayment: 'seasonal', drawdownOn: '2026-07-15' }, gap)).toMatchObject({ term: 'weights' });
  });
});
