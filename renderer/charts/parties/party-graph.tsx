/** The party graph: few nodes, labelled edges, guarantee circles lit; one tab stop, arrows walk from party to edge to party. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { usePrinting } from '#renderer/ui/layout/printing.ts';
import { WIDE_SHEET_WIDTH } from '#renderer/ui/theme/print.ts';
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { Mark, MarkGroup } from '../marks.tsx';
import { chartColour } from '../tokens.ts';
import { CIRCLE_PAINT, EdgeDrawing } from './edge-drawing.tsx';
import { type Box, type GraphLayout, LEAST_WIDTH, layoutGraph } from './layout.ts';
import { NodeMark } from './node-mark.tsx';
import type { PartyEdge, PartyGraphWords } from './party-words.ts';
import { type Bundle, type RoutedEdge, routeEdges } from './routes.ts';
import { walk } from './walk.ts';

interface PartyGraphViewProps {
  readonly graph: Told<PartyGraph>;
  readonly selected: string;
  readonly words: PartyGraphWords;
  readonly onSelect: (key: string) => void;
  readonly onOpenEdge: (edge: PartyEdge) => void;
}

/** What a page leaves free at its left and right, in pixels. */
const PAGE_MARGINS = 48;

/** Draws the graph as wide as there is room. */
export function PartyGraphView({ graph, selected, words, onSelect, onOpenEdge }: PartyGraphViewProps) {
  const { frame, width: measured } = useMeasuredWidth();
  // Nothing is measured on paper: the sheet's width is known.
  const width = usePrinting() ? WIDE_SHEET_WIDTH - PAGE_MARGINS : measured;
  const layout = useMemo(() => layoutGraph(graph, width), [graph, width]);
  const bundles = useMemo(() => routeEdges(graph, layout, words.edgeLabel), [graph, layout, words.edgeLabel]);
  const boxes = useMemo(() => boxesOf(layout, bundles), [layout, bundles]);
  return (
    <div ref={frame} style={{ overflowX: 'auto', position: 'relative' }}>
      <MarkGroup
        label={words.label}
        first={selected}
        walk={(from, key) => walk(boxes, from, key)}
        style={{ position: 'relative', width: layout.width, height: layout.height }}
      >
        <EdgeDrawing bundles={bundles} width={layout.width} height={layout.height} selected={selected} />
        <Captions layout={layout} words={words} />
        {bundles.flatMap(({ from, to, edges }) =>
          edges.map((routed) => (
            <EdgeMark
              key={edgeKey(routed)}
              routed={routed}
              words={words}
              strong={from === selected || to === selected}
              onOpen={onOpenEdge}
            />
          )),
        )}
        {layout.nodes.map((placed) => (
          <NodeMark
            key={placed.node.key}
            placed={placed}
            words={words}
            selected={placed.node.key === selected}
            onSelect={onSelect}
          />
        ))}
      </MarkGroup>
    </div>
  );
}

/** Where each mark lies, for walking among them. */
function boxesOf(layout: GraphLayout, bundles: readonly Bundle[]): ReadonlyMap<string, Box> {
  return new Map<string, Box>([
    ...layout.nodes.map(({ node, box }) => [node.key, box] as const),
    ...bundles.flatMap(({ edges }) => edges.map((routed) => [edgeKey(routed), routed.label] as const)),
  ]);
}

function Captions({ layout, words }: { readonly layout: GraphLayout; readonly words: PartyGraphWords }) {
  return layout.captions.map(({ zone, x, y }) => (
    <span
      key={zone}
      aria-hidden="true"
      style={{ position: 'absolute', left: x, top: y, color: chartColour.quiet, lineHeight: '20px' }}
    >
      {words.captions[zone]}
    </span>
  ));
}

function edgeKey({ index }: RoutedEdge): string {
  return `edge ${index}`;
}

/** The room a picture has; until it is measured the least it takes. */
function useMeasuredWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(LEAST_WIDTH);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
}

interface EdgeMarkProps {
  readonly routed: RoutedEdge;
  readonly words: PartyGraphWords;
  readonly strong: boolean;
  readonly onOpen: (edge: PartyEdge) => void;
}

/** The label of an edge, lying on its line. */
function EdgeMark({ routed, words, strong, onOpen }: EdgeMarkProps) {
  const { edge, label } = routed;
  return (
    <Mark
      markKey={edgeKey(routed)}
      aside={words.edgeName(edge)}
      readout={words.edgeReadout(edge)}
      onOpen={() => onOpen(edge)}
      style={{
        position: 'absolute',
        left: label.x - label.width / 2,
        top: label.y - label.height / 2,
        width: label.width,
        height: label.height,
        textAlign: 'center',
        whiteSpace: 'nowrap',
      }}
    >
      <span
        style={{
          display: 'inline-block',
          padding: '0 4px',
          lineHeight: '18px',
          borderRadius: 2,
          background: 'var(--desk-paper)',
          color: edge.inCircle || strong ? chartColour.ink : chartColour.quiet,
          fontWeight: edge.inCircle ? 600 : 400,
          boxShadow: edge.inCircle ? `inset 0 -2px 0 ${CIRCLE_PAINT}` : 'none',
        }}
      >
        {words.edgeLabel(edge)}
      </span>
    </Mark>
  );
}
