/** Everything a business does by the calendar: payroll, tax, depreciation, rent, utilities, loan service. */
import { addMonths, type IsoMonth } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import { bankingDay, type Day, firstDay, isoOf } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import { type Random, randomStream } from '../random.ts';
import type { Books } from './books.ts';
import type { Drivers } from './drivers.ts';
import type { PayrollMonth, UtilityMonth, VatMonth } from './history.ts';
import { type Loan, monthsLater } from './loans.ts';
import type { PurchaseInvoice, Purchases } from './purchases.ts';
import type { SaleInvoice } from './sales.ts';
import type { Timeline } from './timeline.ts';
import type { Treasury } from './treasury.ts';

/** Statutory day of the next month by which a VAT return is filed. */
const VAT_DUE_DAY = 15;
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
  readonly vat: VatMonth[] = [];
  readonly utilities: UtilityMonth[] = [];
  readonly #random: Random;
  readonly #plan: Plan;
  readonly #drivers: Drivers;
  readonly #timeline: Timeline;
  readonly #books: Books;
  readonly #treasury: Treasury;
  readonly #purchases: Purchases;
  readonly #rents: PrepaidRent[] = [];
  #net = 0;
  #output = 0;
  #input = 0;
  /** Input tax beyond output tax, carried into the next return. */
  #carried = 0;
  #pretaxAtQuarter = 0;
  #lastYearProfit = 0;

  constructor(
    plan: Plan,
    drivers: Drivers,
    timeline: Timeline,
    books: Books,
    treasury: Treasury,
    purchases: Purchases,
  ) {
    this.#random = randomStream(plan.seed, plan.index, 'calendar');
    this.#plan = plan;
    this.#drivers = drivers;
    this.#timeline = timeline;
    this.#books = books;
    this.#treasury = treasury;
    this.#purchases = purchases;
  }

  sold(invoice: SaleInvoice): void {
    this.#net += invoice.net;
    this.#output += invoice.tax;
  }

  bought(invoice: PurchaseInvoice): void {
    this.#input += invoice.tax;
    if (invoice.use === 'rent') this.#rents.push({ left: invoice.net, months: invoice.sequence });
  }

  /** Closes the month that ends on `day`. */
  close(month: IsoMonth, day: Day): void {
    this.#books.post('cost_of_sales', 'inventory', this.#purchases.consumed.get(month) ?? 0);
    this.#releaseRent();
    this.#payStaff(month);
    this.#billUtilities(month);
    this.#depreciate();
    this.#fileVat(month);
    if (Number(month.slice(5)) % 3 === 0) this.#chargeIncomeTax(month, day);
  }

  closeYear(): void {
    this.#lastYearProfit = this.#books.profit();
    this.#books.closeYear();
    this.#pretaxAtQuarter = 0;
  }

  /** Interest and the instalment of the month. */
  serveLoan(loan: Loan, day: Day): void {
    const { wording } = this.#plan.locale;
    const party = { name: loan.lender, account: null };
    const interest = roundMinorUnits((loan.balance * loan.rate) / 12);
    if (interest > 0) {
      this.#books.post('interest_expense', 'accrued', interest);
      this.#treasury.owe({
        kind: 'interest',
        amount: interest,
        due: day,
        ledger: 'accrued',
        party,
        text: wording.interest,
        loan,
      });
    }
    this.#callPrincipal(loan, this.#instalmentDue(loan, day), day);
  }

  /** A bullet loan or line at maturity: renewed for a year, or called where the lender has lost faith. */
  mature(loan: Loan, day: Day): void {
    if (day !== loan.matures || loan.instalment > 0) return;
    const { health, frailty } = this.#plan;
    const doubtful = health === 'distressed' && frailty > 0.3 && this.#timeline.end - day < 200;
    if (doubtful && loan.kind === 'working-capital-loan') {
      this.#callPrincipal(loan, loan.balance - loan.called, day);
      return;
    }
    loan.opened = day;
    loan.matures = monthsLater(day, 12);
  }

  #callPrincipal(loan: Loan, principal: number, day: Day): void {
    if (principal <= 0) return;
    loan.called += principal;
    const { wording } = this.#plan.locale;
    const party = { name: loan.lender, account: null };
    const due = {
      kind: 'principal',
      amount: principal,
      due: day,
      ledger: 'loans',
      party,
      text: wording.principal,
    } as const;
    this.#treasury.owe({ ...due, loan });
  }

  /** Yearly events: the dividend in June, an employment subsidy in September. */
  yearly(day: Day): void {
    const { profile, headcount } = this.#drivers;
    const { locale } = this.#plan;
    const month = isoOf(day).slice(0, 7);
    if (month.endsWith('-06') && profile.payout > 0 && this.#lastYearProfit > 0) {
      const amount = Math.floor((this.#lastYearProfit * profile.payout) / 1_000_000) * 1_000_000;
      // Owners take a dividend only out of cash that is there.
      if (amount > 0 && this.#treasury.cash > 1.5 * amount)
        this.#treasury.payDividend(day, amount, locale.wording.dividend);
    }
    if (month.endsWith('-09') && profile.support === 'everything' && locale.id === 'china') {
      const party = { name: locale.wording.taxOffice, account: null };
      this.#treasury.receive(
        day,
        headcount(month) * 50_000,
        'other_income',
        'operations',
        party,
        locale.wording.subsidy,
      );
    }
  }

  #instalmentDue(loan: Loan, day: Day): number {
    const open = loan.balance - loan.called;
    if (loan.instalment > 0) {
      const [year, month] = isoOf(loan.opened).split('-').map(Number) as [number, number];
      const [nowYear, nowMonth] = isoOf(day).split('-').map(Number) as [number, number];
      const age = (nowYear - year) * 12 + nowMonth - month;
      return age > 0 && age % loan.everyMonths === 0 ? Math.max(0, Math.min(loan.instalment, open)) : 0;
    }
    return 0;
  }

  #releaseRent(): void {
    for (const rent of this.#rents) {
      if (rent.months <= 0) continue;
      const share = rent.months === 1 ? rent.left : Math.floor(rent.left / rent.months);
      rent.left -= share;
      rent.months -= 1;
      this.#books.post('selling_general_admin', 'prepayments', share);
    }
  }

  #payStaff(month: IsoMonth): void {
    const { drivers, plan } = { drivers: this.#drivers, plan: this.#plan };
    const { wording } = plan.locale;
    const headcount = drivers.headcount(month);
    const grossPay = roundMinorUnits(headcount * drivers.wage(month) * (1 + 0.015 * this.#random.normal()));
    const contribution = roundMinorUnits(grossPay * plan.locale.socialInsuranceRate * drivers.socialInsurance);
    const employers = roundMinorUnits(contribution * 0.7);
    const wages = grossPay - (contribution - employers);
    const direct = roundMinorUnits((grossPay + employers) * drivers.sector.directLabour);
    this.#books.post('cost_of_sales', 'wages_payable', direct);
    this.#books.post('selling_general_admin', 'wages_payable', grossPay + employers - direct);
    const next = firstDay(addMonths(month, 1));
    const record: PayrollMonth = { period: month, headcount, grossPay, socialInsurancePaid: null };
    this.payroll.push(record);
    const staff = { name: wording.staff, account: null };
    this.#treasury.owe({
      kind: 'wages',
      amount: wages,
      due: next + 9,
      ledger: 'wages_payable',
      party: staff,
      text: `${wording.payroll} ${month}`,
    });
    const due = bankingDay(next + this.#taxDay() - 1);
    if (due <= this.#timeline.end) record.socialInsurancePaid = 0;
    this.#treasury.owe({
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

  /** The day of the month the firm files and pays tax; early enough for the last month's return to be in the file. */
  #taxDay(): number {
    const applied = Number(this.#plan.appliedOn.slice(8));
    return Math.min(5 + (this.#plan.index % 8), Math.max(3, applied - 2));
  }

  #billUtilities(month: IsoMonth): void {
    const { sector, monthlyRevenue, revenue } = this.#drivers;
    const tariff = TARIFFS[this.#plan.locale.id];
    const load = 0.3 + 0.7 * (revenue(month) / monthlyRevenue);
    const kinds = [
      ['electricity', sector.electricity],
      ['water', sector.electricity * 0.06],
      [
        'gas',
        this.#plan.industry === 'hotel-and-catering' || this.#plan.trade.code === 'C3311'
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
    this.#books.post('cost_of_sales', 'accrued', owed);
    const { wording } = this.#plan.locale;
    this.#treasury.owe({
      kind: 'utility',
      amount: owed,
      due: firstDay(addMonths(month, 1)) + 7,
      ledger: 'accrued',
      party: { name: wording.powerCompany, account: null },
      text: `${wording.utilities} ${month}`,
    });
  }

  #depreciate(): void {
    const { sector } = this.#drivers;
    const plant = roundMinorUnits((this.#books.debit('ppe_net') * sector.depreciation) / 12);
    const intangibles = roundMinorUnits((this.#books.debit('intangibles') * 0.1) / 12);
    this.#books.post('depreciation', 'ppe_net', plant);
    this.#books.post('depreciation', 'intangibles', intangibles);
  }

  #fileVat(month: IsoMonth): void {
    const next = firstDay(addMonths(month, 1));
    const owed = this.#output - this.#input - this.#carried;
    this.#carried = Math.max(0, -owed);
    const late = this.#random.chance(this.#drivers.profile.lateFilingRate);
    const day = bankingDay(next + (late ? VAT_DUE_DAY + this.#random.integer(1, 24) : this.#taxDay()) - 1);
    const filed = day <= this.#timeline.end;
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
    const { wording } = this.#plan.locale;
    this.#treasury.owe({
      kind: 'vat',
      amount: owed,
      due: day,
      ledger: 'vat',
      party: { name: wording.taxOffice, account: null },
      text: `${wording.vat} ${month}`,
      settled: () => {
        record.paid = owed;
      },
    });
  }

  #chargeIncomeTax(month: IsoMonth, day: Day): void {
    const pretax = this.#books.profit() + this.#books.debit('tax');
    const quarter = pretax - this.#pretaxAtQuarter;
    this.#pretaxAtQuarter = pretax;
    const { locale, yearlyRevenue } = this.#plan;
    // China taxes the first three million yuan of a small enterprise's profit at an effective 5%.
    const rate = locale.id === 'china' && yearlyRevenue < 40_000_000 ? 0.05 : locale.incomeTaxRate;
    const amount = Math.max(0, roundMinorUnits(quarter * rate));
    if (amount === 0) return;
    this.#books.post('tax', 'income_tax', amount);
    this.#treasury.owe({
      kind: 'income-tax',
      amount,
      due: bankingDay(day + this.#taxDay()),
      ledger: 'income_tax',
      party: { name: locale.wording.taxOffice, account: null },
      text: `${locale.wording.incomeTax} ${month}`,
    });
  }
}
