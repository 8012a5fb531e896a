/** The party graph to draw: nodes, labelled edges, circles, the group and its exposure. Positions are the screen's matter. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, where } from '#electron/case-view/records.ts';
import { shareAsFraction } from '#electron/indicators/parties/ownership.ts';
import { allInvoices } from '#electron/matching/invoices.ts';
import { APPLICANT, partiesOf } from '#electron/matching/parties.ts';
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { kindsOf, sharedIdentities } from '../cross-checks/shared-identity.ts';
import { figure, money, row } from '../finding.ts';
import { connectedClients, groupExposure, type PartyExposure } from './connected-clients.ts';
import { contagion } from './contagion.ts';
import { guaranteeCircles, guaranteeEdges, guaranteeValue } from './guarantees.ts';

type Edge = PartyGraph['edges'][number];
type Invoice = EvidenceRecord<'invoice'>;

/** Largest trading partners shown beside the recorded parties, each way. */
const PARTNERS_SHOWN = 6;

interface GraphOptions {
  readonly exposures: readonly PartyExposure[];
  /** Stand-alone probabilities by party; contagion is computed where the applicant has one. */
  readonly probabilities: readonly { readonly party: string; readonly probability: number }[];
  /** Probability that a guarantor fails because the one it guarantees for did; for the simulation a seed. */
  readonly guaranteeContagion: number;
  readonly seed: number;
}

/** Nothing is known of the bank's other clients; half of the guarantors of a failed party fail too (expert judgement). */
export const GRAPH_DEFAULTS: GraphOptions = { exposures: [], probabilities: [], guaranteeContagion: 0.5, seed: 1 };

function relationEdges(view: CaseView): Edge[] {
  const { keyOf, relations } = partiesOf(view);
  return relations
    .filter(({ fields }) => fields.kind !== 'guarantees')
    .map((record): Edge => {
      const { from, to, kind, share } = record.fields;
      const part = share === null ? null : shareAsFraction(share);
      return {
        from: keyOf(from),
        to: keyOf(to),
        kind,
        label:
          part === null
            ? sentence('party-graph.relation', { kind })
            : sentence('party-graph.relation-of', { kind, share: part }),
        amount: null,
        share: part,
        inCircle: false,
        evidence: row('relation', [record], sentence('party-graph.relation', { kind })),
      };
    });
}

function guarantees(view: CaseView): Edge[] {
  const circleOf = circleIndex(view);
  return guaranteeEdges(view).map(({ from, to, amount, evidence }) => ({
    from,
    to,
    kind: 'guarantees',
    label:
      amount === null
        ? sentence('party-graph.guarantees')
        : sentence('party-graph.guarantees-of', { amount: money(view, amount) }),
    amount,
    share: null,
    inCircle: circleOf.has(from) && circleOf.get(from) === circleOf.get(to),
    evidence: [...evidence],
  }));
}

/** The largest buyers and suppliers by invoices, as edges in the direction of the goods. */
function trade(view: CaseView): Edge[] {
  const { keyOf } = partiesOf(view);
  return (['sale', 'purchase'] as const).flatMap((direction) => {
    const groups = new Map<string, Invoice[]>();
    for (const invoice of where(allInvoices(view, direction), ({ status }) => status === 'normal').records) {
      const key = keyOf(invoice.fields.counterparty_id ?? invoice.fields.counterparty_name);
      groups.set(key, [...(groups.get(key) ?? []), invoice]);
    }
    const sized = [...groups].map(([key, invoices]) => ({
      key,
      invoices,
      amount: invoices.reduce((sum, { fields }) => sum + fields.net, 0),
    }));
    return sized
      .filter(({ key }) => key !== APPLICANT)
      .sort((a, b) => b.amount - a.amount || (a.key < b.key ? -1 : 1))
      .slice(0, PARTNERS_SHOWN)
      .map(({ key, invoices, amount }): Edge => {
        const [from, to] = direction === 'sale' ? [APPLICANT, key] : [key, APPLICANT];
        const label = sentence(direction === 'sale' ? 'party-graph.sales' : 'party-graph.purchases', {
          amount: money(view, amount),
        });
        return {
          from,
          to,
          kind: 'trades',
          label,
          amount,
          share: null,
          inCircle: false,
          evidence: row('invoice', invoices, label),
        };
      });
  });
}

function identities(view: CaseView): Edge[] {
  const { keyOf } = partiesOf(view);
  return sharedIdentities(view).map(({ name, shared, invoices }): Edge => {
    const kinds = sentence('shared-identity.kinds', { kinds: kindsOf({ shared }) });
    const evidence = [
      ...row(
        'party',
        shared.flatMap(({ own, theirs }) => [own, theirs]).filter(({ recordSet }) => recordSet === 'party'),
        sentence('shared-identity.attribute-rows'),
        kinds,
      ),
      ...row('invoice', invoices, sentence('party-graph.invoice-rows')),
    ];
    return {
      from: APPLICANT,
      to: keyOf(name),
      kind: 'shares-identity',
      label: sentence('party-graph.shares', { kinds }),
      amount: null,
      share: null,
      inCircle: false,
      evidence,
    };
  });
}

function circleIndex(view: CaseView): ReadonlyMap<string, number> {
  return new Map(guaranteeCircles(view).flatMap((members, index) => members.map((member) => [member, index] as const)));
}

/** Display names by key: the party records', the applicant's, else the name the records use. */
function namesOf(view: CaseView): ReadonlyMap<string, string> {
  const { keyOf, records } = partiesOf(view);
  const names = new Map<string, string>([[APPLICANT, view.applicant.legalName]]);
  const add = (reference: string, name: string) => {
    const key = keyOf(reference);
    if (!names.has(key)) names.set(key, name);
  };
  for (const { fields } of records) add(fields.id, fields.name);
  for (const { fields } of recordsOf(view, 'guarantee').records) {
    add(fields.guarantor, fields.guarantor);
    add(fields.beneficiary, fields.beneficiary);
  }
  for (const { fields } of recordsOf(view, 'invoice').records) {
    if (fields.counterparty_id !== null) add(fields.counterparty_id, fields.counterparty_name);
    add(fields.counterparty_name, fields.counterparty_name);
  }
  return names;
}

/**
 * Default probabilities with contagion along guarantees: a party that pays for another may fail with it.
 * Only for parties whose own probability is known: one that is not would look safe.
 */
function contagionOf(view: CaseView, keys: readonly string[], options: GraphOptions): ReadonlyMap<string, number> {
  const { keyOf } = partiesOf(view);
  const own = new Map(
    options.probabilities.map(({ party, probability }) => [
      party === APPLICANT ? APPLICANT : keyOf(party),
      probability,
    ]),
  );
  if (own.size === 0) return new Map();
  const nodes = keys.map((key) => ({ key, own: own.get(key) ?? 0 }));
  const edges = guaranteeEdges(view).map(({ from, to }) => ({
    from: to,
    to: from,
    probability: options.guaranteeContagion,
  }));
  const inside = edges.filter(({ from, to }) => keys.includes(from) && keys.includes(to));
  const spread = contagion(nodes, inside, options.seed).filter(({ key }) => own.has(key));
  return new Map(spread.map(({ key, probability }) => [key, probability]));
}

/** The party graph of a case. Nodes by key, edges in the order: ownership and control, guarantees, trade, shared identity. */
export function partyGraph(view: CaseView, options: GraphOptions = GRAPH_DEFAULTS): PartyGraph {
  const edges = [...relationEdges(view), ...guarantees(view), ...trade(view), ...identities(view)];
  const keys = [...new Set([APPLICANT, ...edges.flatMap(({ from, to }) => [from, to])])].sort();
  const { kinds } = partiesOf(view);
  const names = namesOf(view);
  const connected = connectedClients(view);
  const circleOf = circleIndex(view);
  const exposure = groupExposure(view, options.exposures);
  const spread = contagionOf(view, keys, options);
  const value = guaranteeValue(view);
  return {
    nodes: keys.map((key) => ({
      key,
      name: names.get(key) ?? key.replace(/^(?:party|name):/, ''),
      kind: key === APPLICANT ? 'applicant' : (kinds.get(key) ?? 'unknown'),
      connected: connected.has(key),
      circle: circleOf.get(key) ?? null,
      exposure: exposure.byParty.get(key) ?? null,
      contagion: spread.get(key) ?? null,
    })),
    edges,
    circles: guaranteeCircles(view).map((members) => [...members]),
    groupExposure: { total: exposure.total, members: [...exposure.members], working: [...exposure.working] },
    guarantees: {
      stated: value.stated,
      effective: value.effective,
      working: value.byGuarantor.map(({ guarantor, stated, effective }) =>
        figure('guarantee-left', effective, 'money', {
          stated: money(view, stated),
          guarantor: names.get(guarantor) ?? guarantor,
        }),
      ),
    },
  };
}
