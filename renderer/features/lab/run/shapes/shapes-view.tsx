import Box from '@mui/material/Box';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { ShareBar } from '#renderer/charts/lab/share-bar.tsx';
import { text } from '#renderer/text/text.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { formatNumber, formatSigned } from '#renderer/ui/format/formats.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { OutputOf } from '#shared/contract/operations.ts';
import type { ShapeEdit } from '#shared/domain/lab.ts';
import type { LabRun, LearnedTerm } from '../../types.ts';
import { EditsBar } from './edits-bar.tsx';
import { ShapePanel } from './shape-panel.tsx';
import { termName } from './term-name.ts';

const words = text.lab.shapes;
type Terms = OutputOf<'learned.terms'>;

/** Terms by importance and the shape of the one chosen; changes by hand are collected over all of them. */
export function ShapesView(props: { run: LabRun }) {
  const terms = useDeskQuery('learned.terms', { source: { runId: props.run.runId } });
  return <QueryView query={terms}>{(found) => <Shapes run={props.run} found={found} />}</QueryView>;
}

function Shapes(props: { run: LabRun; found: Terms }) {
  const { run, found } = props;
  const edits = useMayCall('lab.edit');
  const [chosen, setChosen] = useState(found.terms[0] ? termName(found.terms[0]) : '');
  const [changes, setChanges] = useState<readonly ShapeEdit[]>([]);
  const [broken, setBroken] = useState<Readonly<Record<string, string | null>>>({});
  const term = found.terms.find((candidate) => termName(candidate) === chosen) ?? found.terms[0];
  const { pdo, referenceScore, referenceOdds } = found.scaling;
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(320px, 34%) minmax(0, 1fr)', alignItems: 'start' }}>
        <Box sx={{ borderRight: `1px solid ${color.hairline}`, alignSelf: 'stretch' }}>
          <TermList terms={found.terms} chosen={chosen} changes={changes} onChoose={setChosen} />
          <Box sx={{ px: 3, py: 2, color: color.inkQuiet }}>
            {words.scaling(
              formatNumber(pdo),
              formatNumber(referenceScore),
              formatNumber(referenceOdds),
              formatSigned(found.basePoints),
            )}
          </Box>
        </Box>
        <Box sx={{ position: 'sticky', top: 0, minWidth: 0 }}>
          {term && (
            <ShapePanel
              key={termName(term)}
              runId={run.runId}
              term={term}
              changes={edits ? changes : null}
              onChange={(edit) => setChanges([...changes, edit])}
              onBroken={(sentence) =>
                (broken[termName(term)] ?? null) !== sentence && setBroken({ ...broken, [termName(term)]: sentence })
              }
            />
          )}
        </Box>
      </Box>
      {changes.length > 0 && (
        <EditsBar
          run={run}
          changes={changes}
          violations={Object.values(broken).filter((sentence) => sentence !== null)}
          onUndo={() => setChanges(changes.slice(0, -1))}
          onSaved={() => setChanges([])}
        />
      )}
    </>
  );
}

function TermList(props: {
  terms: readonly LearnedTerm[];
  chosen: string;
  changes: readonly ShapeEdit[];
  onChoose: (name: string) => void;
}) {
  const { terms, chosen, changes, onChoose } = props;
  const most = Math.max(...terms.map(({ importance }) => importance), 1e-9);
  const changed = new Set(changes.map(({ input }) => input));
  return (
    <DataTable
      label={words.terms}
      rows={terms}
      rowKey={termName}
      selectedKey={chosen}
      onOpen={(term) => onChoose(termName(term))}
      columns={[
        {
          key: 'term',
          header: words.term,
          render: (term) => (
            <Box sx={{ overflowWrap: 'anywhere' }}>
              {termName(term)}
              {term.inputs.length === 1 && changed.has(term.inputs[0] ?? '') && (
                <Box component="span" sx={{ color: color.caution }}>{` · ${text.lab.run.editOf}`}</Box>
              )}
            </Box>
          ),
        },
        {
          key: 'importance',
          header: words.importance,
          align: 'right',
          width: 168,
          render: ({ importance }) => (
            <ShareBar share={importance / most} valueText={formatNumber(importance, 1)} width={72} />
          ),
        },
      ]}
    />
  );
}
