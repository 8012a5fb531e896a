/** The parties room: the graph beside the selected party, the group's exposure, guarantees and circles, all relations. */

import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { type OpenedRows, RowsDrawer } from '#renderer/charts/findings/rows-drawer.tsx';
import { CIRCLE_PAINT } from '#renderer/charts/parties/edge-drawing.tsx';
import { PartyGraphView } from '#renderer/charts/parties/party-graph.tsx';
import type { PartyEdge } from '#renderer/charts/parties/party-words.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { BlockSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { WIDE_SHEET } from '#renderer/ui/theme/print.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { Circles, GroupExposure, Guarantees } from './exposure-panels.tsx';
import { graphWords, mergeEdges, openedEdge } from './graph-words.ts';
import { PartyPanel } from './party-panel.tsx';
import { RelationsTable } from './relations-table.tsx';

interface PartiesRoomProps {
  readonly detail: { readonly summary: { readonly id: string; readonly currency: string } };
}

/** The room; the rows of a relation open in a drawer beside. */
export function PartiesRoom({ detail }: PartiesRoomProps) {
  const { id: caseId, currency } = detail.summary;
  const query = useDeskQuery('authenticity.graph', { caseId });
  const [opened, setOpened] = useState<OpenedRows | null>(null);
  return (
    <>
      <QueryView
        query={query}
        skeleton={
          <Box sx={{ px: 3, pt: 2 }}>
            <BlockSkeleton height={520} />
          </Box>
        }
      >
        {(graph) => <Parties graph={graph} currency={currency} onOpen={setOpened} />}
      </QueryView>
      <RowsDrawer caseId={caseId} currency={currency} opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

interface PartiesProps {
  readonly graph: Told<PartyGraph>;
  readonly currency: string;
  readonly onOpen: (opened: OpenedRows) => void;
}

function Parties({ graph: recorded, currency, onOpen }: PartiesProps) {
  const text = useText();
  const words = text.parties;
  const formats = useFormats();
  const graph = useMemo(() => mergeEdges(recorded), [recorded]);
  const openEdge = (edge: PartyEdge) => onOpen(openedEdge(text, formats, graph, edge, currency));
  return (
    <div className={WIDE_SHEET}>
      <GraphSection graph={graph} currency={currency} onOpenEdge={openEdge} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr 1fr' },
          '& > section + section': { borderLeft: `1px solid ${color.hairline}` },
        }}
      >
        <GroupExposure graph={graph} currency={currency} />
        <Guarantees graph={graph} currency={currency} />
        <Circles graph={graph} />
      </Box>
      {graph.edges.length > 0 && (
        <Section title={words.table.title} flush>
          <RelationsTable graph={graph} currency={currency} onOpenEdge={openEdge} />
        </Section>
      )}
    </div>
  );
}

interface GraphSectionProps {
  readonly graph: Told<PartyGraph>;
  readonly currency: string;
  readonly onOpenEdge: (edge: PartyEdge) => void;
}

function GraphSection({ graph, currency, onOpenEdge }: GraphSectionProps) {
  const text = useText();
  const words = text.parties;
  const formats = useFormats();
  const applicant = graph.nodes.find(({ kind }) => kind === 'applicant');
  const [chosen, setChosen] = useState<string | null>(null);
  const said = useMemo(() => graphWords(text, formats, graph, currency), [text, formats, graph, currency]);
  const node = graph.nodes.find(({ key }) => key === chosen) ?? applicant;
  if (node === undefined || graph.nodes.length < 2) {
    return (
      <Section title={words.graph.title} flush>
        <EmptyState title={words.graph.empty} hint={words.graph.emptyHint} />
      </Section>
    );
  }
  return (
    <Section title={words.graph.title} note={<Legend graph={graph} />}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 300px' },
          columnGap: 3,
          rowGap: 2,
          '@media print': { display: 'block' },
        }}
      >
        <PartyGraphView graph={graph} selected={node.key} words={said} onSelect={setChosen} onOpenEdge={onOpenEdge} />
        <Box
          sx={{
            borderLeft: { lg: `1px solid ${color.hairline}` },
            borderTop: { xs: `1px solid ${color.hairline}`, lg: 0 },
            pt: { xs: 2, lg: 0 },
            position: 'relative',
            minHeight: { lg: 440 },
            '@media print': { minHeight: 0 },
          }}
        >
          <Box
            sx={{
              position: { lg: 'absolute' },
              inset: 0,
              overflowY: 'auto',
              pl: { lg: 3 },
              pr: { lg: 0.5 },
              pb: 1,
              '@media print': { position: 'static' },
            }}
          >
            <PartyPanel graph={graph} node={node} currency={currency} onSelect={setChosen} onOpenEdge={onOpenEdge} />
          </Box>
        </Box>
      </Box>
    </Section>
  );
}

/** What shapes and strokes mean, as far as the graph uses them. */
function Legend({ graph }: { readonly graph: Told<PartyGraph> }) {
  const words = useText().parties;
  const items = words.graph.legendItems;
  const swatch = (style: React.CSSProperties) => (
    <span
      aria-hidden="true"
      style={{ display: 'inline-block', width: 22, height: 12, marginRight: 6, verticalAlign: '-1px', ...style }}
    />
  );
  const line = `1px solid ${color.controlLine}`;
  const has = (test: (node: Told<PartyGraph>['nodes'][number]) => boolean) => graph.nodes.some(test);
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 2.5 }}>
      <span>{words.graph.note}</span>
      {has(({ kind }) => kind === 'person') && (
        <span>
          {swatch({ border: line, borderRadius: 6 })}
          {items.person}
        </span>
      )}
      {has(({ kind }) => kind === 'company') && (
        <span>
          {swatch({ border: line, borderRadius: 2 })}
          {items.company}
        </span>
      )}
      {has(({ connected, kind }) => connected && kind !== 'applicant') && (
        <span>
          {swatch({ border: line, borderRadius: 2, background: color.accentSoft })}
          {items.connected}
        </span>
      )}
      {graph.circles.length > 0 && (
        <span>
          {swatch({ border: `3px solid ${CIRCLE_PAINT}`, borderRadius: 2 })}
          {items.circle}
        </span>
      )}
    </Box>
  );
}
