/** The sample's papers belong together: laws that hold for every applicant and seed. */
import { describe, expect, it } from 'vitest';
import { generateApplicant, generateApplicants, type SampleApplicant } from '#electron/sample/applicant.ts';
import { addMonths, daysBetween, monthOf } from '#shared/domain/dates.ts';
import { checkRegistrationId } from '#shared/domain/identifier-checks.ts';
import { RECORD_SET_NAMES, RECORD_SETS } from '#shared/domain/record-sets.ts';
import { partsOfTotal, STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';
import { faultsOf } from './record-form.ts';

const AS_OF = '2026-11-15';
const sample = [...generateApplicants(1, 200, AS_OF)];
const others = [2, 20260101, 987654321].flatMap((seed) => [...generateApplicants(seed, 30, '2027-02-20')]);
const everyone = [...sample, ...others];

/** Runs a check on every applicant and reports who breaks it. */
function brokenBy(check: (applicant: SampleApplicant) => readonly string[]): string[] {
  return everyone.flatMap((applicant) => check(applicant).map((fault) => `#${applicant.index}: ${fault}`)).slice(0, 10);
}

interface Period {
  readonly start: string;
  readonly end: string;
  readonly of: (code: StatementCode) => number;
}

function periodsOf({ evidence }: SampleApplicant): Period[] {
  const byEnd = new Map<string, Map<StatementCode, number>>();
  const starts = new Map<string, string>();
  for (const { period_start, period_end, code, amount } of evidence.statement_line) {
    const lines = byEnd.get(period_end) ?? new Map<StatementCode, number>();
    byEnd.set(period_end, lines.set(code, amount));
    starts.set(period_end, period_start);
  }
  return [...byEnd]
    .map(([end, lines]) => ({
      end,
      start: starts.get(end) ?? '',
      of: (code: StatementCode) => lines.get(code) ?? Number.NaN,
    }))
    .sort((a, b) => (a.end < b.end ? -1 : 1));
}

/** Pairs of periods in which the second begins where the first ended. */
function successive(applicant: SampleApplicant): [Period, Period][] {
  const periods = periodsOf(applicant);
  return periods.flatMap((later): [Period, Period][] =>
    periods.filter((earlier) => daysBetween(earlier.end, later.start) === 1).map((earlier) => [earlier, later]),
  );
}

function sumBy<T>(items: readonly T[], keyOf: (item: T) => string, amountOf: (item: T) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + amountOf(item));
  return sums;
}

const counted = (applicant: SampleApplicant, direction: 'sale' | 'purchase') =>
  applicant.evidence.invoice.filter((invoice) => invoice.direction === direction && invoice.status !== 'void');

describe('records', () => {
  it('have the form their record set asks for', () => {
    expect(
      brokenBy(({ evidence }) =>
        RECORD_SET_NAMES.flatMap((set) => evidence[set].flatMap((record) => faultsOf(set, record))),
      ),
    ).toEqual([]);
  });

  it('are never dated after the application', () => {
    expect(
      brokenBy(({ evidence, application }) =>
        RECORD_SET_NAMES.flatMap((set) => {
          const field = RECORD_SETS[set].timeField;
          if (field === null) return [];
          const times = evidence[set].map((record) => String((record as Record<string, unknown>)[field]));
          return times
            .filter((time) => time > application.appliedOn.slice(0, time.length))
            .map((time) => `${set} ${time}`);
        }),
      ),
    ).toEqual([]);
  });

  it('are in the application’s currency', () => {
    expect(
      brokenBy(({ evidence, application }) =>
        RECORD_SET_NAMES.filter((set) =>
          evidence[set].some((record) => 'currency' in record && record.currency !== application.currency),
        ),
      ),
    ).toEqual([]);
  });
});

describe('statements', () => {
  it('give every code, and every total is the sum of its parts', () => {
    expect(
      brokenBy((applicant) =>
        periodsOf(applicant).flatMap((period) =>
          STATEMENT_CODES.flatMap((code) => {
            if (Number.isNaN(period.of(code))) return [`${period.end} ${code} missing`];
            const parts = partsOfTotal(code);
            const sum = parts?.reduce((total, [part, sign]) => total + sign * period.of(part), 0);
            return sum === undefined || sum === period.of(code) ? [] : [`${period.end} ${code}`];
          }),
        ),
      ),
    ).toEqual([]);
  });

  it('balance to the minor unit: assets = liabilities + equity', () => {
    expect(
      brokenBy((applicant) =>
        periodsOf(applicant)
          .filter(({ of }) => of('total_assets') !== of('total_liabilities') + of('equity'))
          .map(({ end }) => end),
      ),
    ).toEqual([]);
  });

  it('roll retained earnings forward: opening + profit − dividends', () => {
    expect(
      brokenBy((applicant) =>
        successive(applicant)
          .filter(
            ([a, b]) =>
              a.of('retained_earnings') + b.of('net_profit') - b.of('dividends') !== b.of('retained_earnings'),
          )
          .map(([, b]) => b.end),
      ),
    ).toEqual([]);
  });

  it('tie the change of cash to the cash flow', () => {
    expect(
      brokenBy((applicant) =>
        successive(applicant)
          .filter(([a, b]) => b.of('cash') - a.of('cash') !== b.of('net_change_in_cash'))
          .map(([, b]) => b.end),
      ),
    ).toEqual([]);
  });

  it('tie operating cash to profit, depreciation and the change of working capital', () => {
    const workingCapital: readonly (readonly [StatementCode, 1 | -1])[] = [
      ['receivables', 1],
      ['inventory', 1],
      ['prepayments', 1],
      ['other_current_assets', 1],
      ['payables', -1],
      ['advances_received', -1],
      ['tax_payable', -1],
      ['other_current_liabilities', -1],
    ];
    const net = (period: Period) => workingCapital.reduce((sum, [code, sign]) => sum + sign * period.of(code), 0);
    expect(
      brokenBy((applicant) =>
        successive(applicant)
          .filter(
            ([a, b]) => b.of('net_profit') + b.of('depreciation') - (net(b) - net(a)) !== b.of('cash_from_operations'),
          )
          .map(([, b]) => b.end),
      ),
    ).toEqual([]);
  });

  it('leave no asset negative', () => {
    const assets = STATEMENT_CODES.slice(0, STATEMENT_CODES.indexOf('total_assets'));
    expect(
      brokenBy((applicant) =>
        periodsOf(applicant).flatMap(({ end, of }) =>
          assets.filter((code) => of(code) < 0).map((code) => `${end} ${code}`),
        ),
      ),
    ).toEqual([]);
  });
});

describe('bank statements', () => {
  const accounts = ({ evidence }: SampleApplicant) => [
    ...new Set(evidence.bank_transaction.map(({ account }) => account)),
  ];

  it('run their balance exactly, are in order, and never go below zero', () => {
    expect(
      brokenBy((applicant) =>
        accounts(applicant).flatMap((account) => {
          const rows = applicant.evidence.bank_transaction.filter((row) => row.account === account);
          return rows.flatMap((row, index) => {
            const before = rows[index - 1];
            if ((row.balance_after ?? -1) < 0) return [`${row.booking_date} overdrawn`];
            if (!before) return [];
            const runs = (before.balance_after ?? 0) + row.amount === row.balance_after;
            return runs && before.booking_date <= row.booking_date ? [] : [`${row.booking_date} ${row.amount}`];
          });
        }),
      ),
    ).toEqual([]);
  });

  it('hold the balance sheet’s cash where a closing day lies in their window', () => {
    const balanceAt = (applicant: SampleApplicant, account: string, date: string): number => {
      const rows = applicant.evidence.bank_transaction.filter((row) => row.account === account);
      const last = rows.findLast(({ booking_date }) => booking_date <= date);
      if (last) return last.balance_after ?? Number.NaN;
      const [first] = rows;
      return first ? (first.balance_after ?? 0) - first.amount : 0;
    };
    let compared = 0;
    const broken = brokenBy((applicant) => {
      const rows = applicant.evidence.bank_transaction;
      return periodsOf(applicant)
        .filter(
          ({ end }) =>
            end >= (rows[0]?.booking_date ?? '9') && monthOf(end) <= monthOf(rows.at(-1)?.booking_date ?? ''),
        )
        .flatMap(({ end, of }) => {
          compared += 1;
          const held = accounts(applicant).reduce((sum, account) => sum + balanceAt(applicant, account, end), 0);
          return held === of('cash') ? [] : [`${end}: bank ${held}, books ${of('cash')}`];
        });
    });
    expect(broken).toEqual([]);
    expect(compared).toBeGreaterThan(150);
  });

  it('show every receipt that names an invoice within what the invoice is worth', () => {
    expect(
      brokenBy(({ evidence }) => {
        const paid = new Map<string, number>();
        for (const { amount, remittance } of evidence.bank_transaction) {
          const number = remittance?.split(' ').at(-1);
          if (amount > 0 && number) paid.set(number, (paid.get(number) ?? 0) + amount);
        }
        return evidence.invoice
          .filter(
            ({ direction, status, number, gross }) =>
              direction === 'sale' && status === 'normal' && (paid.get(number) ?? 0) > gross,
          )
          .map(({ number }) => number);
      }),
    ).toEqual([]);
  });
});

describe('flows', () => {
  it('declare in each VAT return exactly the month’s invoices', () => {
    expect(
      brokenBy((applicant) => {
        const month = ({ issue_date }: { issue_date: string }) => monthOf(issue_date);
        const sales = sumBy(counted(applicant, 'sale'), month, ({ net }) => net);
        const output = sumBy(counted(applicant, 'sale'), month, ({ tax }) => tax ?? 0);
        const input = sumBy(counted(applicant, 'purchase'), month, ({ tax }) => tax ?? 0);
        const first = applicant.evidence.utility_bill[0]?.period ?? applicant.evidence.payroll[0]?.period ?? '9';
        return applicant.evidence.vat_return
          .filter(({ period }) => period >= first)
          .filter(
            ({ period, taxable_sales, output_tax, input_tax }) =>
              taxable_sales !== (sales.get(period) ?? 0) ||
              output_tax !== (output.get(period) ?? 0) ||
              input_tax !== (input.get(period) ?? 0),
          )
          .map(({ period }) => period);
      }),
    ).toEqual([]);
  });

  it('book as revenue exactly the invoices of a period the window covers', () => {
    let compared = 0;
    const broken = brokenBy((applicant) => {
      const first = applicant.evidence.utility_bill[0]?.period ?? '9';
      return periodsOf(applicant)
        .filter(({ start }) => monthOf(start) >= first)
        .flatMap(({ start, end, of }) => {
          compared += 1;
          const invoiced = counted(applicant, 'sale')
            .filter(({ issue_date }) => issue_date >= start && issue_date <= end)
            .reduce((sum, { net }) => sum + net, 0);
          return invoiced === of('revenue') ? [] : [`${end}: ${invoiced} invoiced, ${of('revenue')} booked`];
        });
    });
    expect(broken).toEqual([]);
    expect(compared).toBeGreaterThan(30);
  });

  it('order month by month what is invoiced, and refund what is credited', () => {
    expect(
      brokenBy((applicant) => {
        if (applicant.withheld.includes('order')) return [];
        const normal = counted(applicant, 'sale').filter(({ status }) => status === 'normal');
        const invoiced = sumBy(
          normal,
          ({ issue_date }) => monthOf(issue_date),
          ({ gross }) => gross,
        );
        const ordered = sumBy(
          applicant.evidence.order,
          ({ placed_at }) => monthOf(placed_at),
          ({ gross }) => gross,
        );
        const late = applicant.evidence.order.filter(({ gross, refunded }) => (refunded ?? 0) > gross);
        return [...invoiced]
          .filter(([month, sum]) => ordered.get(month) !== sum)
          .map(([month]) => month)
          .concat(late.map(({ order_id }) => order_id));
      }),
    ).toEqual([]);
  });

  it('ship under an invoice its net value, never before it was promised to leave', () => {
    expect(
      brokenBy(({ evidence }) => {
        const shipped = sumBy(
          evidence.shipment,
          ({ invoice_number }) => invoice_number ?? '',
          ({ declared_value }) => declared_value ?? 0,
        );
        const nets = new Map(evidence.invoice.map(({ number, net }) => [number, Math.abs(net)]));
        const wrong = [...shipped].filter(([number, value]) => nets.get(number) !== value).map(([number]) => number);
        const impossible = evidence.shipment.filter(
          ({ shipped_on, promised_on, delivered_on }) =>
            (promised_on ?? shipped_on) < shipped_on || (delivered_on ?? shipped_on) < shipped_on,
        );
        return [...wrong, ...impossible.map(({ waybill }) => waybill)];
      }),
    ).toEqual([]);
  });

  it('cover twelve full months before the application, fewer only for young businesses', () => {
    expect(
      brokenBy(({ evidence, application, applicant, withheld }) => {
        const reports = withheld.includes('payroll') ? evidence.utility_bill : evidence.payroll;
        const months = [...new Set(reports.map(({ period }) => period))];
        const old = (applicant.foundedOn ?? '') < `${addMonths(monthOf(application.appliedOn), -12)}-01`;
        const faults = months.at(-1) === addMonths(monthOf(application.appliedOn), -1) ? [] : ['last month'];
        if (old && months.length !== 12) faults.push(`${months.length} months`);
        if (evidence.vat_return.at(-1)?.period !== months.at(-1)) faults.push('VAT returns');
        return faults;
      }),
    ).toEqual([]);
  });
});

describe('registers', () => {
  it('relate only parties that are listed, and trace ownership to the applicant', () => {
    expect(
      brokenBy(({ evidence, applicant }) => {
        const ids = new Set(evidence.party.map(({ id }) => id));
        const dangling = evidence.relation
          .filter(({ from, to }) => !ids.has(from) || !ids.has(to))
          .map(({ from }) => from);
        const owned = evidence.relation
          .filter(({ kind, to }) => kind === 'owns' && to === applicant.registrationId)
          .reduce((sum, { share }) => sum + (share ?? 0), 0);
        return Math.abs(owned - 1) < 1e-9 ? dangling : [...dangling, `owned ${owned}`];
      }),
    ).toEqual([]);
  });

  it('number each kind of document once', () => {
    const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
    expect(
      brokenBy(({ evidence }) => [
        ...twice(evidence.invoice.filter(({ direction }) => direction === 'sale').map(({ number }) => number)),
        ...twice(
          evidence.invoice
            .filter(({ direction }) => direction === 'purchase')
            .map(({ number, counterparty_id }) => `${counterparty_id} ${number}`),
        ),
        ...twice(evidence.order.map(({ order_id }) => order_id)),
        ...twice(evidence.shipment.map(({ waybill }) => waybill)),
        ...twice(evidence.party.map(({ id }) => id)),
      ]),
    ).toEqual([]);
  });

  it('register applicants and their trading partners under valid identifiers', () => {
    expect(
      brokenBy(({ applicant, evidence }) => {
        const kind = applicant.registrationIdKind;
        const ids = [applicant.registrationId, ...evidence.invoice.map(({ counterparty_id }) => counterparty_id ?? '')];
        return ids.filter((id) => checkRegistrationId(kind, id)?.valid === false);
      }),
    ).toEqual([]);
  });
});

describe('generation', () => {
  it('depends on seed, index and date only, not on how many are made', () => {
    expect(generateApplicant(1, 42, AS_OF)).toEqual(sample[42]);
    expect(generateApplicant(2, 42, AS_OF)).not.toEqual(sample[42]);
  });
});
