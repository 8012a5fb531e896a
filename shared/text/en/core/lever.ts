/** Levers of the path to a better grade: what each is, what the borrower would do, what bounds it. */
import type { Teller } from '../../teller.ts';

export interface SharesOfEquity {
  readonly ofEquity: number;
  readonly ofAssets: number;
}

export interface FreedAsset {
  readonly share: number;
  readonly days: number;
}

export const leverSentences = {
  'lever.new_equity': 'New equity paid in',
  'lever.convert_owner_loan': 'Owners’ loan made equity',
  'lever.retain_dividend': 'Dividend left in the business',
  'lever.collect_receivables': 'Receivables collected',
  'lever.sell_inventory': 'Inventory sold down',
  'lever.sell_investments': 'Long-term investments sold',
  'lever.settle_tax_arrears': 'Tax arrears paid',
  'lever.settle_judgments': 'Judgments settled',
  'lever.cure_past_due': 'Past-due facilities brought current',
  'lever.repay_short_term_debt': 'Short-term debt repaid from cash',
  'lever.refinance_short_term_debt': 'Short-term debt made long-term',
  'lever.reduce_guarantees': 'Guarantees given reduced',
  'lever.renew_licence': 'Licences renewed',

  'lever-does.new_equity': 'The owners would pay in new share capital, in cash.',
  'lever-does.convert_owner_loan':
    'Loans from the owners or subordinated loans would be converted into share capital; no cash moves.',
  'lever-does.retain_dividend': 'A dividend as large as that of the latest year would not be paid but kept.',
  'lever-does.collect_receivables': 'Overdue and slow customer balances would be collected.',
  'lever-does.sell_inventory': 'Stock would be sold down at its book value, without replacing it.',
  'lever-does.sell_investments': 'Investments that the business does not need would be sold at their book value.',
  'lever-does.settle_tax_arrears': 'The open tax arrears would be paid in full.',
  'lever-does.settle_judgments': 'The open judgments and enforcements would be settled in full.',
  'lever-does.cure_past_due':
    'The instalments missed would be paid; the worst days past due stay on record for 24 months.',
  'lever-does.repay_short_term_debt':
    'Short-term loans and drawn credit lines would be paid down, the most drawn first.',
  'lever-does.refinance_short_term_debt': 'Lenders would replace short-term loans by loans of more than a year.',
  'lever-does.reduce_guarantees': 'Guarantees given for others would be released or reduced, the largest first.',
  'lever-does.renew_licence':
    'Mandatory licences that have ended or soon end would be renewed. Suspended or revoked ones are not assumed back.',

  'lever-bound.new_equity': ({ ofEquity, ofAssets }: SharesOfEquity, t: Teller) =>
    `${t.formats.percentUpTo(ofEquity, 2)} of present equity or ${t.formats.percentUpTo(ofAssets, 2)} of total assets, the larger (expert judgement)`,
  'lever-bound.convert_owner_loan': 'what the owners have lent, as far as the balance sheet holds it',
  'lever-bound.retain_dividend': 'the dividend of the latest year',
  'lever-bound.collect_receivables': ({ share, days }: FreedAsset, t: Teller) =>
    `${t.formats.percentUpTo(share, 2)} of the receivables, and not below ${days} days of sales (expert judgement)`,
  'lever-bound.sell_inventory': ({ share, days }: FreedAsset, t: Teller) =>
    `${t.formats.percentUpTo(share, 2)} of the inventory, and not below ${days} days of cost of sales (expert judgement)`,
  'lever-bound.sell_investments': 'the long-term investments in the balance sheet',
  'lever-bound.settle_tax_arrears': 'the open tax arrears',
  'lever-bound.settle_judgments': 'the open judgments and enforcements',
  'lever-bound.cure_past_due': 'the instalments missed by the credit report',
  'lever-bound.repay_short_term_debt':
    'short-term debt in the books and, where lenders report, what is drawn on it; cash on hand',
  'lever-bound.refinance_short_term_debt': ({ share }: { readonly share: number }, t: Teller) =>
    `${t.formats.percentUpTo(share, 2)} of the short-term debt (expert judgement)`,
  'lever-bound.reduce_guarantees': 'the guarantees given',
  'lever-bound.renew_licence': ({ days }: { readonly days: number }) => `licences that end within ${days} days`,
} as const;
