import { addDays } from '#shared/domain/dates.ts';
import type { Random } from '../../random.ts';
import { addLines, type Draft, invoiceLike, netOf, normalInvoices } from '../draft.ts';
import { type Company, inventCompany, ownerName } from '../inventions.ts';
import { type Contact, contactOf, setContact } from '../noise/register.ts';
import type { Pattern } from '../pattern.ts';

/** What the register and the bank give away: an account the owner also uses, shared details, the owner as representative, or nothing. */
function betray(draft: Draft, random: Random, own: Contact, shell: Company): Company {
  const owner = ownerName(draft);
  const sharesAccount = random.chance(0.4);
  const account = sharesAccount ? '6222000088881234' : shell.account;
  if (sharesAccount) {
    const toOwner = { counterparty_name: owner, counterparty_account: account, remittance: '备用金' };
    addLines(draft, [
      { booking_date: addDays(draft.base.application.appliedOn, -200), amount: -1_200_000, ...toOwner },
    ]);
  }
  const details = contactOf(random);
  if (random.chance(0.5))
    setContact(draft, shell.name, shell.id, { ...details, phone: own.phone, address: own.address });
  else setContact(draft, shell.name, shell.id, random.chance(0.4) ? { ...details, representative: owner } : details);
  return { ...shell, account };
}

/** A month's invoice, paid within days. */
function invoiceMonth(draft: Draft, random: Random, shell: Company, month: number, counter: number, net: number): void {
  const issued = addDays(draft.base.application.appliedOn, -30 * month + random.integer(0, 8));
  const invoice = invoiceLike(draft, {
    number: `FW-${String(counter).padStart(6, '0')}`,
    issue_date: issued,
    due_date: addDays(issued, 5),
    direction: 'purchase',
    counterparty_id: shell.id,
    counterparty_name: shell.name,
    net,
  });
  draft.evidence.invoice.push(invoice);
  const toShell = { counterparty_name: shell.name, counterparty_account: shell.account };
  addLines(draft, [
    {
      booking_date: addDays(issued, random.integer(1, 5)),
      amount: -invoice.gross,
      ...toShell,
      remittance: `服务费 ${invoice.number}`,
    },
  ]);
}

/** A tenth to a quarter of purchases from a shell; its account, its details or its invoice numbers betray it, one or two of them. */
export const shellSupplier: Pattern = {
  pattern: 'shell-supplier',
  description: 'A supplier that only the owner stands behind invoices services month by month and is paid at once.',
  intended: ['T11'],
  apply: (draft, random, own) => {
    const months = random.integer(6, 11);
    const monthly = (netOf(normalInvoices(draft, 'purchase')) / 12) * random.between(0.09, 0.28);
    const shell = betray(draft, random, own, inventCompany(random, draft));
    const consecutive = random.chance(0.8);
    let counter = random.integer(1, 90);
    for (let month = months; month > 0; month -= 1) {
      counter += consecutive ? random.integer(1, 2) : random.integer(5, 400);
      invoiceMonth(draft, random, shell, month, counter, Math.round(monthly * random.between(0.8, 1.2)));
    }
  },
};
