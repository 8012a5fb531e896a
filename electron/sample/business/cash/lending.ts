/** The loans of a business through time: drawn, served, renewed or called. */
import { roundMinorUnits } from '#shared/domain/money.ts';
import { type Day, isoOf } from '../../calendar.ts';
import { type Random, randomStream } from '../../random.ts';
import type { Firm } from '../firm.ts';
import { creditLine, instalmentLoan, type Loan, monthsLater } from './loans.ts';

/** Days before the application in which a lender no longer renews a distressed business's loan. */
const LOST_FAITH_DAYS = 200;
/** Days after its founding a business gets its first credit line. */
const FIRST_LINE_DAYS = 150;

function monthNumber(day: Day): number {
  const date = isoOf(day);
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

export class Lending {
  readonly loans: Loan[] = [];
  readonly #firm: Firm;
  readonly #random: Random;

  constructor(firm: Firm) {
    this.#firm = firm;
    this.#random = randomStream(firm.plan.seed, firm.plan.index, 'lending');
  }

  /** Takes over the loans of the opening balance and opens a credit line beside them. */
  open(loans: readonly Loan[], day: Day, founded: Day): void {
    this.loans.push(...loans);
    this.#extendLine(Math.max(founded + 30, day - this.#random.integer(30, 600)));
  }

  /** A young business gets its first, small credit line half a year after founding. */
  reviewLine(day: Day): void {
    const { timeline, treasury } = this.#firm;
    if (!treasury.line && day >= timeline.opening + FIRST_LINE_DAYS) this.#extendLine(day);
  }

  /** A loan for new equipment. */
  borrow(day: Day, amount: number): void {
    if (amount <= 0) return;
    const { plan, drivers, treasury } = this.#firm;
    const loan = instalmentLoan(this.#random, plan, drivers, 'equipment-loan', amount, day);
    this.loans.push(loan);
    const lender = { name: loan.lender, account: null };
    treasury.receive(day, amount, 'loans', 'financing', lender, plan.locale.wording.drawdown);
  }

  /** Interest and instalments of the month. */
  serve(day: Day): void {
    const { books, plan, treasury } = this.#firm;
    for (const loan of this.loans) {
      const amount = roundMinorUnits((loan.balance * loan.rate) / 12);
      if (amount > 0) {
        books.post('interest_expense', 'accrued', amount);
        const party = { name: loan.lender, account: null };
        const text = plan.locale.wording.interest;
        treasury.owe({ kind: 'interest', amount, due: day, ledger: 'accrued', party, text, loan });
      }
      const age = monthNumber(day) - monthNumber(loan.opened);
      if (loan.instalment > 0 && age > 0 && age % loan.everyMonths === 0) {
        this.#call(loan, Math.min(loan.instalment, loan.balance - loan.called), day);
      }
    }
  }

  /** Bullet loans and lines at maturity: renewed for a year, or called where the lender has lost faith. */
  mature(day: Day): void {
    const { plan, timeline } = this.#firm;
    const doubtful = plan.health === 'distressed' && plan.frailty > 0.3 && timeline.end - day < LOST_FAITH_DAYS;
    for (const loan of this.loans) {
      if (day !== loan.matures || loan.instalment > 0) continue;
      if (doubtful && loan.kind === 'working-capital-loan') this.#call(loan, loan.balance - loan.called, day);
      else {
        loan.opened = day;
        loan.matures = monthsLater(day, 12);
      }
    }
  }

  #extendLine(day: Day): void {
    const line = creditLine(this.#random, this.#firm.plan, this.#firm.drivers, day);
    this.loans.push(line);
    this.#firm.treasury.line = line;
  }

  #call(loan: Loan, amount: number, day: Day): void {
    if (amount <= 0) return;
    loan.called += amount;
    const party = { name: loan.lender, account: null };
    const text = this.#firm.plan.locale.wording.principal;
    this.#firm.treasury.owe({ kind: 'principal', amount, due: day, ledger: 'loans', party, text, loan });
  }
}
