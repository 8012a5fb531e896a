import { addDays } from '#shared/domain/dates.ts';
import type { Random } from '../../random.ts';
import { addLines, type Draft, type Invoice, netOf, normalInvoices } from '../draft.ts';
import { ownerName } from '../inventions.ts';
import { contactOf, setContact } from '../noise/register.ts';
import type { Pattern } from '../pattern.ts';

/** A counterparty that stands for at least a twenty-fifth of the invoices; the first one where none does. */
function largeCounterparty(random: Random, invoices: readonly Invoice[]): string | undefined {
  const names = [...new Set(invoices.map(({ counterparty_name: name }) => name))];
  const shareOf = (name: string) =>
    netOf(invoices.filter((invoice) => invoice.counterparty_name === name)) / netOf(invoices);
  const large = names.filter((name) => shareOf(name) > 0.04);
  return large.length > 0 ? random.pick(large) : names[0];
}

/** The owner uses the counterparty's account too. */
function shareAccount(draft: Draft, name: string): void {
  const account = '6217000099994321';
  const { appliedOn } = draft.base.application;
  const toOwner = { counterparty_name: ownerName(draft), counterparty_account: account, remittance: '报销款' };
  addLines(draft, [{ booking_date: addDays(appliedOn, -150), amount: -800_000, ...toOwner }]);
  const theirs = draft.evidence.bank_transaction.filter(
    ({ counterparty_name: bank }) => bank !== null && (bank === name || name.startsWith(bank.trim())),
  );
  for (const line of theirs) line.counterparty_account = account;
  if (theirs.length > 0) return;
  const fromThem = { counterparty_name: name, counterparty_account: account, remittance: '货款' };
  addLines(draft, [{ booking_date: addDays(appliedOn, -100), amount: 2_000_000, ...fromThem }]);
}

/** A counterparty of at least four percent of trade belongs to the owner; an account, two details or its representative show it. */
export const concealedRelatedParty: Pattern = {
  pattern: 'concealed-related-party',
  description: 'A main customer or supplier belongs to the owner’s circle and is not declared.',
  intended: ['T11'],
  apply: (draft, random, own) => {
    const invoices = normalInvoices(draft, random.chance(0.6) ? 'sale' : 'purchase');
    const name = largeCounterparty(random, invoices);
    if (name === undefined) return;
    const party = draft.evidence.party.find((each) => each.name === name);
    draft.evidence.relation = draft.evidence.relation.filter(
      ({ to, kind }) => kind === 'trades' || (to !== party?.id && to !== name),
    );
    const sign = random.next();
    const details = contactOf(random);
    if (sign < 0.35) {
      shareAccount(draft, name);
      return;
    }
    const shared =
      sign < 0.7
        ? { ...details, phone: own.phone, address: own.address }
        : { ...details, representative: ownerName(draft) };
    if (party) party.identifiers = null;
    const id = invoices.find((invoice) => invoice.counterparty_name === name)?.counterparty_id ?? null;
    setContact(draft, name, id, shared);
  },
};
