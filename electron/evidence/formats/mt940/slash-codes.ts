/** Tag 86 with codes between slashes, as SWIFT's own rules, the Dutch banks and Citi have it: /EREF/…/REMI/…/NAME/… */
import { leadingIban } from '#shared/domain/identifier-checks.ts';
import { joinedText } from '../document.ts';
import { type Details, likelyName, statedAccount, statedName, withoutEnds } from './party-details.ts';

const CODES =
  'TRTP|TYPE|IBAN|BIC|NAME|REMI|EREF|KREF|MARF|CSID|BENM|ORDP|ID|ADDR|ACCT|ISDT|TRCD|PREF|SVCL|RTRN|RREF|CNTP|ULTC|ULTD|ULTB|PURP|CREF|IREF|NRTX|OAMT|CHGS|CHGS1|CHGS2|EXCH|FEES|OCMT|ACCW|INST|INFO|ENDT|AMNT|VERG|SWIFT|REF|PT|EI|GI|PY|BO[1-4]?|BN[1-4]?|BE|BI|BA|AB|OB|OI|RI|AC|CTC|BAI|SUM';
const CODE = new RegExp(`/(${CODES})/`);
const BEGIN = new RegExp(`^\\s?/{1,2}(?:${CODES})/`);
/** Lines of at least this many characters run on into the next; SWIFT allows 65. */
const FULL_LINE = 60;
/** Codes that say whose name and account follow. */
const ROLES: ReadonlySet<string> = new Set(['ORDP', 'BENM']);

interface Part {
  readonly code: string;
  readonly value: string;
  /** ORDP or BENM where the part follows it, else ''. */
  readonly role: string;
}

/** Undefined where the text is not in this form. */
export function slashDetails(lines: readonly string[], isOut: boolean): Details | undefined {
  const text = lines
    .map((line, index) => (line.length < FULL_LINE && index < lines.length - 1 ? `${line} ` : line))
    .join('');
  if (!BEGIN.test(text)) return undefined;
  const parts = partsOf(text);
  const value = (code: string): string | undefined => parts.find((part) => part.code === code)?.value;
  const party = partyOf(parts, isOut);
  const remittance = parts.filter(({ code }) => code === 'REMI').map((part) => unwrapped(part.value));
  const returned = value('RTRN');
  const said = [value('TRTP'), returned && `Returned ${returned}`, ...remittance, value('PY'), value('PREF')];
  const isBare = said.every((part) => !part) || (remittance.length === 0 && value('PY') === undefined);
  const rest = value('EREF') ?? value('INFO') ?? value('EI') ?? value('GI');
  return { ...party, remittance: joinedText([...said, isBare ? rest : undefined]) ?? undefined };
}

/** Who pays what comes in, or is paid what goes out; SWIFT names both, Citi by two letters. */
function partyOf(parts: readonly Part[], isOut: boolean): Details {
  const value = (code: string, role?: string): string | undefined =>
    parts.find((part) => part.code === code && (role === undefined || part.role === role))?.value;
  const side = isOut ? 'BENM' : 'ORDP';
  const counter = (value('CNTP') ?? '').split('/').map((part) => part.trim());
  const [first, second, number] = isOut ? ['BN', 'BN1', 'BI'] : ['BO', 'BO1', 'BO'];
  const short = value(first) ?? (isOut ? value('BE') : undefined);
  const names = [
    counter[2],
    value('NAME', side),
    value('NAME'),
    value(side),
    short,
    value(second),
    value(isOut ? 'ULTC' : 'ULTD'),
  ];
  const accounts = [counter[0], value('IBAN', side), value('IBAN'), value('ACCT', side), value('ACCW')?.split(',')[0]];
  const coded = value(number);
  return {
    name: names.map(withoutAccount).find((name) => name !== undefined),
    account:
      accounts.map(statedAccount).find((account) => account !== undefined) ??
      // Citi puts a number or a name here.
      (coded !== undefined && likelyName(coded) === undefined ? statedAccount(coded) : undefined),
  };
}

/** "NL20INGB0001234567 Alfa" in a field of names has an account in front. */
function withoutAccount(text: string | undefined): string | undefined {
  return statedName(leadingIban(text ?? '')?.rest ?? text);
}

/** Texts by their codes. "/BENM//NAME/X" has no text of its own for BENM. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const pieces = text.split(CODE);
  let role = '';
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const code = pieces[at] ?? '';
    if (ROLES.has(code)) role = code;
    const value = withoutEnds(pieces[at + 1] ?? '', '/ ');
    if (value !== '') parts.push({ code, value, role });
  }
  return parts;
}

/** "USTD//text" and "STRD/CUR/reference" say what kind of remittance follows. */
function unwrapped(remittance: string): string {
  return remittance
    .replace(/^USTD\/{1,2}/, '')
    .replace(/^STRD\/(?:CUR|ISO)\/{1,2}/, '')
    .trim();
}
