import { addDays } from '#shared/domain/dates.ts';
import { addLines, netOf, normalInvoices } from '../draft.ts';
import { ownerName } from '../inventions.ts';
import { contactOf, setContact } from '../noise/register.ts';
import type { Pattern } from '../pattern.ts';

/** A counterparty of at least four percent of trade belongs to the owner; an account, two details or its representative show it. */
export const concealedRelatedParty: Pattern = {
  pattern: 'concealed-related-party',
  description: 'A main customer or supplier belongs to the owner’s circle and is not declared.',
  intended: ['T11'],
  apply: (draft, random, own) => {
    const direction = random.chance(0.6) ? 'sale' : 'purchase';
    const invoices = normalInvoices(draft, direction);
    const names = [...new Set(invoices.map(({ counterparty_name: name }) => name))];
    const large = names.filter(
      (name) => netOf(invoices.filter((invoice) => invoice.counterparty_name === name)) > 0.04 * netOf(invoices),
    );
    const name = large.length > 0 ? random.pick(large) : names[0];
    if (name === undefined) return;
    const party = draft.evidence.party.find((each) => each.name === name);
    draft.evidence.relation = draft.evidence.relation.filter(
      ({ to, kind }) => kind === 'trades' || (to !== party?.id && to !== name),
    );
    const sign = random.next();
    const owner = ownerName(draft);
    const details = contactOf(random);
    if (sign < 0.35) {
      const account = '6217000099994321';
      addLines(draft, [
        {
          booking_date: addDays(draft.base.application.appliedOn, -150),
          amount: -800_000,
          counterparty_name: owner,
          counterparty_account: account,
          remittance: '报销款',
        },
      ]);
      const written = draft.evidence.bank_transaction.filter(
        ({ counterparty_name: bank }) => bank !== null && (bank === name || name.startsWith(bank.trim())),
      );
      for (const line of written) line.counterparty_account = account;
      if (written.length === 0)
        addLines(draft, [
          {
            booking_date: addDays(draft.base.application.appliedOn, -100),
            amount: 2_000_000,
            counterparty_name: name,
            counterparty_account: account,
            remittance: '货款',
          },
        ]);
      return;
    }
    const shared =
      sign < 0.7 ? { ...details, phone: own.phone, address: own.address } : { ...details, representative: owner };
    if (party) party.identifiers = null;
    setContact(
      draft,
      name,
      invoices.find((invoice) => invoice.counterparty_name === name)?.counterparty_id ?? null,
      shared,
    );
  },
};
