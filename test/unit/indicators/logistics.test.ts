import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropyBits } from '#electron/ground/numeric/statistics.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { compute, MONTHS, valueIn, viewOf } from './case-view.ts';

type Shipment = Partial<RecordFields<'shipment'>>;
let next = 0;
const shipment = (more: Shipment = {}): Shipment => {
  next += 1;
  return { waybill: `W-${next}`, shipped_on: '2026-03-01', origin: 'Hangzhou', destination: 'Ningbo', ...more };
};
const of = (...shipments: Shipment[]) => viewOf({ shipment: shipments });
const invoice = (number: string, net: number, issue_date = '2026-03-04') => ({
  number,
  issue_date,
  direction: 'sale' as const,
  counterparty_name: 'A',
  net,
  gross: net,
  status: 'normal' as const,
});

test('on time is on or before the promised date; shipments without both dates are left out', () => {
  const view = of(
    shipment({ promised_on: '2026-03-05', delivered_on: '2026-03-05' }),
    shipment({ promised_on: '2026-03-05', delivered_on: '2026-03-06' }),
    shipment({ promised_on: '2026-03-05' }),
  );
  expect(valueIn('on_time_rate', view)).toBe(0.5);
  expect(compute('on_time_rate', view).operands[1]?.note).toBe('1 without both dates left out');
  expect(compute('on_time_rate', of(shipment())).status).toBe('missing');
});

describe('shipped to invoiced', () => {
  test('declared value over net sales', () => {
    const view = viewOf({ shipment: [shipment({ declared_value: 800 })], invoice: [invoice('1', 1000)] });
    expect(valueIn('shipped_to_invoiced_ratio', view)).toBe(0.8);
  });

  test('missing when too few shipments state a value, or without invoices', () => {
    const half = [shipment({ declared_value: 800 }), shipment()];
    expect(compute('shipped_to_invoiced_ratio', viewOf({ shipment: half, invoice: [invoice('1', 1)] })).status).toBe(
      'missing',
    );
    expect(compute('shipped_to_invoiced_ratio', of(shipment({ declared_value: 8 }))).status).toBe('missing');
  });
});

test('value per kilogram: coefficient of variation of five or more', () => {
  const perKg = [80, 90, 100, 110, 120];
  const view = of(
    ...perKg.map((each) => shipment({ declared_value: each * 10, weight_kg: 10 })),
    shipment({ weight_kg: 0, declared_value: 5 }),
  );
  expect(valueIn('value_per_kg_dispersion', view)).toBeCloseTo(Math.sqrt(250) / 100, 12);
});

describe('destination entropy', () => {
  test('four equal destinations are two bits, one is none', () => {
    expect(
      valueIn('destination_entropy', of(...['A', 'B', 'C', 'D'].map((destination) => shipment({ destination })))),
    ).toBe(2);
    expect(valueIn('destination_entropy', of(shipment(), shipment()))).toBe(0);
  });

  test('lies between 0 and log₂ n, at its most for equal counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 50 }), (counts) => {
        const bits = entropyBits(counts);
        return bits >= 0 && bits <= Math.log2(counts.length) + 1e-9;
      }),
    );
  });
});

test('impossible: delivered before shipped, or one waybill on two routes, each waybill once', () => {
  const view = of(
    shipment({ delivered_on: '2026-02-28' }),
    shipment({ waybill: 'X', destination: 'Ningbo', delivered_on: '2026-02-01' }),
    shipment({ waybill: 'X', destination: 'Wuxi' }),
    shipment({ delivered_on: '2026-03-01' }),
  );
  expect(valueIn('impossible_route_count', view)).toBe(2);
  expect(valueIn('impossible_route_count', of(shipment()))).toBe(0);
  expect(compute('impossible_route_count', of()).status).toBe('missing');
});

test('a return comes back from whom something was shipped to before; supplies do not', () => {
  const view = of(
    shipment({ counterparty: 'A' }),
    shipment({ counterparty: 'B', destination: 'Wuxi' }),
    shipment({ counterparty: 'B', origin: 'Wuxi', destination: 'Hangzhou', shipped_on: '2026-04-01' }),
    shipment({ counterparty: 'Steel mill', origin: 'Baotou', destination: 'Hangzhou', shipped_on: '2026-04-01' }),
    shipment({ counterparty: 'A', origin: 'Ningbo', destination: 'Hangzhou', shipped_on: '2026-02-01' }),
  );
  expect(valueIn('return_shipment_rate', view)).toBe(0.5);
  expect(compute('return_shipment_rate', of(shipment({ origin: null, destination: null }))).status).toBe('missing');
});

test('days from shipment to invoice are a median over linked shipments, negative when invoiced first', () => {
  const view = viewOf({
    shipment: [
      shipment({ invoice_number: '1' }),
      shipment({ invoice_number: '2' }),
      shipment({ invoice_number: '3' }),
      shipment({ invoice_number: 'unknown' }),
    ],
    invoice: [invoice('1', 1, '2026-03-04'), invoice('2', 1, '2026-03-02'), invoice('3', 1, '2026-05-30')],
  });
  expect(valueIn('days_ship_to_invoice', view)).toBe(3);
  const first = viewOf({ shipment: [shipment({ invoice_number: '1' })], invoice: [invoice('1', 1, '2026-02-01')] });
  expect(valueIn('days_ship_to_invoice', first)).toBe(-28);
  expect(compute('days_ship_to_invoice', of(shipment({ invoice_number: '1' }))).status).toBe('missing');
});

test('shipments trend counts outbound shipments a month', () => {
  const shipments = MONTHS.flatMap((month, index) =>
    Array.from({ length: index >= 21 ? 3 : 2 }, () => shipment({ shipped_on: `${month}-10` })),
  );
  expect(valueIn('shipments_trend_12m', of(...shipments))).toBeCloseTo(0.5, 12);
});
