/**
 * Risk-based price: FTP(tenor) + operating cost + PD·LGD + K·(h/(1−t) − FTP) + tenor and liquidity
 * premium + branch margin − relationship discount; every part shown, the rate in whole basis points.
 */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { type Limit, PRICE_PARTS, type Price, type Score, type WorkingLine } from '#shared/domain/assessment.ts';
import { Fault } from '#shared/domain/fault.ts';
import { minus, over, times } from '#shared/domain/formula.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { line } from '../limit/measure.ts';
import type { PricePolicy } from '../schemas.ts';
import { type Capital, irbCapital } from './capital.ts';
import {
  accountHistoryMonths,
  type CoverClass,
  capitalCharge,
  coverClass,
  discountTier,
  raroc,
  salesMillionEuro,
  tenorBand,
} from './price-parts.ts';

type Part = Omit<Price['parts'][number], 'part'>;
type PartName = Price['parts'][number]['part'];

/** What all parts rest on: the facts of one case under one policy. */
interface Basis {
  readonly view: CaseView;
  readonly policy: PricePolicy;
  readonly pd: number;
  readonly amount: number;
  readonly amountName: Words;
  readonly cover: CoverClass;
  readonly sales: number | null;
  readonly capital: Capital;
  /** FTP as a decimal. */
  readonly transferPrice: number;
}

const BASIS_POINT = 10_000;
/** Basel's formula needs a PD below one; this is one to the eye and to the charge. */
const HIGHEST_PD = 0.999999;

/**
 * The model rate of a case. It is priced at the limit, or at the amount requested where there is no
 * limit. Parts are rounded to 0.01 bp and summed as integers; the sum is rounded up to a whole basis
 * point, so that rounding never undercuts the model.
 */
export function computePrice(
  view: CaseView,
  score: Pick<Score, 'pd'>,
  limit: Limit,
  policy: PricePolicy,
  policyHash: string,
): Price {
  const basis = basisOf(view, score, limit, policy);
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
  const common = { parts, capitalRatio, riskWeight, policyHash };
  if (rate > maximumRateBasisPoints) {
    const reason = sentence('price.above-highest', { rate, highest: maximumRateBasisPoints });
    return { ...common, rateBasisPoints: null, reason, raroc: null };
  }
  const figures = {
    rate: rate / BASIS_POINT,
    transferPrice: basis.transferPrice,
    operatingCost: byName['operating-cost'].basisPoints / BASIS_POINT,
    expectedLoss: byName['expected-loss'].basisPoints / BASIS_POINT,
    taxRate: policy.tax.incomeTaxRate,
    capitalRatio,
  };
  return { ...common, rateBasisPoints: rate, reason: null, raroc: capitalRatio > 0 ? raroc(figures) : null };
}

function basisOf(view: CaseView, score: Pick<Score, 'pd'>, limit: Limit, policy: PricePolicy): Basis {
  const { termMonths } = view.application;
  const atLimit = limit.amount !== null && limit.amount > 0;
  const amount = atLimit && limit.amount !== null ? limit.amount : view.application.amount;
  const collateral = limit.measures.find(({ measure }) => measure === 'collateral')?.amount ?? null;
  const cover = coverClass(policy.lossGivenDefault, collateral, amount);
  const pd = Math.min(HIGHEST_PD, Math.max(policy.capital.pdFloor, score.pd));
  const sales = salesMillionEuro(view);
  const capital = irbCapital({
    assetClass: policy.capital.assetClass,
    pd,
    lossGivenDefault: cover.lossGivenDefault,
    maturityYears: termMonths / 12,
    salesMillionEuro: sales,
  });
  const transferPrice = tenorBand(policy.fundsTransferPrice.bands, termMonths).basisPoints / BASIS_POINT;
  const amountName = sentence(atLimit ? 'price.amount-is-limit' : 'price.amount-as-requested');
  return { view, policy, pd, amount, amountName, cover, sales, capital, transferPrice };
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

function tenorLine({ view }: Basis, band: Words): WorkingLine {
  return line(sentence('price.tenor'), view.application.termMonths, 'months', band);
}

function levelLine(level: InstitutionLevel): WorkingLine {
  return line(sentence('price.level'), sentence('price.level-named', { level }), 'category');
}

function transferPricePart(basis: Basis): Part {
  const band = tenorBand(basis.policy.fundsTransferPrice.bands, basis.view.application.termMonths);
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

function expectedLossPart({ pd, cover, amount, amountName, policy }: Basis): Part {
  const floored = pd === policy.capital.pdFloor ? sentence('price.policy-floor') : undefined;
  return part(pd * cover.lossGivenDefault, sentence('formula.expression', { tree: times(PD, LGD), style: 'dots' }), [
    line(PD, pd, 'rate', floored),
    line(LGD, cover.lossGivenDefault, 'share', cover.name),
    line(sentence('price.cover'), cover.cover, 'ratio', sentence('price.cover-is')),
    line(amountName, amount, 'money'),
  ]);
}

function capitalChargePart({ capital, policy, transferPrice, sales, view }: Basis): Part {
  const { hurdle, tax } = policy;
  const charge = capitalCharge(capital.capitalRatio, hurdle.afterTax, tax.incomeTaxRate, transferPrice);
  const size = sales === null ? sentence('price.sales-unknown') : undefined;
  const maturity = Math.min(5, Math.max(1, view.application.termMonths / 12));
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
  const band = tenorBand(basis.policy.tenorAndLiquidityPremium.bands, basis.view.application.termMonths);
  return part(band.basisPoints / BASIS_POINT, sentence('price.premium-of-band'), [tenorLine(basis, band.name)]);
}

function branchMarginPart({ policy, view }: Basis): Part {
  const level = view.application.institutionLevel;
  return part(policy.branchMargin.basisPoints[level] / BASIS_POINT, sentence('price.table-by-level'), [
    levelLine(level),
  ]);
}

function discountPart({ policy, view }: Basis): Part {
  const months = accountHistoryMonths(view);
  const discount = discountTier(policy.relationshipDiscount, months);
  // Zero, not minus zero, where there is none.
  return part(discount === 0 ? 0 : -discount / BASIS_POINT, sentence('price.tier-by-history'), [
    line(sentence('price.history'), months, 'months', sentence('price.history-window')),
  ]);
}
