import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type MouseEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { DeskFailure } from '#renderer/api/failure.ts';
import { fileInput } from '#renderer/api/files.ts';
import { useLongCall } from '#renderer/api/long-call.ts';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { ProgressDialog } from '#renderer/ui/feedback/progress-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { FileDrop } from '#renderer/ui/fields/file-drop.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import type { LabTable } from '../types.ts';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.parquet';

/** Tables of the lab; a dropped file becomes one. */
export function TablesSection(props: { tables: readonly LabTable[] }) {
  const text = useText();
  const words = text.lab.tables;
  const { tables } = props;
  const adds = useMayCall('lab.addTable');
  const [, navigate] = useLocation();
  const adding = useLongCall('lab.addTable');
  const [failure, setFailure] = useState<DeskFailure | null>(null);
  async function add(files: readonly File[]) {
    const [file] = files;
    if (!file) return;
    setFailure(null);
    try {
      const table = await adding.run({ file: await fileInput(file) });
      if (!table) return showDone(text.app.cancelledNothingChanged);
      navigate(`/models/lab/tables/${table.tableId}`);
    } catch (error) {
      if (!(error instanceof DeskFailure)) throw error;
      setFailure(error);
    }
  }
  return (
    <Section flush title={words.title} note={words.note}>
      {adds && (
        <Box sx={{ px: 3, pb: 2, display: 'grid', gap: 1, maxWidth: 960 }}>
          <FileDrop title={words.drop} hint={words.dropHint} accept={ACCEPTED} onFiles={(files) => void add(files)} />
          <FailureNote error={failure} />
        </Box>
      )}
      <Tables tables={tables} changes={adds} />
      <ProgressDialog title={words.adding} call={adding} />
    </Section>
  );
}

function Tables(props: { tables: readonly LabTable[]; changes: boolean }) {
  const words = useText().lab.tables;
  const formats = useFormats();
  const { tables, changes } = props;
  const [, navigate] = useLocation();
  const [removing, setRemoving] = useState<LabTable | null>(null);
  const remove = useDeskCommand('lab.removeTable');
  const within = (act: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    act();
  };
  const actions: Column<LabTable> = {
    key: 'actions',
    header: '',
    align: 'right',
    render: (table) => (
      <Box sx={{ display: 'inline-flex', gap: 1, whiteSpace: 'nowrap' }}>
        {table.runs === 0 && (
          <Button
            variant="text"
            aria-label={words.removeLabel(table.fileName)}
            onClick={within(() => setRemoving(table))}
          >
            {words.remove}
          </Button>
        )}
        <Button
          variant="text"
          aria-label={words.trainLabel(table.fileName)}
          onClick={within(() => navigate(`/models/lab/tables/${table.tableId}`))}
        >
          {words.train}
        </Button>
      </Box>
    ),
  };
  return (
    <>
      <DataTable
        label={words.title}
        rows={tables}
        rowKey={(table) => table.tableId}
        onOpen={(table) => navigate(`/models/lab/tables/${table.tableId}`)}
        empty={<EmptyState title={words.emptyTitle} hint={changes ? words.emptyHint : words.emptyAuditor} />}
        columns={[
          { key: 'file', header: words.file, render: (table) => <b>{table.fileName}</b> },
          { key: 'rows', header: words.rows, align: 'right', render: (table) => formats.number(table.rows) },
          { key: 'columns', header: words.columns, align: 'right', render: (table) => formats.number(table.columns) },
          { key: 'size', header: words.size, align: 'right', render: (table) => formats.bytes(table.size) },
          { key: 'runs', header: words.runs, align: 'right', render: (table) => formats.number(table.runs) },
          { key: 'by', header: words.addedBy, render: (table) => table.addedBy },
          { key: 'at', header: words.addedAt, render: (table) => <DateText value={table.addedAt} /> },
          ...(changes ? [actions] : []),
        ]}
      />
      <ConfirmDialog
        open={removing !== null}
        title={words.removeTitle(removing?.fileName ?? '')}
        confirmLabel={words.remove}
        tone="adverse"
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setRemoving(null)}
        onConfirm={() =>
          removing &&
          remove.mutate(
            { tableId: removing.tableId },
            {
              onSuccess: () => {
                showDone(words.removed);
                setRemoving(null);
              },
            },
          )
        }
      >
        <p>{words.removeBody}</p>
      </ConfirmDialog>
    </>
  );
}
