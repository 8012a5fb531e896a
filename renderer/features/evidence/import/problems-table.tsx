/** What was not understood, with its place: file, sheet, row, column. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { FileProblem } from '#shared/contract/fields.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Text } from '#shared/text/text.ts';

const FIRST = 8;

/** A mark and a word: errors lose a record, warnings do not. */
function Severity({ severity }: { readonly severity: FileProblem['severity'] }) {
  const words = useText().evidence.preview;
  const isError = severity === 'error';
  return (
    <Box component="span" sx={{ color: isError ? color.adverse : color.caution, whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">{isError ? '✕ ' : '△ '}</span>
      {words.severity[severity]}
    </Box>
  );
}

function columnsOf(text: Text): readonly Column<Told<FileProblem> & { readonly key: string }>[] {
  const words = text.evidence.preview;
  return [
    { key: 'severity', header: words.severityHead, width: 88, render: (row) => <Severity severity={row.severity} /> },
    { key: 'file', header: words.problemPlace.file, render: (row) => row.file },
    { key: 'sheet', header: words.problemPlace.sheet, render: (row) => row.sheet ?? '' },
    { key: 'row', header: words.problemPlace.row, align: 'right', render: (row) => row.row ?? '' },
    { key: 'column', header: words.problemPlace.column, render: (row) => row.column ?? '' },
    { key: 'message', header: words.problemPlace.message, render: (row) => row.message },
  ];
}

interface ProblemsTableProps {
  readonly problems: readonly Told<FileProblem>[];
  /** The file is named beside the table already. */
  readonly ofOneFile?: boolean;
}

/** The first few, then all on demand. */
export function ProblemsTable({ problems, ofOneFile = false }: ProblemsTableProps) {
  const text = useText();
  const words = text.evidence.preview;
  const [all, setAll] = useState(false);
  const keyed = problems.map((problem, index) => ({ ...problem, key: String(index) }));
  const shown = all ? keyed : keyed.slice(0, FIRST);
  const hasSheets = problems.some(({ sheet }) => sheet !== null);
  const columns = columnsOf(text).filter(({ key }) => (key !== 'sheet' || hasSheets) && (key !== 'file' || !ofOneFile));
  return (
    <>
      <DataTable
        label={words.problems(problems.length)}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.key}
        inset={8}
      />
      {keyed.length > shown.length && (
        <Button variant="text" onClick={() => setAll(true)}>
          {words.moreProblems(keyed.length - shown.length)}
        </Button>
      )}
    </>
  );
}
