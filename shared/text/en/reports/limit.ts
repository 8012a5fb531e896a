/** Words of the section "Limit" of the decision report. */
import type { Teller } from '../../teller.ts';

export function limitText(t: Teller) {
  const inCurrency = (currency: string): string => `Amount (${t.formats.currency(currency)})`;
  return {
    title: 'Limit',
    measure: 'Measure',
    amount: inCurrency,
    inPolicy: 'In this policy',
    applies: 'applies',
    doesNotApply: 'does not apply',
    remark: 'Remark',
    formula: 'Formula',
    line: 'Line',
    binds: 'binds',
    notComputed: 'cannot be computed',
    limit: 'Limit',
    required: 'a measure the policy requires cannot be computed',
    lowest: 'the lowest measure that applies',
    judgement:
      'The tables of the limit policy are expert judgement of the bank, versioned; their hash is under Verification.',
    bindsAt: (amount: string) => `${amount} binds`,
    withoutEffect: (amount: string) => `${amount} (does not apply)`,
    figure: (currency: string, isLimited: boolean) =>
      `Measures of the limit in ${t.formats.currency(currency)}; ${isLimited ? 'the dashed line is the limit' : 'there is no limit'}.`,
  };
}
