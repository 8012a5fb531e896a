/** Statement lines and bank transactions. */
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { STATEMENT_CODES } from '#shared/domain/spread.ts';
import type { History } from '../business/history.ts';
import { isoOf } from '../calendar.ts';
import { randomStream } from '../random.ts';

/** Every code of every closed period, in statement order. */
export function statementRecords({ plan, periods }: History): RecordFields<'statement_line'>[] {
  return periods.flatMap(({ periodStart, periodEnd, kind, statement }) =>
    STATEMENT_CODES.map((code) => ({
      period_start: periodStart,
      period_end: periodEnd,
      kind,
      code,
      amount: statement[code],
      currency: plan.locale.currency,
    })),
  );
}

/** The applicant's own account numbers: the main one, and the second where there is one. */
export function accountNumbers({ plan }: History): readonly [string, string] {
  const random = randomStream(plan.seed, plan.index, 'accounts');
  return [plan.locale.account(random), plan.locale.account(random)];
}

/**
 * Bank transactions from the flow window's first day to the day before the application, in booking
 * order; the running balance is per account.
 */
export function bankRecords(history: History): RecordFields<'bank_transaction'>[] {
  const { plan, timeline, movements } = history;
  const accounts = accountNumbers(history);
  return movements
    .filter(({ day }) => day >= timeline.flowsFrom && day < timeline.end)
    .map(({ day, account, amount, balanceAfter, party, text }) => {
      const own = text === plan.locale.wording.ownTransfer;
      return {
        account: accounts[account === 0 ? 0 : 1],
        booking_date: isoOf(day),
        value_date: isoOf(day),
        amount,
        currency: plan.locale.currency,
        counterparty_name: party.name,
        counterparty_account: own ? accounts[account === 0 ? 1 : 0] : party.account,
        remittance: text,
        balance_after: balanceAfter,
      };
    });
}
