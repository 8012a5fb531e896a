/** How proposed terms stand to the model's: differences and exceptions in words; pure. */

import type { Limit, Price } from '#shared/domain/assessment.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import type { Reading } from '#shared/values/reading.ts';
import { readNumber } from '#shared/values/typed-amounts.ts';

interface Terms {
  readonly amount: number | null;
  readonly termMonths: number | null;
  readonly rateBasisPoints: number | null;
}

export interface Deviation {
  readonly limit: string;
  readonly request: string;
  readonly rate: string;
  /** Exceptions the authority table will route; empty when the terms keep to the model. */
  readonly exceptions: readonly string[];
  /** False where the model sets neither limit nor rate: then nothing keeps to it and nothing departs from it. */
  readonly isCompared: boolean;
}

export interface ModelTerms {
  readonly limit: Pick<Limit, 'amount'>;
  readonly price: Pick<Price, 'rateBasisPoints' | 'termMonths'>;
  readonly requested: number;
  readonly currency: string;
}

function compared(
  text: Text,
  difference: number,
  shown: string,
  above: (shown: string) => string,
  below: (shown: string) => string,
): string {
  const words = text.structure.proposal;
  if (difference === 0) return words.equal;
  return difference > 0 ? above(shown) : below(shown);
}

/** Compares proposed terms with the model's limit and rate and with the request. */
export function deviationOf(
  text: Text,
  formats: Formats,
  terms: Terms,
  { limit, price, requested, currency }: ModelTerms,
): Deviation {
  const words = text.structure.proposal;
  const { amount, termMonths, rateBasisPoints } = terms;
  const money = (difference: number) => formats.moneyInText(Math.abs(difference), currency);
  const exceptions: string[] = [];
  let limitText: string = words.noLimit;
  let rateText: string = words.noRate;
  if (limit.amount !== null && amount !== null) {
    const difference = amount - limit.amount;
    limitText = compared(text, difference, money(difference), words.above, words.within);
    if (difference > 0) exceptions.push(words.limitException);
  }
  if (price.rateBasisPoints !== null && rateBasisPoints !== null) {
    const difference = rateBasisPoints - price.rateBasisPoints;
    rateText = compared(text, difference, formats.number(Math.abs(difference)), words.rateAbove, words.rateBelow);
    if (termMonths !== null && termMonths !== price.termMonths) rateText = words.ofTenor(rateText, price.termMonths);
    if (difference < 0) exceptions.push(words.pricingException);
  }
  const fromRequest = amount === null ? 0 : amount - requested;
  return {
    limit: limitText,
    rate: rateText,
    request:
      amount === null ? '' : compared(text, fromRequest, money(fromRequest), words.aboveRequest, words.belowRequest),
    exceptions,
    isCompared: limit.amount !== null || price.rateBasisPoints !== null,
  };
}

/** Basis points of a typed percentage with at most two decimals: "4.35" → 435. */
export function readRate(typed: string): Reading<number> {
  return readNumber(typed, { decimals: 2, power: 2, least: 0, most: 10_000 });
}

/** The typed form of basis points: 435 → "4.35". */
export function percentOf(basisPoints: number): string {
  return (basisPoints / 100).toFixed(2);
}
