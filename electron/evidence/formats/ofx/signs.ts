/** The signs of OFX amounts, which by the standard are enough; some banks write amounts without and state the type. */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { signedDecimal } from '../bank-statement.ts';
import type { XmlElement } from '../xml/element.ts';

/** Types that are money out, and in; all others go by the sign alone (OFX 2.2, 11.4.4.3). */
const OUT: ReadonlySet<string> = new Set([
  'DEBIT',
  'FEE',
  'SRVCHG',
  'CHECK',
  'PAYMENT',
  'CASH',
  'DIRECTDEBIT',
  'REPEATPMT',
]);
const IN: ReadonlySet<string> = new Set(['CREDIT', 'DEP', 'DIRECTDEP']);
/** Types that are money out or in "depending on the sign": out where amounts have none. */
const MOSTLY_OUT: ReadonlySet<string> = new Set(['ATM', 'POS']);

export interface Signs {
  /** Signed decimal text of a movement's amount; undefined where it is no amount. */
  readonly amountOf: (entry: XmlElement) => string | undefined;
  /** What was done about signs, and what is doubtful. */
  readonly remarks: readonly Sentence[];
}

/**
 * Whether the sign or the type tells money out from money in. The sign does, except where it plainly does
 * not: no amount of the statement is negative although some are debits, or every sign is the opposite of
 * its type's. Then the type tells.
 */
export function signsOf(entries: readonly XmlElement[]): Signs {
  const lines = entries.map((entry) => ({
    type: entry.value('TRNTYPE')?.toUpperCase() ?? '',
    amount: signedDecimal(decimal(entry.value('TRNAMT')), false) ?? '0',
  }));
  const count = (types: ReadonlySet<string>, isNegative: boolean): number =>
    lines.filter(
      ({ type, amount }) => types.has(type) && isZero(amount) === false && amount.startsWith('-') === isNegative,
    ).length;
  const positiveOut = count(OUT, false);
  const negativeIn = count(IN, true);
  const hasNegative = lines.some(({ amount }) => amount.startsWith('-') && !isZero(amount));
  const isUnsigned = positiveOut > 0 && !hasNegative;
  const isOpposite = positiveOut > 0 && negativeIn > 0 && count(OUT, true) === 0 && count(IN, false) === 0;
  if (isUnsigned || isOpposite) {
    const turned = isUnsigned ? positiveOut + count(MOSTLY_OUT, false) : lines.length;
    return {
      amountOf: (entry) => byType(entry, isOpposite),
      remarks: [sentence(`statement-file.ofx-${isUnsigned ? 'unsigned' : 'opposite'}`, { count: turned })],
    };
  }
  const doubtful = positiveOut + negativeIn;
  return {
    amountOf: written,
    remarks: doubtful > 0 ? [sentence('statement-file.ofx-sign-against-type', { count: doubtful })] : [],
  };
}

function written(entry: XmlElement): string | undefined {
  return signedDecimal(decimal(entry.value('TRNAMT')), false);
}

function byType(entry: XmlElement, isOpposite: boolean): string | undefined {
  const amount = decimal(entry.value('TRNAMT'));
  const type = entry.value('TRNTYPE')?.toUpperCase() ?? '';
  return signedDecimal(amount, isOpposite || OUT.has(type) || MOSTLY_OUT.has(type));
}

function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount);
}

/** Amounts have a point or a comma before the decimals; some banks add thousands separators all the same. */
export function decimal(text: string | undefined): string | undefined {
  const plain = text?.replace(/[\s'\u00a0]/g, '');
  if (plain === undefined) return undefined;
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (mark === -1) return plain;
  return `${plain.slice(0, mark).replace(/[.,]/g, '')}.${plain.slice(mark + 1)}`;
}
