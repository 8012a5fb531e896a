/** A party in the graph: persons round, companies square, unknown dashed; connected clients filled, circle members ringed. */
import type { CSSProperties } from 'react';
import { Mark } from '../marks.tsx';
import { chartColour } from '../tokens.ts';
import { CIRCLE_PAINT } from './edge-drawing.tsx';
import type { PlacedNode } from './layout.ts';
import type { PartyGraphWords, PartyNode } from './party-words.ts';

/** A name has two lines; the whole of it stands in the readout. */
const twoLines: CSSProperties = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  textWrap: 'balance',
};

interface NodeMarkProps {
  readonly placed: PlacedNode;
  readonly words: PartyGraphWords;
  readonly selected: boolean;
  readonly onSelect: (key: string) => void;
}

/** Name over a quiet line; selecting shows the party beside the graph. */
export function NodeMark({ placed, words, selected, onSelect }: NodeMarkProps) {
  const { node, box } = placed;
  const note = words.noteOf(node);
  return (
    <Mark
      markKey={node.key}
      readout={words.nodeReadout(node)}
      aside={words.kindOf(node)}
      pressed={selected}
      onOpen={() => onSelect(node.key)}
      style={{
        ...nodeStyle(node, selected),
        position: 'absolute',
        left: box.x - box.width / 2,
        top: box.y - box.height / 2,
        width: box.width,
        height: box.height,
        padding: '0 8px',
        textAlign: 'center',
        lineHeight: '16px',
      }}
    >
      <span style={{ ...twoLines, fontWeight: node.kind === 'applicant' || selected ? 600 : 400 }}>{node.name}</span>
      {note !== '' && placed.zone !== 'suppliers' && placed.zone !== 'customers' && (
        <>
          {' '}
          <span style={{ display: 'block', color: node.kind === 'applicant' ? 'inherit' : chartColour.quiet }}>
            {note}
          </span>
        </>
      )}
    </Mark>
  );
}

function nodeStyle(node: PartyNode, selected: boolean): CSSProperties {
  const applicant = node.kind === 'applicant';
  const ring = node.circle === null ? [] : [`0 0 0 2px var(--desk-paper)`, `0 0 0 5px ${CIRCLE_PAINT}`];
  const inner = selected ? [`inset 0 0 0 2px ${applicant ? 'var(--desk-paper)' : chartColour.accent}`] : [];
  return {
    borderRadius: node.kind === 'person' ? 24 : 3,
    border: `1px ${node.kind === 'unknown' ? 'dashed' : 'solid'} var(--desk-control-line)`,
    background: applicant ? chartColour.ink : node.connected ? 'var(--desk-accent-soft)' : chartColour.surface,
    color: applicant ? 'var(--desk-paper)' : chartColour.ink,
    boxShadow: [...inner, ...ring].join(', ') || 'none',
  };
}
