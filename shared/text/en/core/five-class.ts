/** Why a loan has its class of China's five. */
import type { Teller } from '../../teller.ts';

export const fiveClassSentences = {
  'five-class.past-due': ({ daysPastDue, over }: { readonly daysPastDue: number; readonly over: number }) =>
    over === 0 ? `${daysPastDue} days past due.` : `${daysPastDue} days past due, over ${over}.`,
  'five-class.bankrupt': 'The debtor is in bankruptcy.',
  'five-class.expected-loss': ({ share, from }: { readonly share: number; readonly from: number }, t: Teller) =>
    `The expected loss is ${t.formats.percent(share)} of the carrying amount, ${t.formats.percent(from)} or more.`,
  'five-class.credit-impaired': 'The asset is credit-impaired.',
  'five-class.other-debts': ({ share, over }: { readonly share: number; readonly over: number }, t: Teller) =>
    `${t.formats.percent(share)} of the debtor’s debts at all banks are over 90 days past due, over ${t.formats.percent(over)}.`,
  'five-class.changed-use': 'The use of funds was changed without consent.',
  'five-class.new-for-old': 'The loan was lent to repay an older one.',
} as const;
