/** Who is on the other side of a camt entry. */
import { normaliseLabel } from '../../recognition/normalise.ts';
import type { XmlElement } from '../xml/element.ts';

export interface Counterparty {
  readonly name: string | undefined;
  readonly account: string | undefined;
  /** On whose behalf it pays or is paid, where that is another. */
  readonly ultimate: string | undefined;
}

export const NOBODY: Counterparty = { name: undefined, account: undefined, ultimate: undefined };

interface OwnAccount {
  readonly number: string | undefined;
  readonly owner: string | undefined;
}

/** An account's number: IBAN, else any other, without blanks. */
export function accountNumber(account: XmlElement | undefined): string | undefined {
  const id = account?.at('Id');
  if (!id) return undefined;
  const number =
    id.value('IBAN') ??
    id.value('Othr', 'Id') ??
    id.value('BBAN') ??
    id.value('UPIC') ??
    id.value('PrtryAcct', 'Id') ??
    id.value('Prxy', 'Id');
  return number?.replace(/\s+/g, '');
}

/**
 * The party that pays what comes in or is paid what goes out. In a reversal or a return the parties
 * keep the parts they had in the original, so the one that is the account holder itself is passed over.
 */
export function counterpartyOf(detail: XmlElement, isCredit: boolean, own: OwnAccount): Counterparty {
  const parties = detail.at('RltdPties');
  if (!parties) return agentOf(detail, isCredit);
  const [debtor, creditor] = [side(parties, 'Dbtr'), side(parties, 'Cdtr')];
  const [expected, other] = isCredit ? [debtor, creditor] : [creditor, debtor];
  if (isSomebody(expected) && !isOwn(expected, own)) return expected;
  if (isSomebody(other) && (isSomebody(expected) || isCertainlyOther(other, own)) && !isOwn(other, own)) return other;
  const trading = parties.value('TradgPty', 'Nm') ?? parties.value('TradgPty', 'Pty', 'Nm');
  if (trading !== undefined) return { ...NOBODY, name: trading };
  return isSomebody(expected) ? expected : agentOf(detail, isCredit);
}

function side(parties: XmlElement, role: 'Dbtr' | 'Cdtr'): Counterparty {
  const name = partyName(parties.at(role)) ?? parties.value(`${role}Acct`, 'Nm');
  const ultimate = partyName(parties.at(`Ultmt${role}`));
  const account = accountNumber(parties.at(`${role}Acct`));
  if (name === undefined) return { name: ultimate, account, ultimate: undefined };
  return { name, account, ultimate: ultimate === name ? undefined : ultimate };
}

/** From version 8 on a party is a choice of party and agent. */
function partyName(party: XmlElement | undefined): string | undefined {
  return party?.value('Nm') ?? party?.value('Pty', 'Nm') ?? party?.value('Agt', 'FinInstnId', 'Nm');
}

/** Without parties, the bank on the other side where it is named. */
function agentOf(detail: XmlElement, isCredit: boolean): Counterparty {
  const agent = detail.at('RltdAgts', isCredit ? 'DbtrAgt' : 'CdtrAgt', 'FinInstnId');
  return { ...NOBODY, name: agent?.value('Nm') };
}

function isSomebody({ name, account }: Counterparty): boolean {
  return name !== undefined || account !== undefined;
}

function isOwn({ name, account }: Counterparty, own: OwnAccount): boolean {
  if (account !== undefined && own.number !== undefined) return account === own.number;
  return name !== undefined && own.owner !== undefined && normaliseLabel(name) === normaliseLabel(own.owner);
}

function isCertainlyOther(party: Counterparty, own: OwnAccount): boolean {
  const isComparable =
    (party.account !== undefined && own.number !== undefined) || (party.name !== undefined && own.owner !== undefined);
  return isComparable && !isOwn(party, own);
}
