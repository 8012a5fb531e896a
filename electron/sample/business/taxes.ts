/** Value added tax month by month and income tax by the quarter. */
import { addMonths, type IsoMonth } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import { bankingDay, type Day, firstDay, isoOf } from '../calendar.ts';
import { type Random, randomStream } from '../random.ts';
import { type Firm, taxDayOf } from './firm.ts';
import type { VatMonth } from './history.ts';
import type { PurchaseInvoice } from './trade/purchases.ts';
import type { SaleInvoice } from './trade/sales.ts';

/** Statutory day of the next month by which a VAT return is filed. */
const VAT_DUE_DAY = 15;

export class Taxes {
  readonly vat: VatMonth[] = [];
  readonly #firm: Firm;
  readonly #random: Random;
  #net = 0;
  #output = 0;
  #input = 0;
  /** Input tax beyond output tax, carried into the next return. */
  #carried = 0;
  #pretaxAtQuarter = 0;

  constructor(firm: Firm) {
    this.#firm = firm;
    this.#random = randomStream(firm.plan.seed, firm.plan.index, 'taxes');
  }

  sold(invoice: SaleInvoice): void {
    this.#net += invoice.net;
    this.#output += invoice.tax;
  }

  bought(invoice: PurchaseInvoice): void {
    this.#input += invoice.tax;
  }

  /** Files the month that ends on `day`; charges income tax at the end of a quarter. */
  closeMonth(month: IsoMonth, day: Day): void {
    this.#fileVat(month);
    if (Number(month.slice(5)) % 3 === 0) this.#chargeIncomeTax(month, day);
    if (month.endsWith('-12')) this.#pretaxAtQuarter = 0;
  }

  #fileVat(month: IsoMonth): void {
    const { drivers, plan, timeline, treasury } = this.#firm;
    const next = firstDay(addMonths(month, 1));
    const owed = this.#output - this.#input - this.#carried;
    this.#carried = Math.max(0, -owed);
    const late = this.#random.chance(drivers.profile.lateFilingRate);
    const day = bankingDay(next + (late ? VAT_DUE_DAY + this.#random.integer(1, 24) : taxDayOf(plan)) - 1);
    const filed = day <= timeline.end;
    const record: VatMonth = {
      period: month,
      taxableSales: this.#net,
      outputTax: this.#output,
      inputTax: this.#input,
      dueOn: isoOf(bankingDay(next + VAT_DUE_DAY - 1)),
      filedOn: filed ? isoOf(day) : null,
      paid: filed ? 0 : null,
    };
    this.vat.push(record);
    [this.#net, this.#output, this.#input] = [0, 0, 0];
    if (owed <= 0) return;
    treasury.owe({
      kind: 'vat',
      amount: owed,
      due: day,
      ledger: 'vat',
      party: { name: plan.locale.wording.taxOffice, account: null },
      text: `${plan.locale.wording.vat} ${month}`,
      settled: () => {
        record.paid = owed;
      },
    });
  }

  #chargeIncomeTax(month: IsoMonth, day: Day): void {
    const { books, plan, treasury } = this.#firm;
    const pretax = books.profit() + books.debit('tax');
    const quarter = pretax - this.#pretaxAtQuarter;
    this.#pretaxAtQuarter = pretax;
    const { locale, yearlyRevenue } = plan;
    // China taxes the first three million yuan of a small enterprise's profit at an effective 5%.
    const rate = locale.id === 'china' && yearlyRevenue < 40_000_000 ? 0.05 : locale.incomeTaxRate;
    const amount = Math.max(0, roundMinorUnits(quarter * rate));
    if (amount === 0) return;
    books.post('tax', 'income_tax', amount);
    treasury.owe({
      kind: 'income-tax',
      amount,
      due: bankingDay(day + taxDayOf(plan)),
      ledger: 'income_tax',
      party: { name: locale.wording.taxOffice, account: null },
      text: `${locale.wording.incomeTax} ${month}`,
    });
  }
}
