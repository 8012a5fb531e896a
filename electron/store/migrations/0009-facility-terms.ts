/** Schema 9: how a proposed facility is repaid, beside its amount, tenor and rate. */
export const facilityTermsMigration = {
  version: 9,
  name: 'facility-terms',
  sql: `
-- JSON of repayment, grace, balloon, day count, drawdown and fee; null for proposals of before they were stated.
ALTER TABLE credit_case ADD COLUMN proposal_facility TEXT CHECK (proposal_facility IS NULL OR json_valid(proposal_facility));
`,
} as const;
