/** What must be on file before a case can be assessed, by product and life stage; silence must not pay. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { lastMonths } from '#electron/case-view/records.ts';
import { wasSearched } from '#electron/indicators/basis/scopes.ts';
import { closingOf, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { EligibilityPolicy } from '../schemas.ts';

type Mandatory = EligibilityPolicy['mandatory'];
type MandatoryRow = Mandatory['rows'][number];

/** The first row that fits the product and the life stage; the last fits every case. */
function rowFor({ application, applicant }: CaseView, { rows }: Mandatory): MandatoryRow {
  const row = rows.find(
    ({ products, lifeStages }) =>
      (products === null || products.includes(application.product)) &&
      (lifeStages === null || (applicant.lifeStage !== null && lifeStages.includes(applicant.lifeStage))),
  );
  if (!row) throw new Fault('eligibility.table-not-open');
  return row;
}

/** What is mandatory and missing, one sentence each, in the order of the policy; empty when the case can be assessed. */
export function mandatoryMissing(view: CaseView, policy: Mandatory): Words[] {
  const row = rowFor(view, policy);
  const sets = row.sets
    .filter((set) => view.evidence[set].length === 0)
    .map((recordSet) => sentence('eligibility.set-missing', { recordSet }));
  const codes = row.sets.includes('statement_line') ? missingCodes(view, row) : [];
  const window = lastMonths(view, row.searchMonths);
  const searches = row.searches
    .filter(({ recordSet, kinds }) => !wasSearched(view, recordSet, window, kinds))
    .map(({ recordSet, kinds }) => sentence('eligibility.search-missing', { recordSet, kinds }));
  return [...sets, ...codes, ...searches];
}

/** Lines that the latest full year and the latest balance sheet must print or imply. */
function missingCodes(view: CaseView, { codes }: MandatoryRow): Words[] {
  if (view.evidence.statement_line.length === 0) return [];
  const spread = spreadOf(view);
  const year = spread.latestYear;
  if (!year) return codes.length === 0 ? [] : [spread.noYear ?? sentence('eligibility.year-missing')];
  const isThere = (code: StatementCode) => (figureOf(year, code).value ?? closingOf(year, code).value) !== null;
  const absent = codes.filter((code) => !isThere(code));
  return absent.length === 0 ? [] : [sentence('eligibility.codes-missing', { codes: absent, period: year.label })];
}
