import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useMayCall, useSession } from '#renderer/api/session.ts';
import { useOfferedCommands } from '#renderer/ui/commands/commands.ts';
import { useShortcuts } from '#renderer/ui/commands/shortcuts.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { ErrorState } from '#renderer/ui/feedback/error-state.tsx';
import { useDelayed } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { SHORT } from '#renderer/ui/theme/breakpoints.ts';
import { WIDE_SHEET } from '#renderer/ui/theme/print.ts';

import { CaseTable } from './case-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { StateStrip } from './state-strip.tsx';
import { addressOf, filterOf, isFiltered, pageOf, viewFromSearch, type WorklistView } from './worklist-filter.ts';

/** The worklist: what waits for the officer first, and every case behind filters that live in the address. */
export function WorklistPage() {
  const words = useText().worklist;
  const formats = useFormats();
  const [, navigate] = useLocation();
  const query = useSearch();
  const view = useMemo(() => viewFromSearch(query), [query]);
  const session = useSession();
  const mayCreate = useMayCall('case.create');
  const searchInput = useRef<HTMLInputElement>(null);
  const list = useDeskQuery('case.list', pageOf(view), { keepPrevious: true });
  const counts = useDeskQuery('case.counts', filterOf(view), { keepPrevious: true });
  const late = useDelayed(list.isPending || list.isPlaceholderData);

  const change = useCallback(
    (next: Partial<WorklistView>) => {
      const page = next.page ?? 0;
      navigate(addressOf({ ...view, ...next, page }), { replace: true });
    },
    [navigate, view],
  );
  const clear = useCallback(() => navigate('/', { replace: true }), [navigate]);
  useWorklistKeys(mayCreate, searchInput);
  const results = useResults(list.data !== undefined && !list.isPlaceholderData, searchInput);

  return (
    <Box
      className={WIDE_SHEET}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        height: '100%',
        minHeight: 480,
        [SHORT]: { height: 'auto', minHeight: 0 },
        '@media print': { height: 'auto' },
      }}
    >
      <PageHeader
        title={words.title}
        subtitle={list.data ? words.total(formats.number(list.data.total)) : ' '}
        actions={
          mayCreate && (
            <>
              <Button onClick={() => navigate('/intake')}>{words.importApplications}</Button>
              <Button variant="contained" onClick={() => navigate('/new')}>
                {words.newCase}
              </Button>
            </>
          )
        }
      />
      <StateStrip counts={counts.data} view={view} onChange={change} />
      <FilterBar view={view} searchInput={searchInput} onChange={change} onClear={clear} onResults={results.go} />
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.total === 0 && <NoCases view={view} mayCreate={mayCreate} onClear={clear} />}
      {!list.error && list.data?.total !== 0 && (
        <Box ref={results.place} onKeyDown={results.back} sx={{ flex: 1, minHeight: 0 }}>
          <CaseTable
            view={view}
            cases={list.data?.cases ?? []}
            total={list.data?.total ?? 0}
            loading={late}
            today={session?.today ?? ''}
            onChange={change}
            onOpen={(caseId) => navigate(`/cases/${caseId}`)}
          />
        </Box>
      )}
    </Box>
  );
}

/** Enter in the search goes to the first case found, once it is there; Escape goes back to the search. */
function useResults(isCurrent: boolean, searchInput: { current: HTMLInputElement | null }) {
  const place = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!isWanted || !isCurrent) return;
    // A search that was just sent becomes the address first: its answer is not current before the next turn.
    const timer = window.setTimeout(() => {
      place.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
      setWanted(false);
    });
    return () => window.clearTimeout(timer);
  }, [isWanted, isCurrent]);
  return {
    place,
    go: () => setWanted(true),
    back: (event: KeyboardEvent) => {
      if (event.key === 'Escape') searchInput.current?.focus();
    },
  };
}

/** `/` searches, `n` opens a new case; both are in the palette too. */
function useWorklistKeys(mayCreate: boolean, searchInput: { current: HTMLInputElement | null }): void {
  const words = useText().worklist;
  const [, navigate] = useLocation();
  useShortcuts({
    letters: { '/': () => searchInput.current?.focus(), ...(mayCreate ? { n: () => navigate('/new') } : {}) },
  });
  const commands = useMemo(
    () =>
      mayCreate
        ? [
            { id: 'new-case', label: words.newCase, run: () => navigate('/new') },
            { id: 'intake', label: words.importApplications, run: () => navigate('/intake') },
          ]
        : [],
    [words, mayCreate, navigate],
  );
  useOfferedCommands('worklist', commands);
}

function NoCases(props: { view: WorklistView; mayCreate: boolean; onClear: () => void }) {
  const words = useText().worklist;
  const { view, mayCreate, onClear } = props;
  const { empty, filters } = words;
  if (view.mine && view.states.length === 0)
    return (
      <EmptyState
        title={empty.mine}
        hint={empty.mineHint}
        action={<Button onClick={onClear}>{filters.clear}</Button>}
      />
    );
  if (isFiltered(view))
    return (
      <EmptyState
        title={empty.noMatch}
        hint={empty.noMatchHint}
        action={<Button onClick={onClear}>{filters.clear}</Button>}
      />
    );
  return <EmptyState title={empty.title} hint={mayCreate ? empty.hint : empty.reader} />;
}
