import Box from '@mui/material/Box';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { DeskFailure } from '#renderer/api/failure.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { ErrorState } from './error-state.tsx';
import { RowsSkeleton } from './skeletons.tsx';

const PATIENCE_MS = 300;

/** True once something has been going on for longer than a person notices. */
export function useDelayed(active: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = window.setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      window.clearTimeout(timer);
      setLate(false);
    };
  }, [active]);
  return active && late;
}

/**
 * The three faces of a query: its answer, its failure with a way to try again, and, only after
 * 300 ms, a skeleton of the true layout. The skeleton keeps its room from the start so nothing jumps.
 */
export function QueryView<T>(props: {
  query: UseQueryResult<T, DeskFailure>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const text = useText();
  const { query, skeleton, children } = props;
  const late = useDelayed(query.isPending);
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Box aria-busy="true" sx={{ visibility: late ? 'visible' : 'hidden' }}>
      <span className="visually-hidden" role="status">
        {late ? text.app.loading : ''}
      </span>
      {skeleton ?? <RowsSkeleton />}
    </Box>
  );
}
