/** T7: whether a bank statement is whole. */
import { type Amount, amountText, sizeText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { counted } from '../../letters.ts';

export interface Breaks {
  readonly account: string;
  readonly places: number;
  /** The first break: on the day, by so much. */
  readonly date: string;
  readonly by: Amount;
}

export interface MissingDays {
  readonly account: string;
  readonly from: string;
  readonly to: string;
  /** Usual days from line to line. */
  readonly usual: number;
}

export interface CashSides {
  readonly date: string;
  readonly booked: Amount;
  readonly bank: Amount;
}

function cashSides({ date, booked, bank }: CashSides, t: Teller): string {
  return `the books have ${amountText(booked, t)} of cash on ${date}, the bank statements ${amountText(bank, t)}`;
}

export const bankIntegritySentences = {
  'bank-integrity.recomputes': ({ account, lines }: { readonly account: string; readonly lines: number }) =>
    `Account ${account}: the running balance recomputes over ${counted(lines, 'line')}.`,
  'bank-integrity.breaks-within': ({ account, places, date, by }: Breaks, t: Teller) =>
    `Account ${account}: the running balance does not follow from the lines at ${counted(places, 'place')}, first on ${date} by ${sizeText(by, t)}.`,
  'bank-integrity.breaks-between': ({ account, places, date, by }: Breaks, t: Teller) =>
    `Account ${account}: one file does not go on where the other ends at ${counted(places, 'place')}, first on ${date} by ${sizeText(by, t)}. The days between are not here: ask for them.`,
  'bank-integrity.breaks-apart': ({ account, places, date, by }: Breaks, t: Teller) =>
    `Account ${account}: files that cover the same days do not fit each other at ${counted(places, 'place')}, first on ${date} by ${sizeText(by, t)}, though each recomputes by itself. Ask which is complete.`,
  'bank-integrity.breaks-unread': ({ account, places, date, by }: Breaks, t: Teller) =>
    `Account ${account}: at ${counted(places, 'place')}, first on ${date} by ${sizeText(by, t)}, the balance does not follow where the desk could not read rows of the file. Nothing follows from that: enter the rows, or bring the file anew.`,
  'bank-integrity.break-rows': 'balance does not follow',
  'bank-integrity.break-by': ({ by }: { readonly by: Amount }, t: Teller) =>
    `stated less recomputed: ${amountText(by, t)}`,
  'bank-integrity.days-missing': ({ account, from, to, usual }: MissingDays) =>
    `Account ${account}: no line between ${from} and ${to}, although there is one every ${usual === 1 ? 'day or two' : `${usual} days`}.`,
  'bank-integrity.days-between': ({ account, from, to, usual }: MissingDays) =>
    `Account ${account}: the files do not cover the days between ${from} and ${to}, although there is a line every ${usual === 1 ? 'day or two' : `${usual} days`}. Ask for them.`,
  'bank-integrity.around': 'lines around the missing days',
  'bank-integrity.cash-agrees': (sides: CashSides, t: Teller) => `Cash agrees: ${cashSides(sides, t)}.`,
  'bank-integrity.cash-differs': (sides: CashSides, t: Teller) => `Cash differs: ${cashSides(sides, t)}.`,
  'bank-integrity.cash-rows': 'cash in the books',
  'bank-integrity.no-balance': 'The bank statements state no running balance.',
} as const;
