import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ImportPanel } from '#renderer/features/evidence/import/import-panel.tsx';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { lastInput, renderDesk } from '../case/render-desk.tsx';

type Preview = AnswerOf<'evidence.preview'>;

/** A backend that knows one thing: a table mapped to utility bills brings three records. */
function preview({ choices = [] }: InputOf<'evidence.preview'>): Preview {
  const chosen = choices.find(({ file }) => file === 'meter.csv')?.mapping ?? null;
  return {
    files: [
      {
        name: 'meter.csv',
        sha256: 'f'.repeat(64),
        bytes: 99,
        format: 'csv',
        duplicateOf: null,
        tables: [
          {
            sheet: null,
            headers: ['Period', 'Bill'],
            headerRow: 1,
            firstRows: [],
            rowCount: 4,
            sampleRows: [['2026-01', '10']],
            mapping: chosen,
            recognisedBy: chosen === null ? null : 'given',
            unmappedColumns: [],
            words: [],
            missingFields: [],
            remembersMapping: true,
            recordCount: chosen === null ? 0 : 3,
            sampleRecords: chosen === null ? [] : [{ period: '2026-01', kind: 'electricity', amount: 1000 }],
          },
        ],
        problems: [
          { file: 'meter.csv', sheet: null, row: 5, column: 'Bill', severity: 'error', message: '“x” is not a number' },
        ],
      },
    ],
  };
}

/** A document of invoices that does not say whose they are. */
function undirected({ choices = [] }: InputOf<'evidence.preview'>): Preview {
  const mapping = choices[0]?.mapping ?? {
    recordSet: 'invoice',
    columns: { number: 'number', direction: 'direction' },
    constants: {},
    layout: 'rows' as const,
    decimalMark: '.' as const,
    dateOrder: 'ymd' as const,
    moneyUnit: 1 as const,
  };
  const isMissing = mapping.constants['direction'] === undefined;
  return {
    files: [
      {
        name: 'invoices.xml',
        sha256: 'e'.repeat(64),
        bytes: 99,
        format: 'ubl-invoice',
        duplicateOf: null,
        tables: [
          {
            sheet: null,
            headers: ['number', 'direction'],
            headerRow: 1,
            firstRows: [],
            rowCount: 2,
            sampleRows: [],
            mapping,
            recognisedBy: isMissing ? 'format' : 'given',
            unmappedColumns: [],
            words: [],
            missingFields: isMissing ? ['direction'] : [],
            remembersMapping: false,
            recordCount: isMissing ? 0 : 2,
            sampleRecords: [],
          },
        ],
        problems: [],
      },
    ],
  };
}

/** A bank's table whose header stands in the second row, below a title that was taken for one. */
function belowTitle({ choices = [] }: InputOf<'evidence.preview'>): Preview {
  const [choice] = choices;
  const isBelow = choice?.headerRow === 2;
  const mapping = choice?.mapping ?? {
    recordSet: 'bank_transaction',
    columns: isBelow ? { side: '收付', amount: '金额' } : { amount: 'Statement' },
    constants: {},
    layout: 'rows' as const,
    decimalMark: '.' as const,
    dateOrder: 'ymd' as const,
    moneyUnit: 1 as const,
  };
  const meaning = mapping.meanings?.['side']?.['抹'] ?? null;
  return {
    files: [
      {
        name: 'bank.csv',
        sha256: 'd'.repeat(64),
        bytes: 99,
        format: 'csv',
        duplicateOf: null,
        tables: [
          {
            sheet: null,
            headers: isBelow ? ['收付', '金额'] : ['Statement', '(B)'],
            headerRow: isBelow ? 2 : 1,
            firstRows: [
              ['Statement', ''],
              ['收付', '金额'],
              ['收', '1'],
              ['抹', '2'],
            ],
            rowCount: 2,
            sampleRows: [],
            mapping,
            recognisedBy: 'headers',
            unmappedColumns: [],
            words: isBelow
              ? [
                  { field: 'side', word: '抹', rows: 1, meaning },
                  { field: 'side', word: '收', rows: 1, meaning: 'in' },
                ]
              : [],
            missingFields: [],
            remembersMapping: true,
            recordCount: meaning === null ? 1 : 2,
            sampleRecords: [],
          },
        ],
        problems: [],
      },
    ],
  };
}

describe('bringing in evidence', () => {
  it('imports nothing that was not recognised until it is mapped, then exactly as mapped', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(<ImportPanel caseId="case-1" currency="CNY" caution={null} />, {
      'evidence.preview': preview,
      'evidence.import': () => ({
        sources: [{ sourceId: 's', name: 'meter.csv', records: 3 }],
        skipped: [{ name: 'twin.csv', reason: 'the same content is already in this case' }],
        problems: [],
      }),
    });
    await user.upload(screen.getByLabelText('Drop files or a folder here'), new File(['Period,Bill'], 'meter.csv'));
    await screen.findByText(/Not recognised/);
    // The place of what was not understood is in the open before anything is stored.
    expect(screen.getByText('“x” is not a number')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Import 0 records' })).toHaveProperty('disabled', true);

    await user.click(screen.getByRole('button', { name: 'Map columns' }));
    await user.selectOptions(screen.getByLabelText('What the table holds'), 'utility_bill');
    await user.selectOptions(screen.getByLabelText('Kind: or one value'), 'electricity');
    await screen.findByText(/as they would be stored: 3 records/);
    await user.click(screen.getByRole('button', { name: 'Use this mapping' }));

    await user.click(await screen.findByRole('button', { name: 'Import 3 records' }));
    await screen.findByText('1 file with 3 records imported.');
    expect(screen.getByText('twin.csv skipped: the same content is already in this case')).toBeTruthy();
    expect(lastInput(desk, 'evidence.import')).toMatchObject({
      caseId: 'case-1',
      choices: [
        {
          file: 'meter.csv',
          sheet: null,
          mapping: { recordSet: 'utility_bill', columns: { period: 'Period' }, constants: { kind: 'electricity' } },
        },
      ],
    });
  });

  it('can leave a table out and take it in again', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(<ImportPanel caseId="case-1" currency="CNY" caution={null} />, {
      'evidence.preview': preview,
    });
    await user.upload(screen.getByLabelText('Drop files or a folder here'), new File(['x'], 'meter.csv'));
    await user.click(await screen.findByRole('button', { name: 'Leave out' }));
    await screen.findByText('Left out');
    expect(lastInput(desk, 'evidence.preview')).toMatchObject({ choices: [{ file: 'meter.csv', mapping: null }] });
    await user.click(screen.getByRole('button', { name: 'Take in' }));
    await waitFor(() => expect(lastInput(desk, 'evidence.preview')).toMatchObject({ choices: [] }));
  });

  it('names the one fact that is missing, points at it, and says for how long the answer holds', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(<ImportPanel caseId="case-1" currency="CNY" caution={null} />, {
      'evidence.preview': undirected,
    });
    await user.upload(screen.getByLabelText('Drop files or a folder here'), new File(['x'], 'invoices.xml'));
    await screen.findByText('△ Invoices: no record without Direction (2 rows)');

    await user.click(screen.getByRole('button', { name: 'Complete mapping' }));
    await screen.findByText('△ Missing: Direction. Choose a column or one value.');
    const direction = screen.getByLabelText('Direction: or one value');
    expect(direction.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Number: or one value').getAttribute('aria-invalid')).toBe('false');
    expect(screen.getByText('This mapping holds for this document only.')).toBeTruthy();
    expect(screen.queryByText(/The desk remembers this mapping/)).toBeNull();

    await user.selectOptions(direction, 'sale');
    await screen.findByText(/as they would be stored: 2 records/);
    expect(direction.getAttribute('aria-invalid')).toBe('false');
    await user.click(screen.getByRole('button', { name: 'Use this mapping' }));
    await screen.findByRole('button', { name: 'Import 2 records' });
    expect(lastInput(desk, 'evidence.preview')).toMatchObject({
      choices: [{ file: 'invoices.xml', mapping: { constants: { direction: 'sale' }, columns: { number: 'number' } } }],
    });
  });

  it('reads the table anew below the row an officer chooses, and takes words for what they are said to mean', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(<ImportPanel caseId="case-1" currency="CNY" caution={null} />, {
      'evidence.preview': belowTitle,
    });
    await user.upload(screen.getByLabelText('Drop files or a folder here'), new File(['x'], 'bank.csv'));
    await user.click(await screen.findByRole('button', { name: 'Change mapping' }));
    await screen.findByText('Header in row 1');
    await user.click(screen.getByRole('button', { name: 'Choose the header row' }));
    await user.click(screen.getByRole('gridcell', { name: '收付' }));
    await screen.findByText('Header in row 2');
    await waitFor(() =>
      expect(lastInput(desk, 'evidence.preview')).toMatchObject({ choices: [{ file: 'bank.csv', headerRow: 2 }] }),
    );
    expect(lastInput(desk, 'evidence.preview')).not.toHaveProperty(['choices', 0, 'mapping']);

    await user.selectOptions(await screen.findByLabelText('“抹” means'), 'money out');
    await screen.findByText(/as they would be stored: 2 records/);
    await user.click(screen.getByRole('button', { name: 'Use this mapping' }));
    await screen.findByRole('button', { name: 'Import 2 records' });
    expect(lastInput(desk, 'evidence.preview')).toMatchObject({
      choices: [
        {
          file: 'bank.csv',
          headerRow: 2,
          mapping: { columns: { side: '收付' }, meanings: { side: { 收: 'in', 抹: 'out' } } },
        },
      ],
    });
  });
});
