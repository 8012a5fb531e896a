/** Sentences of what a proposal must obey. */
import type { Product } from '../../../domain/applications.ts';
import type { Teller } from '../../teller.ts';
import { small } from '../letters.ts';

export const proposalSentences = {
  'proposal.too-long': (
    { months, longest, product }: { readonly months: number; readonly longest: number; readonly product: Product },
    t: Teller,
  ) => `${months} months is longer than policy allows a ${small(t.names.products[product])}: at most ${longest}.`,
  'proposal.above-request': (
    { requested, currency }: { readonly requested: number; readonly currency: string },
    t: Teller,
  ) => `More than the ${t.formats.moneyInText(requested, currency)} asked for: say in the rationale why.`,
} as const;
