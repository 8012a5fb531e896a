/** What the definitions say they rest on: no more and no less than what their values follow from. */
import { expect, test } from 'vitest';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { computeIndicators, INDICATORS } from '#electron/indicators/catalogue.ts';
import { generateApplicant } from '#electron/sample/applicant.ts';
import { draftOf, viewOfDraft } from '#electron/sample/patterns/draft.ts';
import { RECORD_SET_NAMES, type RecordSetName } from '#shared/domain/record-sets.ts';
import { type Given, richEvidence, viewOf } from './case-view.ts';

const evidence = richEvidence();
/** A void that no payment's rest could have paid: a paid void counts as a sale, and who paid it the bank tells. */
const rich: Given = {
  ...evidence,
  invoice: (evidence.invoice ?? []).map((each) => (each.status === 'void' ? { ...each, gross: 90_000_000 } : each)),
};
/** Where a source that stands behind others would speak: without VAT returns, without invoices too; and what the rich case lacks. */
const { vat_return: _, ...withoutReturns } = rich;
const { invoice: __, ...ordersOnly } = withoutReturns;
const troubled: Given = {
  ...rich,
  licence: [{ kind: 'Business licence', number: '91330100716105852F', status: 'valid' }],
  bank_transaction: (rich.bank_transaction ?? []).map((each) => ({ ...each, balance_after: null })),
  party: [...(rich.party ?? []), { id: 'P4', name: 'Delta Steel', kind: 'company' }],
  relation: [
    ...(rich.relation ?? []),
    { from: 'P1', to: 'P4', kind: 'controls' },
    { from: 'Zeta Ltd', to: 'P0', kind: 'guarantees' },
  ],
  guarantee: (rich.guarantee ?? []).slice(0, 1),
  vat_return: (rich.vat_return ?? []).map((each, index) => ({ ...each, taxable_sales: 50_000 + 900 * index })),
  credit_event: (['tax-arrears', 'dishonoured', 'adverse-media', 'enquiry', 'judgment'] as const).map((kind) => ({
    date: '2026-05-01',
    kind,
    amount: 500,
    status: 'open',
  })),
};
const VIEWS: readonly CaseView[] = [
  ...[rich, withoutReturns, ordersOnly, troubled].map((given) => viewOf(given)),
  ...Array.from({ length: 8 }, (_, index) => viewOfDraft(draftOf(generateApplicant(77, index, '2026-06-30')))),
];

const told = (view: CaseView) =>
  new Map(
    computeIndicators(view).map(({ indicator, status, value, known }) => [indicator, `${status} ${value} ${known}`]),
  );
const without = (view: CaseView, sets: readonly RecordSetName[]): CaseView => ({
  ...view,
  evidence: { ...view.evidence, ...Object.fromEntries(sets.map((set) => [set, []])) },
});

test('every record set an operand comes from is named', () => {
  const restsOn = new Map(INDICATORS.map((each) => [each.indicator, each.restsOn.records]));
  for (const view of VIEWS)
    for (const { indicator, operands } of computeIndicators(view))
      for (const { recordSet } of operands)
        if (recordSet !== null) expect(restsOn.get(indicator), indicator).toContain(recordSet);
});

test('without a set it does not rest on an indicator stays as it is; every set it names can change it', () => {
  const moved = new Map(INDICATORS.map(({ indicator }) => [indicator, new Set<RecordSetName>()]));
  for (const view of VIEWS) {
    const whole = told(view);
    for (const set of RECORD_SET_NAMES) {
      for (const [indicator, value] of told(without(view, [set])))
        if (value !== whole.get(indicator)) moved.get(indicator)?.add(set);
    }
  }
  // Who is who may be told by the registers of parties and relations.
  const registers: readonly RecordSetName[] = ['party', 'relation'];
  for (const { indicator, restsOn } of INDICATORS) {
    const found = [...(moved.get(indicator) ?? [])];
    expect(
      found.filter((set) => !restsOn.records.includes(set) && !registers.includes(set)),
      indicator,
    ).toEqual([]);
    expect(
      restsOn.records.filter((set) => !found.includes(set)),
      indicator,
    ).toEqual([]);
  }
});
