import { addDays } from '#shared/domain/dates.ts';
import { addLines, monthlySales, normalInvoices } from '../draft.ts';
import type { Pattern } from '../pattern.ts';

/** Balances lifted over some weeks, payments cut out, a receipt raised, or, one in eight, receipts added and every balance printed anew. */
export const alteredBankStatement: Pattern = {
  pattern: 'altered-bank-statement',
  description: 'The bank statement handed over is not the one the bank printed.',
  intended: ['T7'],
  apply: (draft, random) => {
    const lines = draft.evidence.bank_transaction;
    const sum = Math.round(monthlySales(draft) * random.between(0.3, 1.2));
    const way = random.next();
    const at = random.integer(Math.floor(lines.length * 0.3), Math.max(1, Math.floor(lines.length * 0.8)));
    if (way < 0.4) {
      const length = random.integer(15, 60);
      for (const line of lines.slice(at, at + length)) if (line.balance_after !== null) line.balance_after += sum;
    } else if (way < 0.7) {
      const cut = new Set(
        lines
          .slice(at)
          .filter(({ amount }) => amount < 0)
          .slice(0, random.integer(2, 8)),
      );
      draft.evidence.bank_transaction = lines.filter((line) => !cut.has(line));
    } else if (way < 0.875) {
      for (const line of lines
        .slice(at)
        .filter(({ amount }) => amount > 0)
        .slice(0, random.integer(1, 4)))
        line.amount += Math.round(sum / 3);
    } else {
      const buyer = normalInvoices(draft, 'sale')[0]?.counterparty_name ?? 'Buyer';
      const added = Array.from({ length: random.integer(4, 9) }, () => ({
        booking_date: addDays(draft.base.application.appliedOn, -random.integer(20, 330)),
        amount: Math.round(sum * random.between(0.3, 0.8)),
        counterparty_name: buyer,
        counterparty_account: null,
        remittance: '货款',
      }));
      // Only the bank statement is forged: the books keep the cash they had.
      addLines(draft, added, false);
    }
  },
};
