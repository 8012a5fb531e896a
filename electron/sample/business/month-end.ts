/** What a business uses up every month: stock, rent, work, power, plant; and what it does once a year. */
import { addMonths, type IsoMonth } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import { bankingDay, type Day, firstDay, isoOf } from '../calendar.ts';
import { type Random, randomStream } from '../random.ts';
import { type Firm, taxDayOf } from './firm.ts';
import type { PayrollMonth, UtilityMonth } from './history.ts';
import type { PurchaseInvoice, Purchases } from './trade/purchases.ts';

/** What a kilowatt hour, and a cubic metre of water and of gas, cost in major units. */
const TARIFFS = {
  china: { electricity: 0.78, water: 4.1, gas: 3.6 },
  germany: { electricity: 0.21, water: 4.6, gas: 0.9 },
  britain: { electricity: 0.24, water: 2.1, gas: 0.9 },
} as const;

interface PrepaidRent {
  left: number;
  months: number;
}

export class MonthEnd {
  readonly payroll: PayrollMonth[] = [];
  readonly utilities: UtilityMonth[] = [];
  readonly #random: Random;
  readonly #firm: Firm;
  readonly #purchases: Purchases;
  readonly #rents: PrepaidRent[] = [];
  #lastYearProfit = 0;

  constructor(firm: Firm, purchases: Purchases) {
    this.#random = randomStream(firm.plan.seed, firm.plan.index, 'calendar');
    this.#firm = firm;
    this.#purchases = purchases;
  }

  bought(invoice: PurchaseInvoice): void {
    if (invoice.use === 'rent') this.#rents.push({ left: invoice.net, months: invoice.sequence });
  }

  /** Books what the month used up: stock, rent, work, power, plant. */
  close(month: IsoMonth): void {
    this.#firm.books.post('cost_of_sales', 'inventory', this.#purchases.consumed.get(month) ?? 0);
    this.#releaseRent();
    this.#payStaff(month);
    this.#billUtilities(month);
    this.#depreciate();
  }

  closeYear(): void {
    this.#lastYearProfit = this.#firm.books.profit();
    this.#firm.books.closeYear();
  }

  /** Yearly events: the dividend in June, an employment subsidy in September. */
  yearly(day: Day): void {
    const { profile, headcount } = this.#firm.drivers;
    const { locale } = this.#firm.plan;
    const month = isoOf(day).slice(0, 7);
    if (month.endsWith('-06') && profile.payout > 0 && this.#lastYearProfit > 0) {
      const amount = Math.floor((this.#lastYearProfit * profile.payout) / 1_000_000) * 1_000_000;
      // Owners take a dividend only out of cash that is there.
      if (amount > 0 && this.#firm.treasury.cash > 1.5 * amount)
        this.#firm.treasury.payDividend(day, amount, locale.wording.dividend);
    }
    if (month.endsWith('-09') && profile.support === 'everything' && locale.id === 'china') {
      const party = { name: locale.wording.taxOffice, account: null };
      this.#firm.treasury.receive(
        day,
        headcount(month) * 50_000,
        'other_income',
        'operations',
        party,
        locale.wording.subsidy,
      );
    }
  }

  #releaseRent(): void {
    for (const rent of this.#rents) {
      if (rent.months <= 0) continue;
      const share = rent.months === 1 ? rent.left : Math.floor(rent.left / rent.months);
      rent.left -= share;
      rent.months -= 1;
      this.#firm.books.post('selling_general_admin', 'prepayments', share);
    }
  }

  #payStaff(month: IsoMonth): void {
    const { drivers, plan, timeline } = this.#firm;
    const { wording } = plan.locale;
    const headcount = drivers.headcount(month);
    const grossPay = roundMinorUnits(headcount * drivers.wage(month) * (1 + 0.015 * this.#random.normal()));
    const contribution = roundMinorUnits(grossPay * plan.locale.socialInsuranceRate * drivers.socialInsurance);
    const employers = roundMinorUnits(contribution * 0.7);
    const wages = grossPay - (contribution - employers);
    const direct = roundMinorUnits((grossPay + employers) * drivers.sector.directLabour);
    this.#firm.books.post('cost_of_sales', 'wages_payable', direct);
    this.#firm.books.post('selling_general_admin', 'wages_payable', grossPay + employers - direct);
    const next = firstDay(addMonths(month, 1));
    const record: PayrollMonth = { period: month, headcount, grossPay, socialInsurancePaid: null };
    this.payroll.push(record);
    const staff = { name: wording.staff, account: null };
    this.#firm.treasury.owe({
      kind: 'wages',
      amount: wages,
      due: next + 9,
      ledger: 'wages_payable',
      party: staff,
      text: `${wording.payroll} ${month}`,
    });
    const due = bankingDay(next + taxDayOf(plan) - 1);
    if (due <= timeline.end) record.socialInsurancePaid = 0;
    this.#firm.treasury.owe({
      kind: 'social-insurance',
      amount: contribution,
      due,
      ledger: 'wages_payable',
      party: { name: wording.taxOffice, account: null },
      text: `${wording.socialInsurance} ${month}`,
      settled: () => {
        record.socialInsurancePaid = contribution;
      },
    });
  }

  #billUtilities(month: IsoMonth): void {
    const { sector, monthlyRevenue, revenue } = this.#firm.drivers;
    const tariff = TARIFFS[this.#firm.plan.locale.id];
    const load = 0.3 + 0.7 * (revenue(month) / monthlyRevenue);
    const kinds = [
      ['electricity', sector.electricity],
      ['water', sector.electricity * 0.06],
      [
        'gas',
        this.#firm.plan.industry === 'hotel-and-catering' || this.#firm.plan.trade.code === 'C3311'
          ? sector.electricity * 0.25
          : 0,
      ],
    ] as const;
    let owed = 0;
    for (const [kind, weight] of kinds) {
      const amount = roundMinorUnits(weight * monthlyRevenue * load * (1 + 0.03 * this.#random.normal()));
      if (amount <= 0) continue;
      this.utilities.push({ period: month, kind, quantity: Math.round(amount / 100 / tariff[kind]), amount });
      owed += amount;
    }
    this.#firm.books.post('cost_of_sales', 'accrued', owed);
    const { wording } = this.#firm.plan.locale;
    this.#firm.treasury.owe({
      kind: 'utility',
      amount: owed,
      due: firstDay(addMonths(month, 1)) + 7,
      ledger: 'accrued',
      party: { name: wording.powerCompany, account: null },
      text: `${wording.utilities} ${month}`,
    });
  }

  #depreciate(): void {
    const { sector } = this.#firm.drivers;
    const plant = roundMinorUnits((this.#firm.books.debit('ppe_net') * sector.depreciation) / 12);
    const intangibles = roundMinorUnits((this.#firm.books.debit('intangibles') * 0.1) / 12);
    this.#firm.books.post('depreciation', 'ppe_net', plant);
    this.#firm.books.post('depreciation', 'intangibles', intangibles);
  }
}
