/** The files a case rests on: hash, size, who and when, what was not understood; each opens byte for byte. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { useOpenSource } from '#renderer/charts/values/source-link.tsx';
import { DateText, HashText } from '#renderer/ui/display/value-text.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { ProblemsTable } from './import/problems-table.tsx';
import { RemoveSourceDialog } from './remove-dialogs.tsx';

type Source = AnswerOf<'evidence.sources'>['sources'][number];

interface SourcesPanelProps {
  readonly caseId: string;
  readonly mayChange: boolean;
  readonly onOpenRows: (recordSet: string, sourceId: string) => void;
}

/** A column as wide as it says, that gives way to those of more worth. */
function wide(width: number, worth: number): Pick<Column<Source>, 'least' | 'width' | 'worth'> {
  return { least: width, width, worth };
}

/** A table of files; what was not understood in the chosen one under it. */
export function SourcesPanel({ caseId, mayChange, onOpenRows }: SourcesPanelProps) {
  const text = useText();
  const words = text.evidence.sources;
  const formats = useFormats();
  const query = useDeskQuery('evidence.sources', { caseId });
  const [removing, setRemoving] = useState<Source | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const openSource = useOpenSource();
  return (
    <Section title={text.evidence.sections.sources} flush>
      <QueryView query={query}>
        {({ sources }) => {
          const shown = sources.find(({ id }) => id === opened);
          return (
            <>
              <DataTable
                label={text.evidence.sections.sources}
                rows={sources}
                rowKey={(row) => row.id}
                empty={<EmptyState title={words.none} />}
                columns={[
                  nameColumn(text, openSource),
                  recordsColumn(text, formats, onOpenRows),
                  notUnderstoodColumn(text, opened, setOpened),
                  {
                    key: 'size',
                    header: words.size,
                    align: 'right',
                    ...wide(72, 2),
                    render: (row) => formats.bytes(row.bytes),
                  },
                  {
                    key: 'hash',
                    header: words.hash,
                    ...wide(128, 1),
                    render: (row) => <HashText hash={row.sha256} />,
                  },
                  { key: 'by', header: words.importedBy, ...wide(112, 4), render: (row) => row.importedBy },
                  {
                    key: 'at',
                    header: words.importedAt,
                    ...wide(144, 5),
                    render: (row) => <DateText value={row.importedAt} form="minute" />,
                  },
                  ...(mayChange ? [removeColumn(text, setRemoving)] : []),
                ]}
              />
              {shown !== undefined && (
                <Box sx={{ px: 3, pt: 1 }}>
                  <ProblemsTable key={shown.id} problems={shown.notUnderstood} ofOneFile />
                </Box>
              )}
            </>
          );
        }}
      </QueryView>
      {removing !== null && (
        <RemoveSourceDialog
          caseId={caseId}
          sourceId={removing.id}
          name={removing.name}
          onClose={() => setRemoving(null)}
        />
      )}
    </Section>
  );
}

function nameColumn(text: Text, openSource: (sourceId: string) => void): Column<Source> {
  const words = text.evidence.sources;
  return {
    key: 'name',
    header: words.name,
    least: 168,
    render: (row) => (
      <Link
        component="button"
        type="button"
        title={words.open}
        sx={{ textAlign: 'left' }}
        onClick={() => openSource(row.id)}
      >
        {row.name}
      </Link>
    ),
  };
}

function recordsColumn(
  text: Text,
  formats: Formats,
  onOpenRows: (recordSet: string, sourceId: string) => void,
): Column<Source> {
  const words = text.evidence.sources;
  return {
    key: 'records',
    header: words.records,
    least: 168,
    render: (row) =>
      row.records.map(({ recordSet, count }) => (
        <Box key={recordSet}>
          <Link
            component="button"
            type="button"
            color="inherit"
            sx={{ textAlign: 'left' }}
            onClick={() => onOpenRows(recordSet, row.id)}
          >
            {words.showRecords(recordSetLabel(text, recordSet), formats.number(count))}
          </Link>
        </Box>
      )),
  };
}

function notUnderstoodColumn(
  text: Text,
  opened: string | null,
  setOpened: (id: string | null) => void,
): Column<Source> {
  const words = text.evidence.sources;
  return {
    key: 'notUnderstood',
    header: words.reading,
    least: 156,
    width: 156,
    render: (row) =>
      row.notUnderstood.length === 0 ? (
        <span style={{ color: color.inkQuiet }}>{words.notUnderstood(0)}</span>
      ) : (
        <Link
          component="button"
          type="button"
          aria-expanded={opened === row.id}
          sx={{ color: color.caution, textAlign: 'left' }}
          onClick={() => setOpened(opened === row.id ? null : row.id)}
        >
          {`△ ${words.notUnderstood(row.notUnderstood.length)}`}
        </Link>
      ),
  };
}

function removeColumn(text: Text, onRemove: (source: Source) => void): Column<Source> {
  const words = text.evidence.sources;
  return {
    key: 'remove',
    header: <span className="visually-hidden">{words.remove}</span>,
    least: 88,
    width: 88,
    align: 'right',
    render: (row) => (
      <Button variant="text" aria-label={words.removeTitle(row.name)} onClick={() => onRemove(row)}>
        {words.remove}
      </Button>
    ),
  };
}
