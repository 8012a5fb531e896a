/** C1 and C2: one fact stated by two sources. */
import { describe, expect, test } from 'vitest';
import { examine } from '#electron/authenticity/examination.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import { english } from '#test/support/saying.ts';
import { type Given, statement, viewOf } from '#test/unit/indicators/case-view.ts';
import { resultFor } from './documents.ts';

/** A view whose records come from files, by their place in the set. */
function filed(given: Given, set: RecordSetName, fileOf: (index: number) => string): CaseView {
  const view = viewOf(given);
  const records = view.evidence[set].map((record, index) => ({ ...record, sourceId: fileOf(index), locator: '1' }));
  return { ...view, evidence: { ...view.evidence, [set]: records } } as CaseView;
}

/** Not rounded to tens: a set is only as exact as its roundest amounts. */
const SHEET = {
  cash: 103,
  current_assets: 407,
  total_assets: 1000,
  current_liabilities: 300,
  total_liabilities: 600,
  equity: 400,
};

describe('C1 two sets of accounts', () => {
  const second = (change: Partial<typeof SHEET>) => {
    const lines = [...statement(2025, SHEET), ...statement(2025, { ...SHEET, ...change })];
    return filed({ statement_line: lines }, 'statement_line', (index) => (index < lines.length / 2 ? 'a' : 'b'));
  };
  const letter = (view: CaseView) =>
    examine(view, NOTHING_ELSEWHERE).reliability.find(({ group }) => group === 'financial')?.reliability;

  test('another equity of the same day cannot be true beside it, and the rows open by set', () => {
    const view = second({ total_liabilities: 450, equity: 550 });
    const result = resultFor('C1', view);
    // 150 of 1,000: beyond a tenth.
    expect(result).toMatchObject({ status: 'contradiction', severity: 3, groups: ['financial'] });
    expect(english(result.gap)).toMatch(
      /^Balance sheet at 2025-12-31 stands in 2 sets of accounts that differ in 2 lines/,
    );
    expect(result.evidence.map(({ recordIds }) => recordIds)).toEqual([
      [5, 6],
      [11, 12],
    ]);
    expect(letter(view)).toBe('D');
  });

  test('grows graver with the difference', () => {
    expect(resultFor('C1', second({ cash: 104 }))).toMatchObject({ severity: 1 });
    expect(resultFor('C1', second({ cash: 133 }))).toMatchObject({ severity: 2 });
    expect(letter(second({ cash: 104 }))).toBe('B');
    expect(letter(second({ cash: 133 }))).toBe('C');
  });

  test('is none where both say the same, which proves nothing either', () => {
    const once = filed({ statement_line: [{ ...statement(2025, { cash: 1 })[0] }] }, 'statement_line', () => 'a');
    const twice = filed(
      { statement_line: [...statement(2025, { cash: 1 }), ...statement(2025, { cash: 1 })] },
      'statement_line',
      (index) => (index === 0 ? 'a' : 'b'),
    );
    expect(resultFor('C1', twice)).toMatchObject({ status: 'consistent', severity: 0 });
    expect([letter(once), letter(twice)]).toEqual(['C', 'C']);
    expect(resultFor('C1', viewOf({}))).toMatchObject({ status: 'not-testable' });
  });
});

describe('C2 stated differently by two sources', () => {
  test('a month of VAT returns given twice is asked about', () => {
    const returns = [100, 120].map((taxable_sales) => ({ period: '2026-01', taxable_sales }));
    const view = filed({ vat_return: returns }, 'vat_return', (index) => `file ${index}`);
    const result = resultFor('C2', view);
    expect(result).toMatchObject({ status: 'contradiction', severity: 1 });
    expect(english(result.gap)).toMatch(/2026-01: 2 sources give 1 value differently/);
    // One file that lists a month twice is no second source.
    expect(
      resultFor(
        'C2',
        filed({ vat_return: returns }, 'vat_return', () => 'one'),
      ),
    ).toMatchObject({ severity: 0 });
  });
});
