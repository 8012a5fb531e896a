import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { RunState } from '../run-state.tsx';

const POLL_MS = 1000;

/** Runs of the lab, asked again while one of them is at work. */
export function RunsSection() {
  const text = useText();
  const words = text.lab.runs;
  const formats = useFormats();
  const [, navigate] = useLocation();
  const [live, setLive] = useState(false);
  const runs = useDeskQuery('lab.runs', {}, { every: live ? POLL_MS : 0 });
  const running = runs.data?.runs.some(({ state }) => state === 'running') ?? false;
  useEffect(() => setLive(running), [running]);
  return (
    <Section flush title={words.title} note={words.note}>
      <QueryView query={runs}>
        {(list) => (
          <DataTable
            label={words.title}
            rows={list.runs}
            rowKey={(run) => run.runId}
            onOpen={(run) => navigate(`/models/lab/runs/${run.runId}`)}
            empty={<Box sx={{ px: 3, color: color.inkQuiet }}>{words.empty}</Box>}
            columns={[
              { key: 'number', header: words.number, align: 'right', width: 72, render: (run) => run.number },
              {
                key: 'name',
                header: words.name,
                render: (run) => (
                  <>
                    <b>{run.name}</b>
                    {run.kind === 'edit' && (
                      <Box component="span" sx={{ color: color.inkQuiet }}>{` · ${words.edit}`}</Box>
                    )}
                    {run.registeredHash !== null && (
                      <Box component="span" sx={{ color: color.accent }}>{` · ${words.registered}`}</Box>
                    )}
                  </>
                ),
              },
              { key: 'table', header: words.table, render: (run) => run.fileName },
              { key: 'method', header: words.method, render: (run) => text.lab.methods[run.method] },
              { key: 'state', header: words.state, width: 240, render: (run) => <RunState run={run} /> },
              { key: 'auc', header: words.auc, align: 'right', render: (run) => formats.number(run.auc, 3) },
              { key: 'by', header: words.startedBy, render: (run) => run.startedBy },
              { key: 'at', header: words.startedAt, render: (run) => <DateText value={run.startedAt} form="minute" /> },
            ]}
          />
        )}
      </QueryView>
    </Section>
  );
}
