/**
 * Risk-based price: FTP(tenor) + operating cost + PD·LGD + K·(h/(1−t) − FTP) + tenor and liquidity
 * premium + branch margin − relationship discount; every part shown, the rate in whole basis points.
 */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { type Eligibility, PRICE_PARTS, type Price, type Score, type WorkingLine } from '#shared/domain/assessment.ts';
import { Fault } from '#shared/domain/fault.ts';
import { minus, over, times } from '#shared/domain/formula.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { barredBy } from '../eligibility/barred.ts';
import { line } from '../limit/measure.ts';
import type { LimitPolicy, PricePolicy } from '../schemas.ts';
import { type Capital, irbCapital } from './capital.ts';
import { lossGivenDefault as lossOf, type SecuredLoss, securitiesOf } from './loss-given-default.ts';
import { capitalCharge, discountTier, ownAccountMonths, raroc, salesMillionEuro, tenorBand } from './price-parts.ts';

type Part = Omit<Price['parts'][number], 'part'>;
type PartName = Price['parts'][number]['part'];

/** What all parts rest on: the facts of one case under one policy. */
interface Basis {
  readonly view: CaseView;
  readonly policy: PricePolicy;
  readonly pd: number;
  readonly amount: number;
  readonly termMonths: number;
  readonly loss: SecuredLoss;
  readonly sales: number | null;
  readonly capital: Capital;
  /** FTP as a decimal. */
  readonly transferPrice: number;
}

const BASIS_POINT = 10_000;
/** Basel's formula needs a PD below one; this is one to the eye and to the charge. */
const HIGHEST_PD = 0.999999;

/** The tables a price is read from: its own, and what the limit policy says of valuations. */
export interface PriceTables {
  readonly price: PricePolicy;
  readonly collateral: LimitPolicy['collateral'];
}

/**
 * The model rate of the terms proposed, or of those requested before there is a proposal: never that of
 * the limit, so that at fixed terms a rate never falls when risk rises. Parts are rounded to 0.01 bp and
 * summed as integers; the sum is rounded up to a whole basis point, so that rounding never undercuts the
 * model. There is no rate in default or while something mandatory is missing.
 */
export function computePrice(
  view: CaseView,
  score: Pick<Score, 'pd'>,
  eligibility: Pick<Eligibility, 'defaults' | 'missing'>,
  tables: PriceTables,
  policyHash: string,
): Price {
  const barred = barredBy(eligibility);
  if (barred) {
    const none = { capitalRatio: null, riskWeight: null, raroc: null, lossGivenDefault: null };
    return { ...view.terms, parts: [], rateBasisPoints: null, reason: barred, ...none, policyHash };
  }
  const policy = tables.price;
  const basis = basisOf(view, score, tables);
  const byName: Record<PartName, Part> = {
    'funds-transfer-price': transferPricePart(basis),
    'operating-cost': operatingCostPart(basis),
    'expected-loss': expectedLossPart(basis),
    'capital-charge': capitalChargePart(basis),
    'tenor-and-liquidity-premium': premiumPart(basis),
    'branch-margin': branchMarginPart(basis),
    'relationship-discount': discountPart(basis),
  };
  const parts = PRICE_PARTS.map((part) => ({ part, ...byName[part] }));
  const hundredths = parts.reduce((sum, part) => sum + Math.round(part.basisPoints * 100), 0);
  const rate = Math.max(0, Math.ceil(hundredths / 100));
  const { maximumRateBasisPoints } = policy.exceptions;
  const { capitalRatio, riskWeight } = basis.capital;
  const { lossGivenDefault } = basis.loss;
  const common = { ...view.terms, parts, capitalRatio, riskWeight, lossGivenDefault, policyHash };
  if (rate > maximumRateBasisPoints) {
    const reason = sentence('price.above-highest', { rate, highest: maximumRateBasisPoints });
    return { ...common, rateBasisPoints: null, reason, raroc: null };
  }
  const figures = {
    rate: rate / BASIS_POINT,
    premium: byName['tenor-and-liquidity-premium'].basisPoints / BASIS_POINT,
    transferPrice: basis.transferPrice,
    operatingCost: byName['operating-cost'].basisPoints / BASIS_POINT,
    expectedLoss: byName['expected-loss'].basisPoints / BASIS_POINT,
    taxRate: policy.tax.incomeTaxRate,
    capitalRatio,
  };
  return { ...common, rateBasisPoints: rate, reason: null, raroc: capitalRatio > 0 ? raroc(figures) : null };
}

function basisOf(view: CaseView, score: Pick<Score, 'pd'>, { price: policy, collateral }: PriceTables): Basis {
  const { amount, termMonths } = view.terms;
  const { lossGivenDefault: losses } = policy;
  const loss = lossOf(amount, securitiesOf(view, losses, collateral), losses.unsecured);
  const pd = Math.min(HIGHEST_PD, Math.max(policy.capital.pdFloor, score.pd));
  const sales = salesMillionEuro(view);
  const capital = irbCapital({
    assetClass: policy.capital.assetClass,
    pd,
    lossGivenDefault: loss.lossGivenDefault,
    maturityYears: termMonths / 12,
    salesMillionEuro: sales,
  });
  const transferPrice = tenorBand(policy.fundsTransferPrice.bands, termMonths).basisPoints / BASIS_POINT;
  return { view, policy, pd, amount, termMonths, loss, sales, capital, transferPrice };
}

const PD = sentence('price.pd');
const LGD = sentence('price.lgd');
const FTP = sentence('price.transfer-price');

const CAPITAL_CHARGE = sentence('formula.expression', {
  tree: times(
    sentence('price.symbol-capital'),
    minus(over(sentence('price.symbol-hurdle'), minus(1, sentence('price.symbol-tax'))), FTP),
  ),
  style: 'dots',
});

/** A part of `rate` per year (decimal), rounded to 0.01 bp. */
function part(rate: number, formula: Words, working: WorkingLine[]): Part {
  return { basisPoints: Math.round(rate * BASIS_POINT * 100) / 100, formula, working };
}

function tenorLine({ termMonths }: Basis, band: Words): WorkingLine {
  return line(sentence('price.tenor'), termMonths, 'months', band);
}

function levelLine(level: InstitutionLevel): WorkingLine {
  return line(sentence('price.level'), sentence('price.level-named', { level }), 'category');
}

function transferPricePart(basis: Basis): Part {
  const band = tenorBand(basis.policy.fundsTransferPrice.bands, basis.termMonths);
  return part(basis.transferPrice, sentence('price.transfer-price-of-band'), [tenorLine(basis, band.name)]);
}

function operatingCostPart({ policy, view }: Basis): Part {
  const { product, institutionLevel } = view.application;
  const row = policy.operatingCost.rows.find((candidate) => candidate.product === product);
  if (!row) throw new Fault('price.no-operating-cost', { product });
  return part(row.basisPoints[institutionLevel] / BASIS_POINT, sentence('price.table-by-product'), [
    line(sentence('price.product'), sentence('price.product-named', { product }), 'category'),
    levelLine(institutionLevel),
  ]);
}

function expectedLossPart({ pd, loss, amount, policy }: Basis): Part {
  const floored = pd === policy.capital.pdFloor ? sentence('price.policy-floor') : undefined;
  return part(pd * loss.lossGivenDefault, sentence('formula.expression', { tree: times(PD, LGD), style: 'dots' }), [
    line(PD, pd, 'rate', floored),
    line(
      LGD,
      loss.lossGivenDefault,
      'share',
      sentence('price.lgd-is', { unsecured: policy.lossGivenDefault.unsecured }),
    ),
    line(sentence('price.secured'), loss.securedShare, 'share', sentence('price.secured-is')),
    line(sentence('price.amount'), amount, 'money'),
  ]);
}

function capitalChargePart({ capital, policy, transferPrice, sales, termMonths }: Basis): Part {
  const { hurdle, tax } = policy;
  const charge = capitalCharge(capital.capitalRatio, hurdle.afterTax, tax.incomeTaxRate, transferPrice);
  const size = sales === null ? sentence('price.sales-unknown') : undefined;
  const maturity = Math.min(5, Math.max(1, termMonths / 12));
  return part(charge, CAPITAL_CHARGE, [
    line(
      sentence('price.capital'),
      capital.capitalRatio,
      'share',
      sentence('price.basel', { assetClass: policy.capital.assetClass }),
    ),
    line(sentence('price.correlation'), capital.correlation, 'share'),
    line(sentence('price.sales'), sales, 'index', size),
    line(sentence('price.maturity'), maturity, 'years', sentence('price.maturity-bounds')),
    line(sentence('price.hurdle'), hurdle.afterTax, 'rate'),
    line(sentence('price.tax-rate'), tax.incomeTaxRate, 'rate'),
    line(FTP, transferPrice, 'rate'),
  ]);
}

function premiumPart(basis: Basis): Part {
  const band = tenorBand(basis.policy.tenorAndLiquidityPremium.bands, basis.termMonths);
  return part(band.basisPoints / BASIS_POINT, sentence('price.premium-of-band'), [tenorLine(basis, band.name)]);
}

function branchMarginPart({ policy, view }: Basis): Part {
  const level = view.application.institutionLevel;
  return part(policy.branchMargin.basisPoints[level] / BASIS_POINT, sentence('price.table-by-level'), [
    levelLine(level),
  ]);
}

function discountPart({ policy, view }: Basis): Part {
  const months = ownAccountMonths(view);
  const discount = discountTier(policy.relationshipDiscount, months);
  // Zero, not minus zero, where there is none.
  return part(discount === 0 ? 0 : -discount / BASIS_POINT, sentence('price.tier-by-history'), [
    line(sentence('price.history'), months, 'months', sentence('price.history-window')),
  ]);
}
