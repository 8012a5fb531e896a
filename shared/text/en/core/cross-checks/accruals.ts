/** T12: profit that is not cash. */
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';

export interface Accruals {
  readonly period: string;
  readonly profit: Amount;
  readonly cash: Amount;
  readonly share: number;
}

export interface BeneishScore {
  readonly period: string;
  readonly score: number;
  readonly cut: number;
}

export const accrualsSentences = {
  'accruals.ratio': ({ period, profit, cash, share }: Accruals, t: Teller) =>
    `${period}: net profit is ${amountText(profit, t)}, cash from operations ${amountText(cash, t)}; accruals are ${shareText(share, t)} of assets.`,
  'accruals.rows': 'profit, operating cash, assets',
  'accruals.beneish': ({ period, score, cut }: BeneishScore, t: Teller) =>
    `${period}: Beneish M is ${t.formats.upTo(score, 2)}, ${score > cut ? 'above' : 'not above'} ${t.formats.upTo(cut, 2)}.`,
  'accruals.beneish-rows': 'terms of Beneish M',
  'accruals.not-testable':
    'A full year’s profit, operating cash flow and balance sheet are needed, or two years of statements.',
} as const;
