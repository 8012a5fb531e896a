/** Words of the parties room: who owns, controls, guarantees and trades with whom. */
import type { PartyGraph } from '../../domain/authenticity.ts';

type Kind = PartyGraph['edges'][number]['kind'];

/** A relation told from its subject: "A owns B". */
const outgoing: Readonly<Record<Kind, string>> = {
  owns: 'owns',
  controls: 'controls',
  directs: 'directs',
  family: 'family of',
  guarantees: 'guarantees',
  trades: 'sells to',
  'shares-identity': 'shares details with',
};

/** The same from its object: "B is owned by A". */
const incoming: Readonly<Record<Kind, string>> = {
  owns: 'owned by',
  controls: 'controlled by',
  directs: 'directed by',
  family: 'family of',
  guarantees: 'guaranteed by',
  trades: 'buys from',
  'shares-identity': 'shares details with',
};

const short: Readonly<Record<Kind, string>> = {
  owns: 'owns',
  controls: 'controls',
  directs: 'directs',
  family: 'family',
  guarantees: 'guarantees',
  trades: 'sells',
  'shares-identity': 'shares',
};

export const partiesText = {
  view: 'Parties',
  outgoing,
  incoming,
  short,
  kinds: { applicant: 'Applicant', person: 'Person', company: 'Company', unknown: 'Kind not stated' },
  graph: {
    title: 'Party graph',
    note: 'Arrows walk it, Enter selects.',
    label: 'Parties and their relations',
    zones: {
      owners: 'Owners, directors, family',
      guarantees: 'Guarantee partners',
      suppliers: 'Suppliers',
      customers: 'Customers',
      owned: 'Owned or controlled',
    },
    circle: 'circle',
    legendItems: {
      connected: 'Connected clients: one risk',
      circle: 'Guarantee circle',
      person: 'Person',
      company: 'Company',
    },
    empty: 'No parties beside the applicant yet.',
    emptyHint:
      'Bring the shareholder register, the guarantee contracts or a relations list; buyers and suppliers come from the invoices.',
    pd: (pd: string) => `PD ${pd}`,
    edge: (from: string, verb: string, to: string) => `${from} ${verb} ${to}`,
    inCircle: 'part of a guarantee circle',
    connected: 'connected with the applicant',
    relations: (count: number) => (count === 1 ? '1 relation' : `${count} relations`),
    readout: {
      kind: 'Kind',
      exposure: 'Owed to lenders',
      contagion: 'PD with contagion',
      group: 'Group',
      circle: 'Guarantee circle',
      amount: 'Amount',
      share: 'Share',
    },
    enter: 'Enter selects.',
  },
  panel: {
    exposure: 'Owed to lenders',
    contagion: 'PD with contagion',
    contagionNote: 'of default, with that of those it guarantees',
    notKnown: 'not known',
    connected: 'Connected clients',
    isConnected: 'one risk with the applicant',
    notConnected: 'not connected',
    circle: 'Guarantee circle',
    noCircle: 'in none',
    relations: 'Relations',
    noRelations: 'No relation is recorded.',
  },
  group: {
    title: 'Exposure of the group',
    total: 'Total',
    members: (count: number) => (count === 1 ? 'the applicant alone' : `${count} connected clients`),
    working: 'How it adds up',
    authority: 'Connected by control or family, after Regulation (EU) 575/2013, Article 4(1)(39).',
  },
  guarantees: {
    title: 'Guarantees for the applicant',
    stated: 'Stated',
    effective: 'After netting',
    lost: (share: string) => `${share} cancels out in circles`,
    nothingLost: 'nothing cancels out',
    working: 'By guarantor',
    none: 'No guarantee for the applicant is on record.',
    noneHint: 'Bring the guarantee contracts, or enter them under Files.',
    note: 'What parties guarantee for each other protects nobody beyond the difference.',
  },
  circles: {
    title: (count: number) => (count === 1 ? '1 guarantee circle' : `${count} guarantee circles`),
    none: 'No guarantee circle',
    noneHint: 'No party guarantees, directly or through others, one that guarantees for it.',
    hint: 'Each member’s guarantee rests on the others’: if one fails, all may.',
    members: (count: number) => `${count} parties`,
  },
  table: {
    title: 'All relations',
    label: 'All relations as a table',
    from: 'From',
    relation: 'Relation',
    to: 'To',
    amount: 'Amount',
    share: 'Share',
    circle: 'Circle',
    inCircle: 'in a circle',
    rows: 'Rows',
  },
} as const;
