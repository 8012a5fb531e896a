import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { computeIndicators, INDICATORS, indicatorDefinition, traceIndicator } from '#electron/indicators/catalogue.ts';
import { indicatorDefinitionSchema } from '#shared/contract/operations/assessment.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { indicatorValueSchema } from '#shared/domain/assessment.ts';
import { monthsEnding } from '#shared/domain/dates.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { RECORD_SET_NAMES, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import { say } from '#shared/text/tell.ts';
import { saying } from '#test/support/saying.ts';
import { evidenceOf, type Given, richEvidence, viewOf } from './case-view.ts';

const rich = viewOf(richEvidence());
const empty = viewOf({}, { foundedOn: null, headcount: null, registrationIdKind: 'other' });

/** The same case with one set's records changed. */
function withSet<S extends RecordSetName>(view: CaseView, set: S, records: CaseView['evidence'][S]): CaseView {
  return { ...view, evidence: { ...view.evidence, [set]: records } };
}

/** Values without what a changed record set may change in words: notes. */
function valuesOf(view: CaseView) {
  return computeIndicators(view).map(({ indicator, status, value, trend }) => ({ indicator, status, value, trend }));
}

describe('the catalogue', () => {
  test('holds every indicator of the handbook, each once, in group order', () => {
    const ids = INDICATORS.map(({ indicator }) => indicator);
    expect(new Set(ids).size).toBe(ids.length);
    const perGroup = GROUPS.map((group) => INDICATORS.filter((each) => each.group === group).length);
    // The handbook's 23 financial ones, and six ratios of the bankruptcy study behind the shipped model.
    expect(perGroup).toEqual([9, 10, 23 + 6, 12, 8, 8, 12]);
    const order = INDICATORS.map(({ group }) => GROUPS.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test.each(INDICATORS.map((each) => [each.indicator]))('%s says what it is in every field', (id) => {
    const definition = indicatorDefinition(id);
    expect(indicatorDefinitionSchema.strict().parse(definition)).toEqual(definition);
    for (const language of LANGUAGES) {
      for (const words of Object.values(definition)) expect(say(words, language).trim()).not.toBe('');
    }
  });

  test('an unknown indicator is not found', () => {
    expect(() => indicatorDefinition('nonsense')).toThrow(DeskError);
    expect(() => traceIndicator(rich, 'nonsense')).toThrow(saying(/no indicator “nonsense”/));
  });
});

describe('computed values', () => {
  test('every indicator has a value where there is evidence for it, and is missing with a reason where there is none', () => {
    for (const each of computeIndicators(rich))
      expect([each.indicator, each.status]).toEqual([each.indicator, 'value']);
    for (const each of computeIndicators(empty)) {
      expect([each.indicator, each.status, each.value]).toEqual([each.indicator, 'missing', null]);
      expect(say(each.reason ?? '', 'en')).toMatch(/\w/);
    }
  });

  test('are plain JSON of the contract’s form', () => {
    for (const view of [rich, empty]) {
      for (const each of computeIndicators(view)) {
        expect(indicatorValueSchema.parse(each)).toEqual(each);
        expect(JSON.parse(JSON.stringify(each))).toEqual(each);
      }
    }
  });

  test('are the same at every computation', () => {
    expect(computeIndicators(viewOf(richEvidence()))).toEqual(computeIndicators(rich));
  });

  test('shares and concentrations lie between 0 and 1', () => {
    const bounded = new Set(
      INDICATORS.filter(({ unit, indicator }) => unit === 'share' || indicator.endsWith('hhi')).map(
        (each) => each.indicator,
      ),
    );
    for (const { indicator, value } of computeIndicators(rich)) {
      if (!bounded.has(indicator)) continue;
      expect([indicator, Number(value) >= 0 && Number(value) <= 1]).toEqual([indicator, true]);
    }
  });
});

describe('traces', () => {
  test('every operand names records that exist, as many as it counts', () => {
    for (const { indicator } of INDICATORS) {
      const { value, operands } = traceIndicator(rich, indicator);
      expect(operands.length).toBe(value.operands.length);
      for (const [index, operand] of operands.entries()) {
        expect(value.operands[index]?.recordCount).toBe(operand.recordIds.length);
        const known = new Set(
          operand.recordSet ? rich.evidence[operand.recordSet].map(({ recordId }) => recordId) : [],
        );
        expect(operand.recordIds.filter((id) => !known.has(id))).toEqual([]);
        expect(new Set(operand.recordIds).size).toBe(operand.recordIds.length);
      }
    }
  });

  test('an operand’s id tells it apart from the other operands of its indicator', () => {
    for (const { indicator, operands } of computeIndicators(rich)) {
      expect([indicator, new Set(operands.map(({ id }) => id)).size]).toEqual([indicator, operands.length]);
    }
  });

  test('an indicator computed from evidence can be opened to its records', () => {
    const ofTheCase = [
      'years_trading',
      'registration_check_digit_valid',
      'tax_arrears',
      'dishonoured_12m',
      'adverse_media_count',
    ];
    for (const { indicator } of INDICATORS) {
      if (ofTheCase.includes(indicator)) continue;
      const { operands } = traceIndicator(rich, indicator);
      expect([indicator, operands.some(({ recordIds }) => recordIds.length > 0)]).toEqual([indicator, true]);
    }
  });
});

describe('laws', () => {
  test('records dated after the application change nothing', () => {
    const later: Given = Object.fromEntries(
      Object.entries(richEvidence()).map(([set, records]) => {
        const { timeField } = RECORD_SETS[set as RecordSetName];
        const moved =
          timeField === null
            ? []
            : records.map((record) => ({ ...record, [timeField]: timeField === 'period' ? '2026-07' : '2026-07-01' }));
        return [set, [...records, ...moved]];
      }),
    );
    expect(valuesOf(viewOf(later))).toEqual(valuesOf(rich));
  });

  test('amounts in a currency that no rate converts are not known: nothing changes but what becomes missing', () => {
    const foreign: Given = Object.fromEntries(
      Object.entries(richEvidence()).map(([set, records]) => {
        const hasCurrency = 'currency' in RECORD_SETS[set as RecordSetName].fields;
        return [
          set,
          hasCurrency ? [...records, ...records.map((record) => ({ ...record, currency: 'EUR' }))] : records,
        ];
      }),
    );
    // Counts and flags take the records whatever their currency.
    const inAnyCurrency = ['max_dpd_24m', 'facilities_past_due_share', 'enquiries_6m', 'lenders_count_change_6m'];
    const before = new Map(computeIndicators(rich).map((each) => [each.indicator, each]));
    for (const { indicator, status, value, known } of computeIndicators(viewOf(foreign))) {
      if (inAnyCurrency.includes(indicator) || status === 'missing' || known === 'without-amount') continue;
      expect([indicator, value]).toEqual([indicator, before.get(indicator)?.value]);
    }
  });

  test('amounts in another currency at a rate are the same amounts', () => {
    const inEuro: Given = Object.fromEntries(
      Object.entries(richEvidence()).map(([set, records]) => {
        const hasCurrency = 'currency' in RECORD_SETS[set as RecordSetName].fields;
        return [set, hasCurrency ? records.map((record) => ({ ...record, currency: 'EUR' })) : records];
      }),
    );
    const months = monthsEnding('2026-06', 48);
    const rates = months.map((month) => ({ from: 'EUR', to: 'CNY', date: `${month}-01`, rate: 1, source: 'bank' }));
    const converted = computeIndicators({ ...viewOf(inEuro), rates });
    expect(converted.map(({ indicator, value }) => [indicator, value])).toEqual(
      computeIndicators(rich).map(({ indicator, value }) => [indicator, value]),
    );
  });

  test('permuting the records of a set changes no indicator that is not computed from it', () => {
    const usedBy = new Map(
      INDICATORS.map(({ indicator }) => [
        indicator,
        new Set(traceIndicator(rich, indicator).operands.map((each) => each.recordSet)),
      ]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...RECORD_SET_NAMES), fc.integer(), (set, seed) => {
        const records = rich.evidence[set];
        const rank = (recordId: number) => Math.imul(recordId ^ seed, 2654435761) >>> 0;
        const permuted = records.toSorted((a, b) => rank(a.recordId) - rank(b.recordId));
        const after = new Map(
          computeIndicators(withSet(rich, set, permuted as never)).map((each) => [each.indicator, each]),
        );
        for (const before of computeIndicators(rich)) {
          if (!usedBy.get(before.indicator)?.has(set)) expect(after.get(before.indicator)).toEqual(before);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('HHI is in (0, 1], no less than 1/n and no more than the largest share', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(amounts, (list) => {
        const evidence = evidenceOf({
          invoice: list.map((net, index) => ({
            number: String(index),
            issue_date: '2026-03-01',
            direction: 'sale',
            counterparty_name: `Buyer ${index}`,
            net,
            gross: net,
            status: 'normal',
          })),
        });
        const values = new Map(
          computeIndicators({ ...empty, evidence }).map(({ indicator, value }) => [indicator, Number(value)]),
        );
        const hhi = values.get('buyer_hhi') ?? 0;
        const top = values.get('top_buyer_share') ?? 0;
        expect(hhi).toBeGreaterThan(0);
        expect(hhi).toBeLessThanOrEqual(1);
        expect(hhi).toBeGreaterThanOrEqual(1 / list.length - 1e-12);
        expect(hhi).toBeLessThanOrEqual(top + 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});
