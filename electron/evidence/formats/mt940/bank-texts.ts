/** Tag 86 in plain text: the ways banks put account and name of the other party into it. */
import { leadingIban } from '#shared/domain/identifier-checks.ts';
import { joinedText } from '../document.ts';
import { labelledDetails } from './labelled.ts';
import { type Details, likelyName } from './party-details.ts';

interface Layout {
  readonly pattern: RegExp;
  /** Whether the ends of lines count; else the lines run on. */
  readonly isByLine: boolean;
  /** Whether the match is taken out of the remittance. */
  readonly isApart: boolean;
}

/**
 * Each has groups account, name or both. In order: Knab's label lines; PostFinance's ordering
 * party; a giro number and name, padded (ABN AMRO); an account with points (ABN AMRO); ten digits and
 * a name on a line of its own (SNS, ING); ten digits (ING).
 */
const LAYOUTS: readonly Layout[] = [
  {
    pattern: /^REK: ?(?<account>[A-Z]{2}\d{2}[A-Z\d]{8,30})\s*\/\s*NAAM: ?(?<name>.+)$/m,
    isByLine: true,
    isApart: true,
  },
  { pattern: /\bAUFTRAGGEBER: ?(?<name>.+?)(?= \d{6}[A-Z]{2}\d| MITTEILUNGEN:|$)/, isByLine: false, isApart: false },
  { pattern: /^\s?GIRO +(?<account>\d{3,10}) +(?<name>\S.*?)(?= {2,}|$)/, isByLine: false, isApart: false },
  { pattern: /^\s?(?<account>\d{2}\.\d{2}\.\d{2}\.\d{3}) +(?<name>\S.*?)(?= {2,}|$)/, isByLine: false, isApart: false },
  { pattern: /^\s?(?<account>\d{9,10}) (?<name>\S[^\n]{1,60})\n/, isByLine: true, isApart: true },
  { pattern: /^\s?(?<account>\d{9,10}) /, isByLine: false, isApart: false },
];

/** Account and name where the text shows them, and the text. */
export function bankTexts(lines: readonly string[]): Details {
  const joined = lines.join('');
  const whole = lines.join(isWrapped(lines) ? '' : ' ');
  for (const { pattern, isByLine, isApart } of LAYOUTS) {
    const text = isByLine ? lines.join('\n') : joined;
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = isApart ? text.replace(match[0], ' ') : whole;
    return {
      account: match.groups?.['account']?.replaceAll('.', ''),
      name: joinedText([likelyName(match.groups?.['name'])]) ?? undefined,
      remittance: joinedText([rest]) ?? undefined,
    };
  }
  return ibanLines(lines) ?? labelledDetails(whole) ?? { remittance: joinedText([whole]) ?? undefined };
}

/**
 * A line that begins with an account number: the name stands behind it (ASN), or on the line below or
 * above where that can be a name.
 */
function ibanLines(lines: readonly string[]): Details | undefined {
  const at = lines.findIndex((line) => leadingIban(line.trim()) !== undefined);
  const found = leadingIban(lines[at]?.trim() ?? '');
  if (!found) return undefined;
  const [beside = '', ...more] = found.rest.split(/ {2,}/);
  const name = nameBeside(lines, at, beside);
  const rest = lines.filter((_, index) => index !== at && index !== name?.line);
  const behind = name?.line === at ? more : [found.rest];
  return {
    account: found.iban,
    name: name?.name,
    remittance: joinedText([...behind, rest.join(isWrapped(rest) ? '' : ' ')]) ?? undefined,
  };
}

function nameBeside(lines: readonly string[], at: number, rest: string): { name: string; line: number } | undefined {
  if (rest !== '') {
    const name = likelyName(rest);
    return name === undefined ? undefined : { name, line: at };
  }
  for (const line of [at + 1, at - 1]) {
    const name = likelyName(lines[line]);
    if (name !== undefined) return { name, line };
  }
  return undefined;
}

/** Lines cut at the 65 characters SWIFT allows run on; shorter ones end where the bank ended them. */
function isWrapped(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.slice(0, -1).every((line) => line.length >= 64);
}
