import { describe, expect, it } from 'vitest';
import { type Box, layoutGraph } from '#renderer/charts/parties/layout.ts';
import { routeEdges } from '#renderer/charts/parties/routes.ts';
import { walk } from '#renderer/charts/parties/walk.ts';
import { zonesOf } from '#renderer/charts/parties/zones.ts';
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { GRAPH } from './trial-parties.ts';

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

function boxesOf(graph: Told<PartyGraph>, width: number): ReadonlyMap<string, Box> {
  return new Map(layoutGraph(graph, width).nodes.map(({ node, box }) => [node.key, box]));
}

/** Six buyers, six suppliers, five owners and a circle of five partners: as full as a graph gets. */
const FULL: Told<PartyGraph> = {
  ...GRAPH,
  nodes: [
    ...GRAPH.nodes,
    ...['b', 's'].flatMap((side) =>
      Array.from({ length: 5 }, (_, index) => ({
        ...GRAPH.nodes[6]!,
        key: `${side}${index}`,
        name: `${side}${index}`,
      })),
    ),
    ...Array.from({ length: 4 }, (_, index) => ({ ...GRAPH.nodes[1]!, key: `o${index}`, name: `o${index}` })),
    ...Array.from({ length: 3 }, (_, index) => ({ ...GRAPH.nodes[4]!, key: `g${index}`, name: `g${index}` })),
  ],
  edges: [
    ...GRAPH.edges,
    ...Array.from({ length: 5 }, (_, index) => ({ ...GRAPH.edges[7]!, to: `b${index}` })),
    ...Array.from({ length: 5 }, (_, index) => ({ ...GRAPH.edges[8]!, from: `s${index}` })),
    ...Array.from({ length: 4 }, (_, index) => ({ ...GRAPH.edges[0]!, from: `o${index}` })),
    ...Array.from({ length: 3 }, (_, index) => ({ ...GRAPH.edges[3]!, from: `g${index}` })),
  ],
};

describe('the places of parties', () => {
  it('follow what relates them to the applicant', () => {
    const zones = zonesOf(GRAPH);
    expect(Object.fromEntries([...zones].map(([key, { zone, tier }]) => [key, `${zone} ${tier}`]))).toEqual({
      applicant: 'applicant 0',
      owner: 'owners 1',
      mother: 'owners 2',
      guarantor: 'guarantees 1',
      beneficiary: 'guarantees 1',
      subsidiary: 'owned 1',
      buyer: 'customers 1',
      supplier: 'suppliers 1',
    });
  });

  it('put owners above, owned below, suppliers left and customers right of the applicant in the middle', () => {
    const at = boxesOf(GRAPH, 900);
    const of = (key: string) => at.get(key)!;
    expect(of('applicant').x).toBe(450);
    expect(of('mother').y).toBeLessThan(of('owner').y);
    expect(of('owner').y).toBeLessThan(of('applicant').y);
    expect(of('subsidiary').y).toBeGreaterThan(of('applicant').y);
    expect(of('supplier').x).toBeLessThan(of('applicant').x);
    expect(of('buyer').x).toBeGreaterThan(of('applicant').x);
    // The circle is drawn as one: the partners stand on the two sides.
    expect(Math.sign(of('beneficiary').x - 450)).toBe(-Math.sign(of('guarantor').x - 450));
  });

  it('never lie on each other or leave the picture, however narrow it is', () => {
    for (const width of [320, 700, 1400]) {
      const layout = layoutGraph(FULL, width);
      const boxes = layout.nodes.map(({ box }) => box);
      expect(boxes).toHaveLength(FULL.nodes.length);
      for (const [index, box] of boxes.entries()) {
        expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width / 2).toBeLessThanOrEqual(layout.width);
        expect(box.y - box.height / 2).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height / 2).toBeLessThanOrEqual(layout.height);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
    }
  });

  it('are the same for the same parties', () => {
    expect(layoutGraph(FULL, 900)).toEqual(layoutGraph(FULL, 900));
  });
});

describe('the lines between parties', () => {
  const layout = layoutGraph(GRAPH, 900);
  const bundles = routeEdges(GRAPH, layout, ({ kind }) => kind);

  it('carry every relation once, those in one direction on one line', () => {
    expect(bundles.flatMap(({ edges }) => edges.map(({ index }) => index)).sort((a, b) => a - b)).toEqual(
      GRAPH.edges.map((_, index) => index),
    );
    const sold = bundles.find(({ from, to }) => from === 'applicant' && to === 'buyer');
    expect(sold?.edges).toHaveLength(2);
  });

  it('pass through no other party', () => {
    for (const { from, to, points } of bundles) {
      for (const { node, box } of layout.nodes) {
        if (node.key === from || node.key === to) continue;
        const hit = points.some(
          ({ x, y }) => Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2,
        );
        expect(hit, `${from} to ${to} through ${node.key}`).toBe(false);
      }
    }
  });
});

describe('walking', () => {
  const marks = new Map<string, Box>([
    ['middle', { x: 100, y: 100, width: 10, height: 10 }],
    ['above', { x: 104, y: 20, width: 10, height: 10 }],
    ['label', { x: 101, y: 60, width: 10, height: 10 }],
    ['right', { x: 200, y: 110, width: 10, height: 10 }],
  ]);

  it('goes to the nearest mark that lies that way, and stays where none does', () => {
    expect(walk(marks, 'middle', 'ArrowUp')).toBe('label');
    expect(walk(marks, 'label', 'ArrowUp')).toBe('above');
    expect(walk(marks, 'middle', 'ArrowRight')).toBe('right');
    expect(walk(marks, 'above', 'ArrowUp')).toBeNull();
    expect(walk(marks, 'middle', 'Tab')).toBeNull();
  });
});
