/**
 * Runs a business day by day: invoices are issued, customers pay, suppliers, staff, tax and lenders
 * are paid as far as cash reaches, months and years are closed. Everything the applicant hands over
 * is read from this one history, so its papers belong together.
 */
import { addMonths, type IsoMonth, monthOf } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import { bankingDay, type Day, firstDay, isoOf } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import { type Random, randomStream } from '../random.ts';
import { Books, statementOf } from './books.ts';
import { type Drivers, driversOf } from './drivers.ts';
import type { ClosedPeriod, History } from './history.ts';
import { creditLine, instalmentLoan, type Loan, lenderAmount, longTermPart } from './loans.ts';
import { MonthEnd } from './month-end.ts';
import { purchaseNumber, saleNumber } from './naming.ts';
import { foundingCapital, openEstablished } from './opening.ts';
import { type Partners, partnersOf } from './partners.ts';
import { type PurchaseInvoice, type Purchases, planPurchases, purchaseOf } from './purchases.ts';
import { planSales, type Receipt, type SaleInvoice, type Sales, salesByMonth } from './sales.ts';
import { type Timeline, timelineOf } from './timeline.ts';
import { type Payee, Treasury } from './treasury.ts';

function byDay<T extends { readonly day: Day }>(items: readonly T[]): Map<Day, T[]> {
  const days = new Map<Day, T[]>();
  for (const item of items) {
    const list = days.get(item.day);
    if (list) list.push(item);
    else days.set(item.day, [item]);
  }
  return days;
}

/** The owner, whose name the shareholder loans and the ownership records share. */
export function ownerOf(plan: Plan): Payee {
  const random = randomStream(plan.seed, plan.index, 'owner');
  return { name: plan.locale.person(random), account: plan.locale.account(random) };
}

export interface Identity {
  readonly legalName: string;
  readonly registrationId: string;
}

/** Legal name and registration of the applicant. */
export function identityOf(plan: Plan, partners: Partners): Identity {
  const random = randomStream(plan.seed, plan.index, 'identity');
  const { locale, trade } = plan;
  const word = { china: trade.chinese, germany: trade.german, britain: driversOf(plan).sector.english }[locale.id];
  return {
    legalName: locale.company(random, partners.home, word),
    registrationId: locale.registrationId(random, partners.home, Number(plan.foundedOn.slice(0, 4))),
  };
}

export class Simulation {
  readonly #plan: Plan;
  readonly #random: Random;
  readonly #drivers: Drivers;
  readonly #timeline: Timeline;
  readonly #partners: Partners;
  readonly #sales: Sales;
  readonly #purchases: Purchases;
  readonly #bought: PurchaseInvoice[] = [];
  readonly #periods: ClosedPeriod[] = [];
  readonly #loans: Loan[] = [];
  readonly #books = new Books();
  readonly #treasury: Treasury;
  readonly #monthEnd: MonthEnd;
  /** Customers' own choice of account: some pay into the second one. */
  readonly #secondAccountOf: ReadonlySet<string>;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#random = randomStream(plan.seed, plan.index, 'business');
    this.#drivers = driversOf(plan);
    this.#timeline = timelineOf(plan);
    this.#partners = partnersOf(plan, this.#drivers);
    const { months, start, newBusiness } = this.#timeline;
    this.#sales = planSales(this.#random, this.#drivers, this.#partners.customers, months, start);
    const perMonth = salesByMonth(this.#sales.invoices, months);
    this.#purchases = planPurchases(this.#random, this.#drivers, this.#partners, perMonth, start, newBusiness);
    const { legalName } = identityOf(plan, this.#partners);
    this.#treasury = new Treasury(this.#books, {
      start,
      end: this.#timeline.end,
      recordFrom: this.#timeline.flowsFrom,
      support: this.#drivers.profile.support,
      supportLimit: this.#drivers.monthlyRevenue * 1.2,
      owner: ownerOf(plan),
      company: { name: legalName, account: null },
      step: plan.locale.yuanPerUnit > 1 ? 100_000 : 1_000_000,
      wording: plan.locale.wording,
    });
    this.#monthEnd = new MonthEnd(plan, this.#drivers, this.#timeline, this.#books, this.#treasury, this.#purchases);
    const second = plan.index % 4 === 1 ? this.#partners.customers[1] : undefined;
    this.#secondAccountOf = new Set(second ? [second.id] : []);
  }

  /** The whole history up to the application date. */
  run(): History {
    const issued = byDay(this.#sales.invoices);
    const received = byDay(this.#sales.receipts);
    const supplied = byDay(this.#purchases.invoices);
    const { start, opening, end } = this.#timeline;
    this.#books.post('inventory', 'retained_earnings', this.#purchases.openingStock);
    for (let day = start; day <= end; day += 1) {
      if (day === opening) this.#open(day);
      for (const invoice of issued.get(day) ?? []) this.#issue(invoice);
      for (const receipt of received.get(day) ?? []) this.#receive(receipt, day);
      for (const invoice of supplied.get(day) ?? []) this.#buy(invoice);
      this.#routine(day);
      this.#treasury.payDue(day);
      if (firstDay(monthOf(isoOf(day + 1))) === day + 1) this.#closeMonth(monthOf(isoOf(day)), day);
    }
    return {
      plan: this.#plan,
      drivers: this.#drivers,
      timeline: this.#timeline,
      partners: this.#partners,
      sales: this.#sales.invoices.filter((invoice) => invoice.day <= end),
      purchases: this.#bought,
      periods: this.#periods,
      movements: this.#treasury.movements,
      payroll: this.#monthEnd.payroll,
      vat: this.#monthEnd.vat,
      utilities: this.#monthEnd.utilities,
      loans: this.#loans,
      outstanding: this.#treasury.outstanding().filter((obligation) => obligation.due <= end),
      end,
    };
  }

  #open(day: Day): void {
    if (this.#timeline.newBusiness) {
      this.#treasury.open(0);
      const capital = foundingCapital(this.#random, this.#drivers);
      const party = { name: ownerOf(this.#plan).name, account: null };
      this.#treasury.receive(
        bankingDay(day),
        capital,
        'paid_in_capital',
        'financing',
        party,
        this.#plan.locale.wording.capital,
      );
      return;
    }
    const { loans, cash } = openEstablished(this.#random, this.#plan, this.#drivers, this.#books, day);
    const line = creditLine(this.#random, this.#plan, this.#drivers, day - this.#random.integer(30, 600));
    this.#loans.push(...loans, line);
    this.#treasury.line = line;
    this.#treasury.open(cash);
  }

  #issue(invoice: SaleInvoice): void {
    if (invoice.status === 'void') return;
    this.#books.post('receivables', 'revenue', invoice.net);
    this.#books.post('receivables', 'vat', invoice.tax);
    this.#monthEnd.sold(invoice);
    if (invoice.advance > 0) this.#books.post('advances_received', 'receivables', invoice.advance);
  }

  #receive({ invoice, amount, kind }: Receipt, day: Day): void {
    const { wording } = this.#plan.locale;
    const number = saleNumber(this.#plan, this.#partners.home.code, invoice);
    const { customer } = invoice;
    if (kind === 'refund') {
      this.#treasury.owe({
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
    const account = this.#secondAccountOf.has(customer.id) ? 1 : 0;
    this.#treasury.receive(day, amount, against, 'operations', customer, text, account);
  }

  #buy(invoice: PurchaseInvoice): void {
    this.#bought.push(invoice);
    const debit = {
      stock: 'inventory',
      service: 'selling_general_admin',
      rent: 'prepayments',
      plant: 'ppe_net',
    } as const;
    this.#books.post(debit[invoice.use], 'payables', invoice.net);
    this.#books.post('vat', 'payables', invoice.tax);
    this.#monthEnd.bought(invoice);
    if (invoice.use === 'plant') return;
    this.#treasury.owe({
      kind: 'supplier',
      amount: invoice.gross,
      due: invoice.due,
      ledger: 'payables',
      party: invoice.supplier,
      text: this.#purchaseText(invoice),
    });
  }

  #purchaseText(invoice: PurchaseInvoice): string {
    return `${this.#plan.locale.wording.supplierPayment} ${purchaseNumber(this.#plan, invoice)}`;
  }

  /** What happens on fixed days of the month. */
  #routine(day: Day): void {
    if (day < this.#timeline.opening) return;
    const month = monthOf(isoOf(day));
    for (const loan of this.#loans) this.#monthEnd.mature(loan, day);
    const falls = (dayOfMonth: number) => bankingDay(firstDay(month) + dayOfMonth - 1) === day;
    if (falls(9) && this.#books.credit('paid_in_capital') > 0) this.#extendLine(day);
    if (falls(12) && (this.#isFirstMonth(month) || Number(month.slice(5)) % 3 === 2)) this.#invest(day, month);
    if (falls(18)) this.#monthEnd.yearly(day);
    if (falls(20)) for (const loan of this.#loans) this.#monthEnd.serveLoan(loan, day);
    if (falls(24)) this.#treasury.tidy(day, this.#cashTarget(month), this.#deposits());
  }

  #isFirstMonth(month: IsoMonth): boolean {
    return this.#timeline.newBusiness && month === this.#timeline.months[0];
  }

  /** A young business gets its first, small credit line half a year after founding. */
  #extendLine(day: Day): void {
    if (this.#treasury.line || day < this.#timeline.opening + 150) return;
    const line = creditLine(this.#random, this.#plan, this.#drivers, day);
    this.#loans.push(line);
    this.#treasury.line = line;
  }

  #deposits(): boolean {
    return this.#drivers.profile.support === 'everything';
  }

  #cashTarget(month: IsoMonth): number {
    return (this.#drivers.revenue(month) * this.#drivers.cashDays) / 30;
  }

  /** Quarterly replacement of plant, when cash allows it; growing businesses borrow for a new line once. */
  #invest(day: Day, month: IsoMonth): void {
    const { sector, monthlyRevenue, inputVatRate } = this.#drivers;
    const plant = monthlyRevenue * 12 * sector.plant;
    const yearly = plant * sector.depreciation;
    const expands = this.#plan.lifeStage === 'growth' || this.#plan.lifeStage === 'second-entrepreneurship';
    const monthsLeft = (this.#timeline.end - day) / 30;
    const borrows = expands && this.#plan.index % 2 === 0 && monthsLeft > 8 && monthsLeft <= 11;
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
    if (borrows) this.#borrow(day, lenderAmount(invoice.net * 0.8));
    if (invoice.net <= 0 || this.#treasury.cash < invoice.gross * (borrows || founding ? 1.05 : 3)) return;
    this.#buy(invoice);
    this.#treasury.payPlant(day, invoice.net, invoice.tax, supplier, this.#purchaseText(invoice));
  }

  #borrow(day: Day, amount: number): void {
    if (amount <= 0) return;
    const loan = instalmentLoan(this.#random, this.#plan, this.#drivers, 'equipment-loan', amount, day);
    this.#loans.push(loan);
    const { drawdown } = this.#plan.locale.wording;
    this.#treasury.receive(day, amount, 'loans', 'financing', { name: loan.lender, account: null }, drawdown);
  }

  #closeMonth(month: IsoMonth, day: Day): void {
    if (day > this.#timeline.end) return;
    this.#monthEnd.close(month, day);
    const closing = this.#timeline.closings.get(day);
    if (closing) {
      this.#periods.push({ ...closing, statement: statementOf(this.#books, longTermPart(this.#loans, day)) });
    }
    if (addMonths(month, 1).endsWith('-01')) this.#monthEnd.closeYear();
  }
}
