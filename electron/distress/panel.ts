/**
 * The distress panel: seven published models over a case's latest year, as reference lines. They
 * are not inputs of the score and not probabilities for this bank's clients.
 */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { spreadOf } from '#electron/indicators/statements.ts';
import type { DistressScore } from '#shared/domain/authenticity.ts';
import { currencyExponent } from '#shared/domain/money.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { altmanZ, altmanZDoublePrime, altmanZPrime } from './altman.ts';
import { beneish } from './beneish.ts';
import { type DistressFigures, distressFiguresOf } from './figures.ts';
import { ohlson, type SizeBasis } from './ohlson.ts';
import { springate } from './springate.ts';
import { zmijewski } from './zmijewski.ts';

interface DistressPanel {
  /** Name of the year, or null with the reason. */
  readonly year: string | null;
  readonly reason: Words | null;
  readonly scores: readonly DistressScore[];
}

interface DistressOptions {
  /** Minor units; null for a company that is not listed. */
  readonly marketEquity: number | null;
  /** Price index of Ohlson's size term; 1 unless given. */
  readonly priceIndex: number;
}

const NOT_LISTED: DistressOptions = { marketEquity: null, priceIndex: 1 };

/** All seven models over given figures, in the handbook's order. */
function distressScores(figures: DistressFigures, basis: SizeBasis): DistressScore[] {
  return [
    altmanZ(figures),
    altmanZPrime(figures),
    altmanZDoublePrime(figures),
    ohlson(figures, basis),
    zmijewski(figures),
    springate(figures),
    beneish(figures),
  ];
}

/** The distress panel of a case's latest full year. */
export function distressPanel(view: CaseView, options: DistressOptions = NOT_LISTED): DistressPanel {
  const { years, latestYear, noYear } = spreadOf(view);
  if (!latestYear) return { year: null, reason: noYear ?? sentence('absence.full-year'), scores: [] };
  const index = years.indexOf(latestYear);
  const figures = distressFiguresOf(latestYear, years[index - 1], options.marketEquity);
  const basis = { minorUnitsPerUnit: 10 ** currencyExponent(view.currency), priceIndex: options.priceIndex };
  return { year: latestYear.label, reason: null, scores: distressScores(figures, basis) };
}
