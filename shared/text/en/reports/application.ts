/** Words of the sections "Applicant" and "Request and proposal" of the decision report. */
import type { Teller } from '../../teller.ts';

export function applicationText(t: Teller) {
  return {
    applicant: 'Applicant',
    legalName: 'Legal name',
    industryCode: 'Industry code',
    sizeIndustry: 'Size-class industry',
    lifeStage: 'Life stage',
    foundedOn: 'Founded on',
    region: 'Region',
    headcount: 'Headcount',
    case: 'Case',
    state: 'State',
    owner: 'Owner',
    makers: 'Prepared by',
    names: (names: readonly string[]) => names.join(', '),
    request: 'Request and proposal',
    requestSheet: 'Request',
    product: 'Product',
    appliedOn: 'Applied on',
    channel: 'Channel',
    level: 'Institution level',
    purpose: (purpose: string) => `Purpose: ${purpose}`,
    rationale: (rationale: string) => `Rationale: ${rationale}`,
    term: 'Term',
    requested: 'Requested',
    proposed: 'Proposed',
    model: 'Model',
    remark: 'Remark',
    amount: (currency: string) => `Amount (${t.formats.currency(currency)})`,
    months: 'Term (months)',
    rate: 'Rate (a year)',
    aboveLimit: 'Proposed amount exceeds the computed limit',
    belowRate: (basisPoints: number) =>
      `Pricing exception: ${t.formats.number(basisPoints)} basis points below the model rate`,
  };
}
