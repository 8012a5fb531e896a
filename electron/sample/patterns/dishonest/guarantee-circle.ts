import { inventCompany } from '../inventions.ts';
import type { Pattern } from '../pattern.ts';

/** Three to five companies in a ring, the applicant among them; one in five a pair only, for large amounts. */
export const guaranteeCircle: Pattern = {
  pattern: 'guarantee-circle',
  description: 'Friends guarantee each other in a ring and offer it as security.',
  intended: ['G1'],
  apply: (draft, random) => {
    const { legalName } = draft.base.applicant;
    const { amount, currency } = draft.base.application;
    const friends = Array.from({ length: random.chance(0.2) ? 1 : random.integer(2, 4) }, () =>
      inventCompany(random, draft),
    );
    const ring = [legalName, ...friends.map(({ name }) => name)];
    draft.evidence.party.push(
      ...friends.map(({ id, name }) => ({ id, name, kind: 'company' as const, identifiers: id })),
    );
    ring.forEach((guarantor, index) => {
      const beneficiary = ring[(index + 1) % ring.length] ?? legalName;
      const share = ring.length === 2 ? random.between(3, 8) : random.between(0.6, 1.5);
      draft.evidence.guarantee.push({
        guarantor,
        beneficiary,
        amount: Math.round(amount * share),
        kind: 'joint',
        currency,
      });
    });
  },
};
