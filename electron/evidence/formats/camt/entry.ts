/** One entry of a camt statement → a movement, or one for each transaction of a batch. */
import { sentence } from '#shared/text/sentence.ts';
import { errorAt, type ProblemList, warningAt } from '../../problems.ts';
import { type Movement, minorUnits, signedDecimal } from '../bank-statement.ts';
import { type DocumentTerms, joinedText } from '../document.ts';
import type { XmlElement } from '../xml/element.ts';
import { type Counterparty, counterpartyOf, NOBODY } from './parties.ts';
import { entryRemittance } from './remittance.ts';

export interface Account {
  readonly number: string | undefined;
  readonly currency: string | undefined;
  readonly owner: string | undefined;
  /** Day of the statement, for entries without a date. */
  readonly dated: string | undefined;
}

interface Entry {
  readonly element: XmlElement;
  readonly account: Account;
  readonly currency: string;
  readonly isCredit: boolean;
  readonly amount: number | undefined;
  readonly details: readonly XmlElement[];
}

interface Part {
  readonly detail: XmlElement;
  readonly text: string;
  readonly amount: number;
}

/** Codes of entries that are not booked: pending, informational, to come. */
const NOT_BOOKED: ReadonlySet<string> = new Set(['PDNG', 'INFO', 'FUTR']);

/** The movements of an entry; none where it is not booked. */
export function entryMovements(
  element: XmlElement,
  account: Account,
  terms: DocumentTerms,
  file: string,
  problems: ProblemList,
): Movement[] {
  const place = { file, sheet: null, row: element.line, column: element.path };
  const status = element.value('Sts') ?? element.value('Sts', 'Cd') ?? element.value('Sts', 'Prtry');
  element.at('Sts')?.markRead();
  if (status !== undefined && NOT_BOOKED.has(status)) {
    element.markRead();
    problems.add(warningAt(place, sentence('statement-file.not-booked', { status })));
    return [];
  }
  const indicator = element.value('CdtDbtInd');
  if (indicator !== 'CRDT' && indicator !== 'DBIT') {
    problems.add(errorAt(place, sentence('statement-file.no-side')));
    return [];
  }
  const currency = element.at('Amt')?.attribute('Ccy') ?? account.currency ?? terms.currency;
  const isCredit = indicator === 'CRDT';
  const text = signedDecimal(element.value('Amt'), !isCredit);
  if (dateOf(element, 'BookgDt') === undefined && dateOf(element, 'ValDt') === undefined) {
    problems.add(warningAt(place, sentence('statement-file.no-date', { day: account.dated ?? null })));
  }
  const details = [...element.all('NtryDtls').flatMap((list) => list.all('TxDtls')), ...element.all('TxDtls')];
  const entry: Entry = { element, account, currency, isCredit, amount: minorUnits(text, currency), details };
  const parts = partsOf(entry, place, problems);
  if (parts) return splitEntry(entry, parts);
  return [movementOf(entry, text ?? element.value('Amt'), entry.amount, details, element)];
}

/** The transactions of a batch, where each has an amount and together they make the entry's (less charges). */
function partsOf(
  { element, currency, isCredit, amount, details }: Entry,
  place: { file: string; sheet: null; row: number; column: string },
  problems: ProblemList,
): Part[] | undefined {
  if (details.length < 2 || amount === undefined) return undefined;
  const parts = details.flatMap((detail): Part[] => {
    const isOut = (detail.value('CdtDbtInd') ?? (isCredit ? 'CRDT' : 'DBIT')) === 'DBIT';
    const text = signedDecimal(detailAmount(detail, currency), isOut);
    const value = minorUnits(text, currency);
    return text === undefined || value === undefined ? [] : [{ detail, text, amount: value }];
  });
  if (parts.length < details.length) return undefined;
  const sum = parts.reduce((total, part) => total + part.amount, 0);
  if (sum === amount || Math.abs(sum - amount) === chargesOf(element, currency)) return parts;
  problems.add(warningAt(place, sentence('statement-file.parts-do-not-add-up', { count: details.length })));
  return undefined;
}

/** The amount of a transaction in the currency of the entry. */
function detailAmount(detail: XmlElement, currency: string): string | undefined {
  const places = [['Amt'], ['AmtDtls', 'TxAmt', 'Amt'], ['AmtDtls', 'InstdAmt', 'Amt']];
  const found = places.find((names) => detail.at(...names)?.attribute('Ccy') === currency);
  return found && detail.value(...found);
}

/** Charges of an entry: one total, or the records. */
function chargesOf(element: XmlElement, currency: string): number {
  const charges = element.all('Chrgs');
  const total = charges.map((charge) => minorUnits(charge.value('TtlChrgsAndTaxAmt'), currency) ?? 0);
  if (total.some((amount) => amount !== 0)) return total.reduce((sum, amount) => sum + amount, 0);
  const records = charges.flatMap((charge) => [charge, ...charge.all('Rcrd')]);
  return records.reduce((sum, record) => sum + (minorUnits(record.value('Amt'), currency) ?? 0), 0);
}

function splitEntry(entry: Entry, parts: readonly Part[]): Movement[] {
  const movements = parts.map(({ detail, text, amount }) => movementOf(entry, text, amount, [detail], detail));
  const rest = (entry.amount ?? 0) - parts.reduce((total, { amount }) => total + amount, 0);
  if (rest === 0) return movements;
  const charge = movementOf(entry, undefined, rest, [], entry.element.at('Chrgs') ?? entry.element);
  const exponent = minorUnits('1', entry.currency) ?? 1;
  const cells = { ...charge.cells, amount: String(rest / exponent), remittance: 'Charges' };
  return [...movements, { ...charge, cells }];
}

function movementOf(
  { element, account, currency, isCredit }: Entry,
  text: string | undefined,
  amount: number | undefined,
  details: readonly XmlElement[],
  at: XmlElement,
): Movement {
  const booked = dateOf(element, 'BookgDt');
  const value = dateOf(element, 'ValDt');
  const parties = details.map((detail) => counterpartyOf(detail, isCredit, account));
  const party = commonParty(parties);
  return {
    line: at.line,
    locator: at.path,
    amount,
    currency,
    cells: {
      account: account.number,
      booking_date: booked ?? value ?? account.dated,
      value_date: value,
      amount: text,
      currency,
      counterparty_name: joinedText([party.name]),
      counterparty_account: party.account,
      remittance: entryRemittance(element, details, parties),
    },
  };
}

/** The day of a date or of a moment, as it is written where the account is. */
function dateOf(element: XmlElement, name: string): string | undefined {
  return (element.value(name, 'Dt') ?? element.value(name, 'DtTm'))?.slice(0, 10);
}

/** The party all transactions of an entry have in common. */
function commonParty(parties: readonly Counterparty[]): Counterparty {
  const [first] = parties;
  if (!first) return NOBODY;
  const isSame = (key: 'name' | 'account'): boolean => parties.every((party) => party[key] === first[key]);
  return {
    name: isSame('name') ? first.name : undefined,
    account: isSame('account') ? first.account : undefined,
    ultimate: first.ultimate,
  };
}
