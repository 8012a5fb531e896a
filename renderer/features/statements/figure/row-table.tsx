/** Statement lines with their file and place, and a way to correct each. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { currencyOf } from '#renderer/charts/values/field-value.ts';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import { kindWords, type StatementRow } from '../spread-lines.ts';

interface RowTableProps {
  readonly label: string;
  readonly rows: readonly StatementRow[];
  readonly currency: string;
  /** Null for those who may not. */
  readonly onCorrect: ((row: StatementRow) => void) | null;
}

/** The code a statement line is about. */
export function codeOf(row: StatementRow): StatementCode {
  return String(row.fields['code']) as StatementCode;
}

/** The amount of a statement line, minor units. */
export function amountOf(row: StatementRow): number | null {
  const amount = row.fields['amount'];
  return typeof amount === 'number' ? amount : null;
}

/** One row a statement line. */
export function RowTable({ label, rows, currency, onCorrect }: RowTableProps) {
  const text = useText();
  const words = text.statements.figure;
  const formats = useFormats();
  const columns: Column<StatementRow>[] = [
    {
      key: 'what',
      header: words.what,
      render: (row) => (
        <>
          {text.statements.lines[codeOf(row)]}
          <Box sx={{ color: color.inkQuiet }}>
            {formats.clauses(String(row.fields['period_end']), kindWords(text, String(row.fields['kind'])))}
          </Box>
        </>
      ),
    },
    {
      key: 'place',
      header: words.place,
      render: (row) => (
        <>
          <SourceLink {...row} />
          {row.manual !== null && <Box sx={{ color: color.inkQuiet }}>{words.because(row.manual.reason)}</Box>}
        </>
      ),
    },
    {
      key: 'amount',
      header: formats.inUnit(words.amount, currency),
      align: 'right',
      render: (row) => (
        <span style={{ whiteSpace: 'nowrap' }}>{formats.money(amountOf(row), currencyOf(row.fields, currency))}</span>
      ),
    },
  ];
  if (onCorrect)
    columns.push({
      key: 'correct',
      header: <span className="visually-hidden">{words.correct}</span>,
      align: 'right',
      render: (row) => (
        <Button
          variant="text"
          aria-label={words.correctOf(text.statements.lines[codeOf(row)])}
          onClick={() => onCorrect(row)}
        >
          {words.correct}
        </Button>
      ),
    });
  return <DataTable label={label} columns={columns} rows={rows} rowKey={(row) => String(row.recordId)} inset={0} />;
}
