/** A node and an edge of the party graph, and what the graph says of them. */
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Readout } from '../marks.tsx';
import type { GraphLayout } from './layout.ts';

export type PartyNode = Told<PartyGraph>['nodes'][number];
export type PartyEdge = Told<PartyGraph>['edges'][number];

export interface PartyGraphWords {
  readonly label: string;
  readonly captions: Readonly<Record<GraphLayout['captions'][number]['zone'], string>>;
  /** The quiet second line of a node. */
  readonly noteOf: (node: PartyNode) => string;
  readonly kindOf: (node: PartyNode) => string;
  readonly nodeReadout: (node: PartyNode) => Readout;
  /** Short, as it stands on the line. */
  readonly edgeLabel: (edge: PartyEdge) => string;
  /** The whole relation: "A owns B". */
  readonly edgeName: (edge: PartyEdge) => string;
  readonly edgeReadout: (edge: PartyEdge) => Readout;
}
