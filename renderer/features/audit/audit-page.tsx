import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { saveDocument } from '#renderer/api/files.ts';
import { useDeskCommand, useDeskQuery } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { showFailed } from '#renderer/ui/feedback/toast.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { SplitView } from '#renderer/ui/layout/split-view.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { SHORT } from '#renderer/ui/theme/breakpoints.ts';
import { WIDE_SHEET } from '#renderer/ui/theme/print.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type AuditView, auditAddress, auditFilterOf, auditViewFrom, PAGE_ROWS } from './audit-filter.ts';
import { AuditFilters } from './audit-filters.tsx';
import { useChainCheck } from './chain-check.tsx';
import { type AuditEvent, EventDetail } from './event-detail.tsx';

/** Every event the workspace has recorded, and whether their chain holds. */
export function AuditPage() {
  const words = useText().audit;
  const formats = useFormats();
  const [, navigate] = useLocation();
  const query = useSearch();
  const view = useMemo(() => auditViewFrom(query), [query]);
  const [opened, setOpened] = useState<AuditEvent | null>(null);
  const list = useDeskQuery(
    'audit.list',
    { ...auditFilterOf(view), offset: view.page * PAGE_ROWS, limit: PAGE_ROWS },
    { keepPrevious: true },
  );
  const chain = useChainCheck();
  const change = (next: Partial<AuditView>) => navigate(auditAddress({ ...view, page: 0, ...next }), { replace: true });
  const head = list.data?.head;
  return (
    <Box
      className={WIDE_SHEET}
      sx={{
        height: '100%',
        minHeight: 480,
        display: 'flex',
        flexDirection: 'column',
        [SHORT]: { height: 'auto' },
        '@media print': { height: 'auto' },
      }}
    >
      <PageHeader
        title={words.title}
        subtitle={head ? words.subtitle(formats.number(head.sequence), head.hash.slice(0, 12)) : ' '}
        actions={
          <>
            <ExportButtons view={view} />
            {chain.button}
          </>
        }
      />
      {chain.result}
      <AuditFilters view={view} onChange={change} onClear={() => navigate('/audit', { replace: true })} />
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'flex',
          flexDirection: 'column',
          borderTop: `1px solid ${color.hairline}`,
        }}
      >
        <SplitView
          scrolling
          detailWidth="minmax(360px, 44%)"
          onClose={() => setOpened(null)}
          detail={
            opened && (
              <EventDetail event={opened} onClose={() => setOpened(null)} onSubject={(about) => change({ about })} />
            )
          }
        >
          <QueryView query={list}>
            {({ events, total }) => (
              <>
                <EventTable events={events} opened={opened} onOpen={setOpened} />
                <Pager page={view.page} shown={events.length} total={total} onPage={(page) => change({ page })} />
              </>
            )}
          </QueryView>
        </SplitView>
      </Box>
    </Box>
  );
}

function EventTable(props: {
  events: readonly AuditEvent[];
  opened: AuditEvent | null;
  onOpen: (event: AuditEvent) => void;
}) {
  const text = useText();
  const words = text.audit;
  const formats = useFormats();
  const { events, opened, onOpen } = props;
  const { columns } = words;
  return (
    <DataTable
      label={words.title}
      rows={events}
      rowKey={(event) => String(event.sequence)}
      selectedKey={opened ? String(opened.sequence) : null}
      onOpen={onOpen}
      stickyHeader
      empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
      columns={[
        {
          key: 'sequence',
          header: columns.sequence,
          align: 'right',
          least: 72,
          width: 72,
          render: (event) => formats.number(event.sequence),
        },
        {
          key: 'at',
          header: columns.at,
          least: 144,
          width: 144,
          render: (event) => <DateText value={event.at} form="minute" />,
        },
        {
          key: 'actor',
          header: columns.actor,
          least: 144,
          worth: 0,
          width: 144,
          nowrap: true,
          render: ({ actor }) => actor,
        },
        {
          key: 'operation',
          header: columns.operation,
          least: 152,
          width: 232,
          nowrap: true,
          render: ({ what }) => what,
        },
        { key: 'subject', header: columns.subject, least: 168, nowrap: true, render: ({ about }) => about },
      ]}
    />
  );
}

function Pager(props: { page: number; shown: number; total: number; onPage: (page: number) => void }) {
  const words = useText().audit;
  const formats = useFormats();
  const { page, shown, total, onPage } = props;
  if (total <= PAGE_ROWS && page === 0) return null;
  const from = page * PAGE_ROWS + 1;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 3, py: 1, justifyContent: 'flex-end' }}>
      <Box sx={{ color: color.inkQuiet, mr: 1 }}>
        {words.range(formats.number(from), formats.number(from + shown - 1), formats.number(total))}
      </Box>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {words.newer}
      </Button>
      <Button disabled={from + shown > total} onClick={() => onPage(page + 1)}>
        {words.older}
      </Button>
    </Box>
  );
}

function ExportButtons(props: { view: AuditView }) {
  const words = useText().audit;
  const allowed = useMayCall('audit.export');
  const exporting = useDeskCommand('audit.export');
  if (!allowed) return null;
  const save = (format: 'csv' | 'json') => () =>
    exporting.mutate(
      { ...auditFilterOf(props.view), format },
      { onSuccess: saveDocument, onError: (failure) => showFailed(failure.message) },
    );
  return (
    <>
      <Button onClick={save('csv')} disabled={exporting.isPending}>
        {words.exportCsv}
      </Button>
      <Button onClick={save('json')} disabled={exporting.isPending}>
        {words.exportJson}
      </Button>
    </>
  );
}
