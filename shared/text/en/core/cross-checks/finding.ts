/** Sentences that every cross-check shares, and the titles of the tests. */
import type { Words } from '../../../../domain/words.ts';
import type { Teller } from '../../../teller.ts';

export interface FirstOf {
  readonly shown: number;
  readonly total: number;
}

export const findingSentences = {
  'cross-check.T1': 'Accounting identities',
  'cross-check.T2': 'Revenue triangulation',
  'cross-check.T3': 'Invoices against receipts',
  'cross-check.T4': 'Invoices against shipments',
  'cross-check.T5': 'Round trips',
  'cross-check.T6': 'Double use',
  'cross-check.T7': 'Bank statement integrity',
  'cross-check.T8': 'First digits (Benford)',
  'cross-check.T9': 'Period-end push',
  'cross-check.T10': 'Physical elasticity',
  'cross-check.T11': 'Shared identity',
  'cross-check.T12': 'Accruals',
  'cross-check.C1': 'Two sets of accounts',
  'cross-check.C2': 'Stated differently by two sources',
  'cross-check.G1': 'Guarantee circle',
  'cross-check.G2': 'Money to connected parties after drawdown',

  /** What the checks of a test found, one after the other. */
  'finding.gaps': ({ gaps }: { readonly gaps: readonly Words[] }, t: Teller) => gaps.map((gap) => t.say(gap)).join(' '),
  'finding.all-hold': ({ count }: { readonly count: number }) => `All ${count} comparisons hold.`,
  'finding.nothing-to-compare': 'Nothing to compare was provided.',
  'finding.no-bank-transactions': 'No bank transactions were provided.',
  'finding.first-of': ({ shown, total }: FirstOf) => `first ${shown} of ${total} records`,
  /** Names of parties as a remark. */
  'finding.names': ({ names }: { readonly names: readonly string[] }) => names.join(', '),
  'finding.way': ({ names }: { readonly names: readonly string[] }) => names.join(' → '),
} as const;
