/** An honest applicant as a bank meets it: the generator's papers with the untidiness of real ones. */
import type { SampleApplicant } from '../../applicant.ts';
import { type Random, randomStream } from '../../random.ts';
import { type Draft, draftOf, normalInvoices, otherCase } from '../draft.ts';
import { disburse, spendOnPurchases } from './after-approval.ts';
import { roughenBank } from './bank.ts';
import { roughenPapers } from './papers.ts';
import { addRegister, type Contact } from './register.ts';

/** A customer one also buys from: trade in both directions, no circle. */
function tradeBothWays(draft: Draft, random: Random): void {
  const customers = [...new Set(normalInvoices(draft, 'sale').map(({ counterparty_name: name }) => name))];
  const suppliers = [...new Set(normalInvoices(draft, 'purchase').map(({ counterparty_name: name }) => name))];
  const [customer, supplier] = [customers[random.integer(1, Math.max(1, customers.length - 1))], suppliers[1]];
  if (customer === undefined || supplier === undefined) return;
  for (const invoice of draft.evidence.invoice)
    if (invoice.counterparty_name === supplier) invoice.counterparty_name = customer;
  for (const line of draft.evidence.bank_transaction)
    if (line.counterparty_name === supplier) line.counterparty_name = customer;
}

/** What other cases innocently hold: a buyer's own copy of an invoice, equal numbers of others, an earlier case of the client. */
function innocentElsewhere(draft: Draft, random: Random): Draft['elsewhere'] {
  const { applicant } = draft.base;
  const sales = normalInvoices(draft, 'sale');
  const some = sales.filter(() => random.chance(0.05));
  const copies = some.map(({ number, counterparty_name: name, gross }) => ({
    case: otherCase(1, { legalName: name }),
    number,
    direction: 'purchase' as const,
    counterpartyName: applicant.legalName,
    gross,
  }));
  const equal = some.slice(0, 2).map(({ number, gross }) => ({
    case: otherCase(2),
    number,
    direction: 'sale' as const,
    counterpartyName: 'Unrelated Buyer Ltd',
    gross: gross + 17,
  }));
  const earlier = otherCase(3, {
    registrationId: applicant.registrationId,
    legalName: applicant.legalName,
    active: false,
  });
  const again = random.chance(0.15)
    ? sales.slice(0, 20).map(({ number, counterparty_name: counterpartyName, gross }) => ({
        case: earlier,
        number,
        direction: 'sale' as const,
        counterpartyName,
        gross,
      }))
    : [];
  return {
    casesCompared: 40,
    invoices: [...copies, ...equal, ...again],
    ownFiles: [{ sourceId: 'own-file', name: 'bank.csv', sha256: `own-${draft.base.index}` }],
    files: [{ case: otherCase(4), name: 'bank.csv', sha256: 'another' }],
    payments: [],
  };
}

interface HonestDraft {
  readonly draft: Draft;
  /** The applicant's own contact details, which a dishonest one may share with others. */
  readonly contact: Contact;
}

/** The honest draft of an applicant; depends on the seed and the applicant only. */
export function honestDraft(applicant: SampleApplicant, seed: number): HonestDraft {
  const draft = draftOf(applicant);
  const random = (label: string) => randomStream(seed, applicant.index, 'noise', label);
  const ways = random('trade');
  if (ways.chance(0.08)) tradeBothWays(draft, ways);
  const after = random('after approval');
  if (after.chance(0.2) && draft.evidence.bank_transaction.length > 0)
    spendOnPurchases(draft, after, disburse(draft, after));
  roughenPapers(draft, random('papers'));
  roughenBank(draft, random('bank'));
  const contact = addRegister(draft, random('register'));
  draft.elsewhere = innocentElsewhere(draft, random('elsewhere'));
  return { draft, contact };
}
