/** Words of the section "Price" of the decision report. */
export const priceText = {
  title: 'Price',
  part: 'Part',
  basisPoints: 'Basis points',
  formula: 'Formula',
  modelRate: 'Model rate',
  rounded: 'sum, rounded up to a basis point',
  proposedRate: 'Proposed rate',
  deviation: 'Deviation',
  exception: 'pricing exception',
  capitalRatio: 'Capital ratio K',
  riskWeight: 'Risk weight',
  raroc: 'RAROC',
  none: (reason: string | null) => `No model rate. ${reason ?? ''}`,
  judgement:
    'The tables of the price policy are expert judgement of the bank, versioned; their hash is under Verification.',
  figure: 'Parts of the rate in basis points, adding up to the model rate.',
} as const;
