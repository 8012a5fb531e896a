import { addDays } from '#shared/domain/dates.ts';
import { addLines, invoiceLike, netOf, normalInvoices } from '../draft.ts';
import { inventCompany, ownerName } from '../inventions.ts';
import { contactOf, setContact } from '../noise/register.ts';
import type { Pattern } from '../pattern.ts';

/** Eight to a quarter of purchases from a shell; its account, its details or its invoice numbers betray it, one or two of them. */
export const shellSupplier: Pattern = {
  pattern: 'shell-supplier',
  description: 'A supplier that only the owner stands behind invoices services month by month and is paid at once.',
  intended: ['T11'],
  apply: (draft, random, own) => {
    const shell = inventCompany(random, draft);
    const months = random.integer(6, 11);
    const monthly = (netOf(normalInvoices(draft, 'purchase')) / 12) * random.between(0.09, 0.28);
    const owner = ownerName(draft);
    const account = random.chance(0.4) ? '6222000088881234' : shell.account;
    if (account !== shell.account) {
      addLines(draft, [
        {
          booking_date: addDays(draft.base.application.appliedOn, -200),
          amount: -1_200_000,
          counterparty_name: owner,
          counterparty_account: account,
          remittance: '备用金',
        },
      ]);
    }
    const details = contactOf(random);
    if (random.chance(0.5))
      setContact(draft, shell.name, shell.id, { ...details, phone: own.phone, address: own.address });
    else setContact(draft, shell.name, shell.id, random.chance(0.4) ? { ...details, representative: owner } : details);
    const consecutive = random.chance(0.8);
    let counter = random.integer(1, 90);
    for (let month = months; month > 0; month -= 1) {
      counter += consecutive ? random.integer(1, 2) : random.integer(5, 400);
      const issued = addDays(draft.base.application.appliedOn, -30 * month + random.integer(0, 8));
      const invoice = invoiceLike(draft, {
        number: `FW-${String(counter).padStart(6, '0')}`,
        issue_date: issued,
        due_date: addDays(issued, 5),
        direction: 'purchase',
        counterparty_id: shell.id,
        counterparty_name: shell.name,
        net: Math.round(monthly * random.between(0.8, 1.2)),
      });
      draft.evidence.invoice.push(invoice);
      addLines(draft, [
        {
          booking_date: addDays(issued, random.integer(1, 5)),
          amount: -invoice.gross,
          counterparty_name: shell.name,
          counterparty_account: account,
          remittance: `服务费 ${invoice.number}`,
        },
      ]);
    }
  },
};
