/** Tag 86 with numbered subfields: a transaction code, a separator, then separator and two digits before each part. */
import { joinedText } from '../document.ts';
import type { Details } from './party-details.ts';

/** Subfields of the purpose, in order. */
const PURPOSE = ['20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '60', '61', '62', '63', '64', '65'];
/** SEPA keys inside the purpose, as German banks write them. */
const SEPA_KEY = /(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC)\+/;

/** Undefined where the text is not in this form. */
export function structuredDetails(lines: readonly string[]): Details | undefined {
  const text = lines.join('');
  const start = /^\s?\d{3}\s?([^\w\s/])(?=\d{2})/.exec(text);
  const separator = start?.[1];
  if (separator === undefined) return undefined;
  const parts = new Map<string, string>();
  for (const part of text.slice(text.indexOf(separator) + 1).split(separator)) {
    const code = part.slice(0, 2);
    if (/^\d\d$/.test(code)) parts.set(code, (parts.get(code) ?? '') + part.slice(2));
  }
  const purpose = PURPOSE.map((code) => parts.get(code) ?? '').join('');
  const sepa = sepaKeys(purpose);
  const name = `${parts.get('32') ?? ''}${parts.get('33') ?? ''}`.trim();
  return {
    name: name || sepa.get('ABWA') || sepa.get('ABWE') || undefined,
    account: accountOf(parts, sepa),
    remittance: joinedText([parts.get('00'), remittanceOf(parts, purpose, sepa)]) ?? undefined,
  };
}

function remittanceOf(parts: ReadonlyMap<string, string>, purpose: string, sepa: ReadonlyMap<string, string>): string {
  if (sepa.size > 0) return [sepa.get(''), sepa.get('SVWZ') ?? sepa.get('EREF')].filter(Boolean).join(' ');
  // Lines of the purpose that fill their 27 characters run on into the next.
  const lines = PURPOSE.map((code) => parts.get(code)).filter((line) => line !== undefined);
  return lines.every((line) => line.length < 27) ? lines.join(' ') : purpose;
}

function accountOf(parts: ReadonlyMap<string, string>, sepa: ReadonlyMap<string, string>): string | undefined {
  const account = parts.get('38') ?? sepa.get('IBAN') ?? parts.get('31');
  const plain = account?.replace(/\s+/g, '');
  return plain ? plain : undefined;
}

/** The text after each key; what stands before the first is under ''. Empty where there is no key. */
function sepaKeys(purpose: string): Map<string, string> {
  const keys = new Map<string, string>();
  const parts = purpose.split(SEPA_KEY);
  if (parts.length < 3) return keys;
  keys.set('', (parts[0] ?? '').trim());
  for (let at = 1; at + 1 < parts.length; at += 2) keys.set(parts[at] ?? '', (parts[at + 1] ?? '').trim());
  return keys;
}
