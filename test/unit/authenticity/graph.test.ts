/** The party graph: components against brute force, netting and contagion by hand, exposure, and what is drawn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf } from '#electron/authenticity/graph/components.ts';
import { groupExposure } from '#electron/authenticity/graph/connected-clients.ts';
import { contagion } from '#electron/authenticity/graph/contagion.ts';
import { guaranteeValue, netted } from '#electron/authenticity/graph/guarantees.ts';
import { GRAPH_DEFAULTS, partyGraph } from '#electron/authenticity/graph/party-graph.ts';
import { APPLICANT } from '#electron/matching/parties.ts';
import { Fault } from '#shared/domain/fault.ts';
import { sentence } from '#shared/text/sentence.ts';
import { viewOf } from '#test/unit/indicators/case-view.ts';

const ME = 'Hangzhou Example Machinery Co., Ltd.';
const edge = (from: string, to: string, amount = 1) => ({ from, to, amount });

describe('circles', () => {
  test('a ring, a pair, and a chain that is none', () => {
    const edges = [
      edge('a', 'b'),
      edge('b', 'c'),
      edge('c', 'a'),
      edge('c', 'd'),
      edge('d', 'e'),
      edge('e', 'd'),
      edge('e', 'f'),
    ];
    expect(circlesOf(['a', 'b', 'c', 'd', 'e', 'f'], edges)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  test('two nodes share a circle exactly when each reaches the other', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 16 }), (pairs) => {
        const edges = pairs.map(([from, to]) => ({ from, to }));
        const nodes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
        const circles = circlesOf(nodes, edges);
        const reaches = (start: string, goal: string) => {
          const seen = new Set([start]);
          for (const at of seen) for (const { from, to } of edges) if (from === at) seen.add(to);
          return seen.has(goal);
        };
        for (const a of nodes) {
          for (const b of nodes) {
            if (a === b) continue;
            const together = circles.some((members) => members.includes(a) && members.includes(b));
            expect(together).toBe(reaches(a, b) && reaches(b, a));
          }
        }
      }),
    );
  });
});

describe('netting', () => {
  test('mutual guarantees leave their difference, a ring nothing of its least', () => {
    expect(netted([edge('a', 'b', 500), edge('b', 'a', 300)])).toEqual([edge('a', 'b', 200)]);
    expect(netted([edge('a', 'b', 500), edge('b', 'c', 400), edge('c', 'a', 700)])).toEqual([
      edge('a', 'b', 100),
      edge('c', 'a', 300),
    ]);
  });

  test('no circle is left, and nobody’s balance of given and received changes', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node, fc.integer({ min: 1, max: 100 })), { maxLength: 12 }), (given) => {
        const edges = given.filter(([from, to]) => from !== to).map(([from, to, amount]) => edge(from, to, amount));
        const left = netted(edges);
        expect(circlesOf(['a', 'b', 'c', 'd', 'e'], left)).toEqual([]);
        const balance = (list: typeof edges, key: string) =>
          list.reduce((sum, { from, to, amount }) => sum + (from === key ? amount : 0) - (to === key ? amount : 0), 0);
        for (const key of ['a', 'b', 'c', 'd', 'e']) expect(balance(left, key)).toBe(balance(edges, key));
      }),
    );
  });

  test('a mutual guarantee stands for both directions, once', () => {
    const mutual = { guarantor: ME, beneficiary: 'B', amount: 500, kind: 'mutual' as const };
    expect(guaranteeValue(viewOf({ guarantee: [mutual] }))).toMatchObject({ stated: 500, effective: 0 });
    const both = [mutual, { ...mutual, guarantor: 'B', beneficiary: ME }];
    expect(guaranteeValue(viewOf({ guarantee: both }))).toMatchObject({ stated: 500, effective: 0 });
    expect(
      guaranteeValue(viewOf({ guarantee: [{ ...mutual, guarantor: 'C', beneficiary: ME, kind: 'joint' }] })),
    ).toMatchObject({ stated: 500, effective: 500 });
  });
});

describe('contagion', () => {
  test('a tree, by the formula', () => {
    const nodes = [
      { key: 'a', own: 0.1 },
      { key: 'b', own: 0.2 },
      { key: 'c', own: 0.05 },
    ];
    const edges = [
      { from: 'a', to: 'c', probability: 0.5 },
      { from: 'b', to: 'c', probability: 0.25 },
    ];
    // 1 − 0.95·(1 − 0.05)·(1 − 0.05) = 0.142625
    expect(
      contagion(nodes, edges, 1).map(({ probability, method }) => [method, Number(probability.toFixed(9))]),
    ).toEqual([
      ['exact', 0.1],
      ['exact', 0.2],
      ['exact', 0.142625],
    ]);
  });

  test('a cycle of two is simulated, near its exact value, and the same for the same seed', () => {
    const nodes = [
      { key: 'a', own: 0.2 },
      { key: 'b', own: 0.1 },
    ];
    const edges = [
      { from: 'a', to: 'b', probability: 0.5 },
      { from: 'b', to: 'a', probability: 0.5 },
    ];
    const result = contagion(nodes, edges, 7);
    // a fails alone, or survives and is pulled down by b: 0.2 + 0.8·0.1·0.5 = 0.24; b: 0.1 + 0.9·0.2·0.5 = 0.19.
    expect(result[0]).toMatchObject({ method: 'simulated' });
    expect(Math.abs((result[0]?.probability ?? 0) - 0.24)).toBeLessThan(4 * (result[0]?.standardError ?? 0));
    expect(Math.abs((result[1]?.probability ?? 0) - 0.19)).toBeLessThan(4 * (result[1]?.standardError ?? 0));
    expect(contagion(nodes, edges, 7)).toEqual(result);
  });

  test('two ways between the same parties are simulated, not multiplied', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((key) => ({ key, own: key === 'a' ? 0.5 : 0 }));
    const edges = [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'd'],
      ['c', 'd'],
    ].map(([from = '', to = '']) => ({ from, to, probability: 1 }));
    // d fails exactly when a does; taking b and c as independent would give 0.75.
    expect(contagion(nodes, edges, 3).find(({ key }) => key === 'd')?.probability).toBeCloseTo(0.5, 1);
  });

  test('a probability above one and an edge to nowhere are refused', () => {
    expect(() => contagion([{ key: 'a', own: 1.2 }], [], 1)).toThrow(Fault);
    expect(() => contagion([{ key: 'a', own: 0.2 }], [{ from: 'a', to: 'b', probability: 0.1 }], 1)).toThrow(Fault);
  });
});

const parties = [
  { id: 'P1', name: 'Li Wei', kind: 'person' as const },
  { id: 'S', name: 'Sister Co', kind: 'company' as const },
  { id: 'M', name: 'Minor Co', kind: 'company' as const },
];
const relation = [
  { from: 'P1', to: ME, kind: 'owns' as const, share: 0.6 },
  { from: 'P1', to: 'S', kind: 'owns' as const, share: 0.8 },
  { from: 'P1', to: 'M', kind: 'owns' as const, share: 0.2 },
];

test('group exposure: the applicant, its facilities, controlled sisters, guarantees to outsiders; not a minority holding', () => {
  const view = viewOf({
    party: parties,
    relation,
    credit_facility: [{ lender: 'North Bank', type: 'loan', balance: 300 }],
    guarantee: [{ guarantor: 'Sister Co', beneficiary: 'Stranger', amount: 70, kind: 'joint' }],
  });
  const exposure = groupExposure(view, [
    { party: 'Sister Co', amount: 1000 },
    { party: 'Minor Co', amount: 5000 },
  ]);
  // 10,000,000 applied for + 300 + 1000 + 70
  expect(exposure.total).toBe(view.application.amount + 1370);
  expect(exposure.members).toEqual([APPLICANT, 'party:P1', 'party:S']);
});

test('the graph to draw: nodes by key, edges labelled with their rows, the circle marked', () => {
  const guarantee = [
    { guarantor: ME, beneficiary: 'Sister Co', amount: 100_00, kind: 'joint' as const },
    { guarantor: 'Sister Co', beneficiary: ME, amount: 100_00, kind: 'joint' as const },
    { guarantor: 'Stranger', beneficiary: ME, amount: 50_00, kind: 'joint' as const },
  ];
  const graph = partyGraph(viewOf({ party: parties, relation, guarantee }), {
    ...GRAPH_DEFAULTS,
    probabilities: [
      { party: APPLICANT, probability: 0.1 },
      { party: 'Sister Co', probability: 0.02 },
    ],
  });
  expect(graph.circles).toEqual([[APPLICANT, 'party:S']]);
  expect(graph.nodes.find(({ key }) => key === 'party:S')).toMatchObject({
    name: 'Sister Co',
    kind: 'company',
    connected: true,
    circle: 0,
  });
  expect(graph.nodes.find(({ key }) => key === APPLICANT)).toMatchObject({ kind: 'applicant', circle: 0 });
  expect(graph.edges.filter(({ inCircle }) => inCircle)).toHaveLength(2);
  expect(graph.edges.find(({ to, kind }) => kind === 'owns' && to === 'party:S')).toMatchObject({
    label: sentence('party-graph.relation-of', { kind: 'owns', share: 0.8 }),
    share: 0.8,
  });
  expect(graph.edges.every(({ evidence }) => evidence.length > 0)).toBe(true);
  expect(graph.guarantees).toMatchObject({ stated: 150_00, effective: 50_00 });
  // On its own 2%; half of the times the applicant fails (10%) its guarantee is called: 1 − 0.98 · 0.95 = 6.9%.
  expect(graph.nodes.find(({ key }) => key === 'party:S')?.contagion).toBeCloseTo(0.069, 1);
  // Nothing is known of the stranger, which is not the same as no risk.
  expect(graph.nodes.find(({ name }) => name === 'Stranger')?.contagion).toBeNull();
});
