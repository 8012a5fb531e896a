/** Bank accounts and the order of payments: who is paid, who waits, and who helps out. */
import { bankingDay, type Day } from '../../calendar.ts';
import type { Account, Books, CashFlow } from '../books.ts';
import type { OwnerSupport } from '../drivers.ts';
import type { Loan } from './loans.ts';

export interface Payee {
  readonly name: string;
  readonly account: string | null;
}

export interface Movement {
  readonly day: Day;
  /** Index of the applicant's account. */
  readonly account: number;
  readonly amount: number;
  readonly balanceAfter: number;
  readonly party: Payee;
  readonly text: string;
}

type ObligationKind =
  | 'supplier'
  | 'wages'
  | 'social-insurance'
  | 'vat'
  | 'income-tax'
  | 'utility'
  | 'interest'
  | 'principal'
  | 'refund';

export interface Obligation {
  readonly kind: ObligationKind;
  readonly amount: number;
  readonly due: Day;
  readonly ledger: Account;
  readonly party: Payee;
  readonly text: string;
  readonly loan?: Loan;
  /** Called once, when the money has left. */
  readonly settled?: (day: Day) => void;
}

interface TreasuryTerms {
  readonly start: Day;
  readonly end: Day;
  /** First day whose movements are kept. */
  readonly recordFrom: Day;
  readonly support: OwnerSupport;
  /** Most the owners lend to keep wages paid. */
  readonly supportLimit: number;
  readonly owner: Payee;
  readonly company: Payee;
  /** Rounding of what the owners and the line bring in. */
  readonly step: number;
  readonly wording: {
    shareholderLoan: string;
    drawdown: string;
    principal: string;
    ownTransfer: string;
    deposit: string;
  };
}

const RETRY_DAYS: Readonly<Record<ObligationKind, number>> = {
  supplier: 5,
  wages: 3,
  'social-insurance': 9,
  vat: 9,
  'income-tax': 9,
  utility: 5,
  interest: 8,
  principal: 11,
  refund: 7,
};

const TAXES: ReadonlySet<ObligationKind> = new Set(['vat', 'income-tax', 'social-insurance']);

/** Longest a supplier of an applicant in good standing with its owners waits, days past due. */
const SUPPLIER_PATIENCE = 40;

export class Treasury {
  readonly movements: Movement[] = [];
  readonly #books: Books;
  readonly #terms: TreasuryTerms;
  readonly #queue = new Map<Day, Obligation[]>();
  readonly #balances: [number, number] = [0, 0];
  line: Loan | null = null;
  /** Before the opening balance is set cash is not counted and every payment is made. */
  #counted = false;

  constructor(books: Books, terms: TreasuryTerms) {
    this.#books = books;
    this.#terms = terms;
  }

  get cash(): number {
    return this.#balances[0] + this.#balances[1];
  }

  /** Sets the main account to the opening balance; from now on cash is limited. */
  open(balance: number): void {
    this.#balances[0] = balance;
    this.#balances[1] = 0;
    this.#counted = true;
  }

  owe(obligation: Obligation): void {
    this.#enqueue(bankingDay(Math.max(obligation.due, this.#terms.start)), obligation);
  }

  /** What is still unpaid, with the day it was due. */
  outstanding(): Obligation[] {
    return [...this.#queue.values()].flat();
  }

  receive(day: Day, amount: number, against: Account, flow: CashFlow, party: Payee, text: string, account = 0): void {
    this.#book(day, account, amount, party, text);
    this.#books.cash(against, amount, flow);
  }

  /** Pays what is due today as far as cash and helpers reach; the rest is tried again later. */
  payDue(day: Day): void {
    const due = this.#queue.get(day);
    if (!due) return;
    this.#queue.delete(day);
    for (const obligation of due) {
      if (this.#counted && !this.#provide(day, obligation)) {
        this.#enqueue(bankingDay(day + RETRY_DAYS[obligation.kind]), obligation);
        continue;
      }
      this.#pay(day, obligation);
    }
  }

  payDividend(day: Day, amount: number, text: string): void {
    this.receive(day, -amount, 'dividends', 'financing', this.#terms.owner, text);
  }

  /** Pays for plant: the net price is investment, the tax on it is an item of operations. */
  payPlant(day: Day, net: number, tax: number, party: Payee, text: string): void {
    this.#gather(day);
    this.#book(day, 0, -(net + tax), party, text);
    this.#books.cash('payables', -net, 'capital-expenditure');
    this.#books.cash('payables', -tax, 'operations');
  }

  /** Month's end housekeeping: gathers accounts, repays the line and the owners, deposits a surplus. */
  tidy(day: Day, target: number, deposits: boolean): void {
    const { wording, owner, company, step } = this.#terms;
    this.#gather(day);
    const surplus = () => Math.floor((this.#balances[0] - 1.6 * target) / step) * step;
    if (this.line && this.line.balance > 0 && surplus() > 0) {
      const amount = Math.min(surplus(), this.line.balance);
      this.line.balance -= amount;
      this.receive(day, -amount, 'loans', 'financing', { name: this.line.lender, account: null }, wording.principal);
    }
    const lent = this.#books.credit('shareholder_loans');
    if (lent > 0 && surplus() > 0) {
      this.receive(day, -Math.min(surplus(), lent), 'shareholder_loans', 'financing', owner, wording.shareholderLoan);
    }
    if (deposits && surplus() > target) {
      const amount = Math.floor(surplus() / 2 / step) * step;
      if (amount > 0) this.receive(day, -amount, 'short_term_investments', 'investments', company, wording.deposit);
    }
  }

  #enqueue(day: Day, obligation: Obligation): void {
    const list = this.#queue.get(day);
    if (list) list.push(obligation);
    else this.#queue.set(day, [obligation]);
  }

  #book(day: Day, account: number, amount: number, party: Payee, text: string): void {
    const balanceAfter = (account === 0 ? this.#balances[0] : this.#balances[1]) + amount;
    this.#balances[account === 0 ? 0 : 1] = balanceAfter;
    if (day >= this.#terms.recordFrom) this.movements.push({ day, account, amount, balanceAfter, party, text });
  }

  #pay(day: Day, obligation: Obligation): void {
    const { loan, amount } = obligation;
    const flow = obligation.kind === 'principal' ? 'principal' : 'operations';
    this.receive(day, -amount, obligation.ledger, flow, obligation.party, obligation.text);
    if (loan && obligation.kind === 'principal') {
      loan.balance -= amount;
      loan.called -= amount;
    }
    obligation.settled?.(day);
  }

  /** Brings the second account's money into the main one. */
  #gather(day: Day): void {
    const amount = this.#balances[1];
    if (amount <= 0) return;
    this.#book(day, 1, -amount, this.#terms.company, this.#terms.wording.ownTransfer);
    this.#book(day, 0, amount, this.#terms.company, this.#terms.wording.ownTransfer);
  }

  #provide(day: Day, obligation: Obligation): boolean {
    // Who only keeps the staff on pays the tax office, which waits longest, out of ample cash alone.
    const reserve = this.#terms.support === 'wages' && TAXES.has(obligation.kind) ? 2 * obligation.amount : 0;
    const short = () => obligation.amount + reserve - this.#balances[0];
    if (short() <= 0) return true;
    this.#gather(day);
    if (short() <= 0) return true;
    this.#redeem(day, short());
    if (short() <= 0) return true;
    if (reserve > 0) return false;
    this.#drawLine(day, short());
    if (short() <= 0) return true;
    if (!this.#ownersHelp(day, obligation, short())) return false;
    const { owner, wording, step } = this.#terms;
    const loan = Math.ceil(short() / step) * step;
    this.receive(day, loan, 'shareholder_loans', 'financing', owner, wording.shareholderLoan);
    return true;
  }

  #redeem(day: Day, wanted: number): void {
    const held = this.#books.debit('short_term_investments');
    const amount = Math.min(held, Math.ceil(wanted / this.#terms.step) * this.#terms.step);
    if (amount <= 0) return;
    this.receive(
      day,
      amount,
      'short_term_investments',
      'investments',
      this.#terms.company,
      this.#terms.wording.deposit,
    );
  }

  #drawLine(day: Day, wanted: number): void {
    if (!this.line) return;
    const room = this.line.limit - this.line.balance;
    const amount = Math.min(room, Math.ceil((wanted * 1.3) / this.#terms.step) * this.#terms.step);
    if (amount <= 0) return;
    this.line.balance += amount;
    this.receive(
      day,
      amount,
      'loans',
      'financing',
      { name: this.line.lender, account: null },
      this.#terms.wording.drawdown,
    );
  }

  #ownersHelp(day: Day, obligation: Obligation, wanted: number): boolean {
    const { support, supportLimit } = this.#terms;
    if (support === 'everything') return true;
    const trade = obligation.kind === 'supplier' || obligation.kind === 'utility' || obligation.kind === 'refund';
    if (support === 'obligations') return !trade || day - obligation.due > SUPPLIER_PATIENCE;
    return obligation.kind === 'wages' && this.#books.credit('shareholder_loans') + wanted <= supportLimit;
  }
}
