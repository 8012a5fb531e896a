/** A party graph small enough to read: an owner, its mother, a subsidiary, a guarantee circle of three, a buyer, a supplier. */
import type { EvidenceRow, PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';

type Node = Told<PartyGraph>['nodes'][number];
type Edge = Told<PartyGraph>['edges'][number];

function node(key: string, kind: Node['kind'], over: Partial<Node> = {}): Node {
  return { key, name: key, kind, connected: false, circle: null, exposure: null, contagion: null, ...over };
}

function edge(from: string, kind: Edge['kind'], to: string, over: Partial<Edge> = {}): Edge {
  const evidence: Told<EvidenceRow>[] = [{ recordSet: 'relation', recordIds: [1], role: kind, note: '' }];
  return { from, to, kind, label: kind, amount: null, share: null, inCircle: false, evidence, ...over };
}

export const GRAPH: Told<PartyGraph> = {
  nodes: [
    node('applicant', 'applicant', {
      name: 'Anlan Metal',
      connected: true,
      circle: 0,
      exposure: 90_000_000,
      contagion: 0.031,
    }),
    node('owner', 'person', { connected: true }),
    node('mother', 'person', { connected: true }),
    node('subsidiary', 'company', { connected: true }),
    node('guarantor', 'company', { circle: 0 }),
    node('beneficiary', 'company', { circle: 0 }),
    node('buyer', 'unknown'),
    node('supplier', 'unknown'),
  ],
  edges: [
    edge('owner', 'owns', 'applicant', { share: 0.8 }),
    edge('owner', 'family', 'mother'),
    edge('applicant', 'controls', 'subsidiary'),
    edge('guarantor', 'guarantees', 'applicant', { amount: 500_000_00, inCircle: true }),
    edge('applicant', 'guarantees', 'beneficiary', { amount: 400_000_00, inCircle: true }),
    edge('beneficiary', 'guarantees', 'guarantor', { amount: 300_000_00, inCircle: true }),
    edge('applicant', 'trades', 'buyer'),
    edge('applicant', 'trades', 'buyer', {
      amount: 200_000_00,
      label: 'sales',
      evidence: [{ recordSet: 'invoice', recordIds: [11, 12], role: 'sales', note: '' }],
    }),
    edge('supplier', 'trades', 'applicant', { amount: 100_000_00 }),
  ],
  circles: [['applicant', 'beneficiary', 'guarantor']],
  groupExposure: {
    total: 120_000_000,
    members: ['applicant', 'mother', 'owner', 'subsidiary'],
    working: [
      { id: 'amount-applied-for', name: 'amount applied for', value: 30_000_000, unit: 'money' },
      {
        id: 'own-facilities',
        name: 'facilities of the applicant by the credit report',
        value: 90_000_000,
        unit: 'money',
      },
    ],
  },
  guarantees: {
    stated: 500_000_00,
    effective: 200_000_00,
    working: [
      { id: 'guarantee-left', name: 'left of CNY 500,000.00 from guarantor', value: 200_000_00, unit: 'money' },
    ],
  },
};

/** Nobody but the applicant. */
export const ALONE: Told<PartyGraph> = {
  nodes: [node('applicant', 'applicant', { name: 'Anlan Metal' })],
  edges: [],
  circles: [],
  groupExposure: { total: 30_000_000, members: ['applicant'], working: [] },
  guarantees: { stated: 0, effective: 0, working: [] },
};
