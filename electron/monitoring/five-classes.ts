/**
 * China's five classes of a loan: Measures for the Risk Classification of Financial Assets of Commercial
 * Banks (2023 No. 1), in force since 1 July 2023. Bounds no source was read for are for the bank to confirm.
 */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

/** From best to worst. */
type FiveClass = 'normal' | 'special-mention' | 'substandard' | 'doubtful' | 'loss';

export interface LoanFacts {
  readonly daysPastDue: number;
  /** Past due by an operational or technical slip: excepted up to seven days. */
  readonly technical: boolean;
  readonly changedUse: boolean;
  /** Lent to repay an older loan. */
  readonly newForOld: boolean;
  readonly creditImpaired: boolean;
  /** Share of the debtor's debts at all banks that is over 90 days past due. */
  readonly otherDebtsShare: number;
  /** Expected credit loss as a share of the carrying amount. */
  readonly expectedLossShare: number;
  readonly bankrupt: boolean;
}

interface Classification {
  readonly class: FiveClass;
  /** Every rule that asks for this class. */
  readonly reasons: readonly Sentence[];
}

const TECHNICAL_DAYS = 7;
const OTHER_DEBTS = 0.2;

interface Rule {
  readonly class: FiveClass;
  readonly holds: (facts: LoanFacts) => boolean;
  readonly reason: (facts: LoanFacts) => Sentence;
}

function overdue(class_: FiveClass, days: number): Rule {
  return {
    class: class_,
    holds: ({ daysPastDue }) => daysPastDue > days,
    reason: ({ daysPastDue }) => sentence('five-class.past-due', { daysPastDue, over: days }),
  };
}

function lossOf(class_: FiveClass, share: number): Rule {
  return {
    class: class_,
    holds: ({ expectedLossShare }) => expectedLossShare >= share,
    reason: ({ expectedLossShare }) => sentence('five-class.expected-loss', { share: expectedLossShare, from: share }),
  };
}

const RULES: readonly Rule[] = [
  overdue('loss', 360),
  { class: 'loss', holds: ({ bankrupt }) => bankrupt, reason: () => sentence('five-class.bankrupt') },
  lossOf('loss', 0.9),
  overdue('doubtful', 270),
  lossOf('doubtful', 0.5),
  overdue('substandard', 90),
  {
    class: 'substandard',
    holds: ({ creditImpaired }) => creditImpaired,
    reason: () => sentence('five-class.credit-impaired'),
  },
  {
    class: 'substandard',
    holds: ({ otherDebtsShare }) => otherDebtsShare > OTHER_DEBTS,
    reason: ({ otherDebtsShare }) => sentence('five-class.other-debts', { share: otherDebtsShare, over: OTHER_DEBTS }),
  },
  {
    class: 'special-mention',
    holds: ({ daysPastDue, technical }) => daysPastDue > (technical ? TECHNICAL_DAYS : 0),
    reason: ({ daysPastDue }) => sentence('five-class.past-due', { daysPastDue, over: 0 }),
  },
  { class: 'special-mention', holds: ({ changedUse }) => changedUse, reason: () => sentence('five-class.changed-use') },
  { class: 'special-mention', holds: ({ newForOld }) => newForOld, reason: () => sentence('five-class.new-for-old') },
];

/** The worst class that any rule asks for; normal where none does. */
export function fiveClassOf(facts: LoanFacts): Classification {
  const met = RULES.filter(({ holds }) => holds(facts));
  const [worst] = met;
  if (!worst) return { class: 'normal', reasons: [] };
  return {
    class: worst.class,
    reasons: met.filter((rule) => rule.class === worst.class).map(({ reason }) => reason(facts)),
  };
}
