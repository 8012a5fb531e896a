/** Tag 86 with codes between slashes, as the Dutch banks and SWIFT's own rules have it: /EREF/…/REMI/…/NAME/… */
import { joinedText } from '../document.ts';
import type { Details } from './party-details.ts';

const CODES =
  'TRTP|TYPE|IBAN|BIC|NAME|REMI|EREF|KREF|MARF|CSID|BENM|ORDP|ID|ADDR|ISDT|TRCD|PREF|SVCL|RTRN|RREF|CNTP|ULTC|ULTD|ULTB|PURP|CREF|IREF|NRTX|OAMT|CHGS|CHGS1|CHGS2|EXCH|FEES|OCMT|ACCW|INST|BO|BI|PY|INFO|ENDT|AMNT|VERG|SWIFT';
const CODE = new RegExp(`/(${CODES})/`);
const BEGIN = new RegExp(`^\\s?/{1,2}(?:${CODES})/`);

/** Undefined where the text is not in this form. */
export function slashDetails(lines: readonly string[], isOut: boolean): Details | undefined {
  const text = lines.join('');
  if (!BEGIN.test(text)) return undefined;
  const parts = partsOf(text);
  const value = (code: string): string | undefined => parts.get(code)?.[0];
  const counter = (value('CNTP') ?? '').split('/').map((part) => part.trim());
  const ultimate = value(isOut ? 'ULTC' : 'ULTD');
  const party = counter[2] || value('NAME') || value(isOut ? 'BENM' : 'ORDP') || ultimate;
  const remittance = (parts.get('REMI') ?? []).map(unwrapped);
  const returned = value('RTRN');
  const said = [value('TRTP'), returned && `Returned ${returned}`, ...remittance, value('PREF')];
  const isBare = remittance.every((part) => part === '');
  return {
    name: joinedText([party]) ?? undefined,
    account: (counter[0] || value('IBAN') || value('ACCW')?.split(',')[0])?.replace(/\s+/g, '') || undefined,
    remittance: joinedText([...said, isBare ? (value('EREF') ?? value('INFO')) : undefined]) ?? undefined,
  };
}

/** Texts by their codes. "/BENM//NAME/X" has no text of its own for BENM. */
function partsOf(text: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  const pieces = text.split(CODE);
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const code = pieces[at] ?? '';
    const value = (pieces[at + 1] ?? '').replace(/^\/+|\/+$/g, '').trim();
    if (value === '') continue;
    parts.set(code, [...(parts.get(code) ?? []), value]);
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
