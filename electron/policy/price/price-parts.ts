/** The parts of the model rate, each from the price policy and one fact of the case. Rates as decimals per year. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { type DateWindow, lastMonths, recordsOf, within } from '#electron/case-view/records.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { monthOf } from '#shared/domain/dates.ts';
import { rateOn } from '#shared/domain/exchange.ts';
import { Fault } from '#shared/domain/fault.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import { currencyExponent } from '#shared/domain/money.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { PricePolicy, TenorBands } from '../schemas.ts';

/** Months of account history that are looked at. */
const HISTORY_MONTHS = 24;

/** The band a tenor falls in; a band's `upToMonths` belongs to it. */
export function tenorBand(bands: TenorBands, termMonths: number): { name: Sentence; basisPoints: number } {
  const index = bands.findIndex((band) => band.upToMonths === null || termMonths <= band.upToMonths);
  const band = bands[index];
  if (!band) throw new Fault('price.bands-not-open');
  const before = bands[index - 1]?.upToMonths;
  const name = sentence('price.in-band', { over: before ?? null, upTo: band.upToMonths });
  return { name, basisPoints: band.basisPoints };
}

/** Sales of the latest full year in million euro, at the rate of the case's date; null when either is not known. */
export function salesMillionEuro(view: CaseView): number | null {
  const year = spreadOf(view).latestYear;
  const revenue = year ? figureOf(year, 'revenue').value : null;
  const found = rateOn(view.rates, view.currency, 'EUR', view.asOf);
  if (revenue === null || found === undefined) return null;
  return ((revenue / 10 ** currencyExponent(view.currency)) * found.rate) / 1_000_000;
}

/** Months of the last 24 in which statements on file show a booking on an account kept at this bank. */
export function ownAccountMonths(view: CaseView): number {
  const window: DateWindow = lastMonths(view, HISTORY_MONTHS);
  const own = new Set(
    recordsOf(view, 'deposit_account').records.map(({ fields }) => normalizeIdentifier(fields.account)),
  );
  const bookings = within(recordsOf(view, 'bank_transaction'), window).records.filter(({ fields }) =>
    own.has(normalizeIdentifier(fields.account)),
  );
  const months = new Set(bookings.map(({ fields }) => monthOf(fields.booking_date)));
  return Math.min(HISTORY_MONTHS, months.size);
}

/** The tier reached by months of account history; no discount below the first. */
export function discountTier(policy: PricePolicy['relationshipDiscount'], months: number): number {
  return policy.tiers.findLast((tier) => months >= tier.fromMonths)?.basisPoints ?? 0;
}

/**
 * The capital's cost above what the funds-transfer price already pays: K·(h/(1 − t) − FTP), with h
 * the hurdle after tax and t the tax rate.
 */
export function capitalCharge(
  capitalRatio: number,
  hurdleAfterTax: number,
  taxRate: number,
  transferPrice: number,
): number {
  return capitalRatio * (hurdleAfterTax / (1 - taxRate) - transferPrice);
}

/** What a return on capital is made of; rates a year and shares as decimals. */
interface ReturnFigures {
  readonly rate: number;
  /** Tenor and liquidity premium. */
  readonly premium: number;
  readonly transferPrice: number;
  readonly operatingCost: number;
  readonly expectedLoss: number;
  readonly taxRate: number;
  readonly capitalRatio: number;
}

/**
 * Risk-adjusted return on capital after tax: (rate − premium − FTP·(1 − K) − operating cost − expected
 * loss)·(1 − t) ÷ K. Capital K funds its own part of the loan, so that funds are not paid for twice; the
 * tenor and liquidity premium is a transfer cost, margin and discount are revenue. At the model rate
 * without margin and discount it is the hurdle.
 * @example raroc({ rate: 0.04185477, premium: 0, transferPrice: 0.02, operatingCost: 0.008, expectedLoss: 0.0045, taxRate: 0.25, capitalRatio: 0.0738534 }) // 0.11
 */
export function raroc(figures: ReturnFigures): number {
  return ((figures.rate - breakEvenRate(figures)) * (1 - figures.taxRate)) / figures.capitalRatio;
}

/** The rate at which a loan earns nothing on its capital: what it costs in funds, premium, operation and expected loss. */
export function breakEvenRate(figures: Omit<ReturnFigures, 'rate' | 'taxRate'>): number {
  const funds = figures.transferPrice * (1 - figures.capitalRatio);
  return figures.premium + funds + figures.operatingCost + figures.expectedLoss;
}
