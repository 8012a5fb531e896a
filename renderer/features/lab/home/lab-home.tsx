import { useDeskQuery } from '#renderer/api/queries.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { RunsSection } from './runs-section.tsx';
import { TablesSection } from './tables-section.tsx';

/** The model lab: tables to train from, and the runs made of them. */
export function LabHome() {
  const tables = useDeskQuery('lab.tables', {});
  return (
    <QueryView query={tables}>
      {(list) => (
        <>
          <TablesSection tables={list.tables} />
          {list.tables.length > 0 && <RunsSection />}
        </>
      )}
    </QueryView>
  );
}
