/**
 * Runs a business day by day: invoices are issued, customers pay, suppliers, staff, tax and lenders
 * are paid as far as cash reaches, months and years are closed. Everything the applicant hands over
 * is read from this one history, so its papers belong together.
 */
import { type IsoMonth, monthOf } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import { bankingDay, type Day, dayOf, firstDay, isoOf } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import { type Random, randomStream } from '../random.ts';
import { Books, statementOf } from './books.ts';
import { Lending } from './cash/lending.ts';
import { lenderAmount, longTermPart } from './cash/loans.ts';
import { Treasury } from './cash/treasury.ts';
import { driversOf } from './drivers.ts';
import { type Firm, identityOf, ownerOf } from './firm.ts';
import type { ClosedPeriod, History } from './history.ts';
import { MonthEnd } from './month-end.ts';
import { foundingCapital, openEstablished } from './opening.ts';
import { Taxes } from './taxes.ts';
import { timelineOf } from './timeline.ts';
import { purchaseNumber, saleNumber } from './trade/naming.ts';
import { type Partner, type Partners, partnersOf } from './trade/partners.ts';
import { type PurchaseInvoice, type Purchases, planPurchases, purchaseOf } from './trade/purchases.ts';
import { planSales, type Receipt, type SaleInvoice, type Sales, salesByMonth } from './trade/sales.ts';

function byDay<T extends { readonly day: Day }>(items: readonly T[]): Map<Day, T[]> {
  const days = new Map<Day, T[]>();
  for (const item of items) {
    const list = days.get(item.day);
    if (list) list.push(item);
    else days.set(item.day, [item]);
  }
  return days;
}

export class Simulation {
  readonly #firm: Firm;
  readonly #random: Random;
  readonly #partners: Partners;
  readonly #sales: Sales;
  readonly #purchases: Purchases;
  readonly #bought: PurchaseInvoice[] = [];
  readonly #periods: ClosedPeriod[] = [];
  readonly #lending: Lending;
  readonly #taxes: Taxes;
  readonly #monthEnd: MonthEnd;
  /** The customer who pays into the applicant's second account, where there is one. */
  readonly #secondAccountPayer: Partner | undefined;

  constructor(plan: Plan) {
    this.#random = randomStream(plan.seed, plan.index, 'business');
    const drivers = driversOf(plan);
    const timeline = timelineOf(plan);
    const { months, start, newBusiness } = timeline;
    this.#partners = partnersOf(plan, drivers);
    this.#sales = planSales(this.#random, drivers, this.#partners.customers, months, start);
    const perMonth = salesByMonth(this.#sales.invoices, months);
    this.#purchases = planPurchases(this.#random, drivers, this.#partners, perMonth, start, newBusiness);
    const books = new Books();
    const treasury = new Treasury(books, {
      start,
      end: timeline.end,
      recordFrom: timeline.flowsFrom,
      support: drivers.profile.support,
      supportLimit: drivers.monthlyRevenue * 1.2,
      owner: ownerOf(plan),
      company: { name: identityOf(plan, this.#partners).legalName, account: null },
      step: plan.locale.yuanPerUnit > 1 ? 100_000 : 1_000_000,
      wording: plan.locale.wording,
    });
    this.#firm = { plan, drivers, timeline, books, treasury };
    this.#lending = new Lending(this.#firm);
    this.#taxes = new Taxes(this.#firm);
    this.#monthEnd = new MonthEnd(this.#firm, this.#purchases);
    this.#secondAccountPayer = plan.index % 4 === 1 ? this.#partners.customers[1] : undefined;
  }

  /** The whole history up to the application date. */
  run(): History {
    const issued = byDay(this.#sales.invoices);
    const received = byDay(this.#sales.receipts);
    const supplied = byDay(this.#purchases.invoices);
    const { plan, drivers, timeline, books, treasury } = this.#firm;
    const { start, opening, end } = timeline;
    books.post('inventory', 'retained_earnings', this.#purchases.openingStock);
    for (let day = start; day <= end; day += 1) {
      if (day === opening) this.#open(day);
      for (const invoice of issued.get(day) ?? []) this.#issue(invoice);
      for (const receipt of received.get(day) ?? []) this.#receive(receipt, day);
      for (const invoice of supplied.get(day) ?? []) this.#buy(invoice);
      this.#routine(day);
      treasury.payDue(day);
      if (firstDay(monthOf(isoOf(day + 1))) === day + 1) this.#closeMonth(monthOf(isoOf(day)), day);
    }
    return {
      plan,
      drivers,
      timeline,
      partners: this.#partners,
      sales: this.#sales.invoices.filter((invoice) => invoice.day <= end),
      purchases: this.#bought,
      periods: this.#periods,
      movements: treasury.movements,
      payroll: this.#monthEnd.payroll,
      vat: this.#taxes.vat,
      utilities: this.#monthEnd.utilities,
      loans: this.#lending.loans,
      outstanding: treasury.outstanding().filter((obligation) => obligation.due <= end),
      end,
    };
  }

  #open(day: Day): void {
    const { plan, drivers, timeline, books, treasury } = this.#firm;
    if (timeline.newBusiness) {
      treasury.open(0);
      const capital = foundingCapital(this.#random, drivers);
      const founder = { name: ownerOf(plan).name, account: null };
      const text = plan.locale.wording.capital;
      treasury.receive(bankingDay(day), capital, 'paid_in_capital', 'financing', founder, text);
      return;
    }
    const { loans, cash } = openEstablished(this.#random, plan, drivers, books, day);
    treasury.open(cash);
    this.#lending.open(loans, day, dayOf(plan.foundedOn));
  }

  #issue(invoice: SaleInvoice): void {
    if (invoice.status === 'void') return;
    this.#firm.books.post('receivables', 'revenue', invoice.net);
    this.#firm.books.post('receivables', 'vat', invoice.tax);
    this.#taxes.sold(invoice);
    if (invoice.advance > 0) this.#firm.books.post('advances_received', 'receivables', invoice.advance);
  }

  #receive({ invoice, amount, kind }: Receipt, day: Day): void {
    const { wording } = this.#firm.plan.locale;
    const number = saleNumber(this.#firm.plan, this.#partners.home.code, invoice);
    const { customer } = invoice;
    if (kind === 'refund') {
      this.#firm.treasury.owe({
        kind: 'refund',
        amount: -amount,
        due: day,
        ledger: 'receivables',
        party: customer,
        text: `${wording.refund} ${number}`,
      });
      return;
    }
    const against = kind === 'advance' ? 'advances_received' : 'receivables';
    const text =
      kind === 'advance'
        ? wording.advance
        : this.#random.chance(0.85)
          ? `${wording.goodsPayment} ${number}`
          : wording.goodsPayment;
    const account = customer === this.#secondAccountPayer ? 1 : 0;
    this.#firm.treasury.receive(day, amount, against, 'operations', customer, text, account);
  }

  #buy(invoice: PurchaseInvoice): void {
    this.#bought.push(invoice);
    const debit = {
      stock: 'inventory',
      service: 'selling_general_admin',
      rent: 'prepayments',
      plant: 'ppe_net',
    } as const;
    this.#firm.books.post(debit[invoice.use], 'payables', invoice.net);
    this.#firm.books.post('vat', 'payables', invoice.tax);
    this.#taxes.bought(invoice);
    this.#monthEnd.bought(invoice);
    if (invoice.use === 'plant') return;
    this.#firm.treasury.owe({
      kind: 'supplier',
      amount: invoice.gross,
      due: invoice.due,
      ledger: 'payables',
      party: invoice.supplier,
      text: this.#purchaseText(invoice),
    });
  }

  #purchaseText(invoice: PurchaseInvoice): string {
    return `${this.#firm.plan.locale.wording.supplierPayment} ${purchaseNumber(this.#firm.plan, invoice)}`;
  }

  /** What happens on fixed days of the month. */
  #routine(day: Day): void {
    const { drivers, timeline, treasury } = this.#firm;
    if (day < timeline.opening) return;
    const month = monthOf(isoOf(day));
    this.#lending.mature(day);
    const falls = (dayOfMonth: number) => bankingDay(firstDay(month) + dayOfMonth - 1) === day;
    if (falls(9)) this.#lending.reviewLine(day);
    if (falls(12) && (this.#isFirstMonth(month) || Number(month.slice(5)) % 3 === 2)) this.#invest(day, month);
    if (falls(18)) this.#monthEnd.yearly(day);
    if (falls(20)) this.#lending.serve(day);
    if (falls(24)) {
      const target = (drivers.revenue(month) * drivers.cashDays) / 30;
      treasury.tidy(day, target, drivers.profile.support === 'everything');
    }
  }

  #isFirstMonth(month: IsoMonth): boolean {
    return this.#firm.timeline.newBusiness && month === this.#firm.timeline.months[0];
  }

  /** Quarterly replacement of plant, when cash allows it; growing businesses borrow for a new line once. */
  #invest(day: Day, month: IsoMonth): void {
    const { sector, monthlyRevenue, inputVatRate } = this.#firm.drivers;
    const plant = monthlyRevenue * 12 * sector.plant;
    const yearly = plant * sector.depreciation;
    const expands = this.#firm.plan.lifeStage === 'growth' || this.#firm.plan.lifeStage === 'second-entrepreneurship';
    const monthsLeft = (this.#firm.timeline.end - day) / 30;
    const borrows = expands && this.#firm.plan.index % 2 === 0 && monthsLeft > 8 && monthsLeft <= 11;
    const founding = this.#isFirstMonth(month);
    const wished = founding ? plant * 0.5 : borrows ? yearly * 1.6 : (yearly / 4) * this.#random.between(0.3, 1.2);
    const supplier = this.#partners.equipment;
    const invoice = purchaseOf(
      supplier,
      day,
      roundMinorUnits(wished),
      inputVatRate,
      'plant',
      this.#random.integer(1000, 99_999),
    );
    if (borrows) this.#lending.borrow(day, lenderAmount(invoice.net * 0.8));
    if (invoice.net <= 0 || this.#firm.treasury.cash < invoice.gross * (borrows || founding ? 1.05 : 3)) return;
    this.#buy(invoice);
    this.#firm.treasury.payPlant(day, invoice.net, invoice.tax, supplier, this.#purchaseText(invoice));
  }

  #closeMonth(month: IsoMonth, day: Day): void {
    const { timeline, books } = this.#firm;
    if (day > timeline.end) return;
    this.#monthEnd.close(month);
    this.#taxes.closeMonth(month, day);
    const closing = timeline.closings.get(day);
    if (closing) {
      this.#periods.push({ ...closing, statement: statementOf(books, longTermPart(this.#lending.loans, day)) });
    }
    if (month.endsWith('-12')) this.#monthEnd.closeYear();
  }
}
