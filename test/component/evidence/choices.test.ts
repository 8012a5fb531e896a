import { describe, expect, it } from 'vitest';
import {
  type FilePreview,
  firstMapping,
  mappableFields,
  recordsToImport,
  uniquelyNamed,
  withChoice,
  withField,
  withoutChoice,
} from '#renderer/features/evidence/import/choices.ts';
import { refusalOf } from '#renderer/features/evidence/import/import-panel.tsx';
import type { TablePreview } from '#shared/contract/operations/evidence.ts';
import { formats, text } from '#test/component/english.ts';

const table: TablePreview = {
  sheet: null,
  headers: ['Booking Date', 'Amount', 'Memo'],
  headerRow: 1,
  firstRows: [],
  rowCount: 3,
  sampleRows: [],
  mapping: null,
  recognisedBy: null,
  unmappedColumns: [],
  words: [],
  missingFields: [],
  remembersMapping: true,
  recordCount: 0,
  sampleRecords: [],
};

function file(over: Partial<FilePreview>): FilePreview {
  const mapping = firstMapping(table, 'bank_transaction');
  return {
    name: 'a.csv',
    sha256: 'a',
    bytes: 1,
    format: 'csv',
    duplicateOf: null,
    tables: [{ ...table, mapping, recordCount: 3 }],
    problems: [],
    ...over,
  };
}

const here = { sourceId: 's', caseId: 'case-1', caseNumber: '1', importedAt: '2026-01-01' };

describe('what an import would bring', () => {
  it('leaves out tables without a mapping and files this case already has, not those of another case', () => {
    const files = [
      file({}),
      file({ name: 'b.csv', tables: [{ ...table, recordCount: 9 }] }),
      file({ name: 'c.csv', duplicateOf: here }),
      file({ name: 'd.csv', duplicateOf: { ...here, caseId: 'case-2' } }),
    ];
    expect(recordsToImport(files, 'case-1')).toBe(6);
  });

  it('gives files of one name from different folders names of their own', () => {
    const names = ['bank.csv', 'bank.csv', 'notes', 'notes', 'bank.csv'].map((name) => ({ name, contentBase64: '' }));
    expect(uniquelyNamed(names).map(({ name }) => name)).toEqual([
      'bank.csv',
      'bank (2).csv',
      'notes',
      'notes (2)',
      'bank (3).csv',
    ]);
  });

  it('refuses nothing, too many and too large before anything is read', () => {
    expect(refusalOf(text, formats, [])).toContain('no files');
    expect(
      refusalOf(
        text,
        formats,
        Array.from({ length: 101 }, () => ({ size: 1 })),
      ),
    ).toContain('100');
    expect(refusalOf(text, formats, [{ size: 300 * 1024 * 1024 }])).toContain('256');
    expect(refusalOf(text, formats, [{ size: 10 }])).toBeNull();
  });
});

describe('the mapping of a table', () => {
  it('begins with the columns whose header reads like a field', () => {
    expect(firstMapping(table, 'bank_transaction').columns).toEqual({ booking_date: 'Booking Date', amount: 'Amount' });
  });

  it('fills a field from a column or from one value, never from both', () => {
    const mapping = firstMapping(table, 'invoice');
    const constant = withField(withField(mapping, 'direction', { column: 'Memo' }), 'direction', { constant: 'sale' });
    expect(constant.columns).not.toHaveProperty('direction');
    expect(constant.constants).toEqual({ direction: 'sale' });
    expect(withField(constant, 'direction', { column: 'Memo' }).constants).toEqual({});
    expect(withField(constant, 'direction', null)).toMatchObject({ constants: {} });
  });

  it('asks of a statement only for the name of the line and what holds for all of it', () => {
    const fields = mappableFields({ recordSet: 'statement_line', layout: 'statement' });
    expect(fields.map(({ field }) => field)).toEqual(['code', 'kind', 'currency']);
    expect(mappableFields({ recordSet: 'bank_transaction', layout: 'rows' }).map(({ field }) => field)).toContain(
      'debit',
    );
  });

  it('is one choice a table: the last counts, and it can be taken back', () => {
    const left = { file: 'a.csv', sheet: 'S1', mapping: null };
    const other = { file: 'a.csv', sheet: 'S2', mapping: null };
    const chosen = { ...left, mapping: firstMapping(table, 'invoice') };
    expect(withChoice([left, other], chosen)).toEqual([other, chosen]);
    expect(withoutChoice([left, other], 'a.csv', 'S1')).toEqual([other]);
  });
});
