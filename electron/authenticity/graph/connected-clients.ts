/** The applicant's group of connected clients and what is owed by it (after Regulation (EU) 575/2013, Art. 4(1)(39)). */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf } from '#electron/case-view/records.ts';
import { shareAsFraction } from '#electron/indicators/parties/ownership.ts';
import { APPLICANT, connectedTo, partiesOf, relationsOf } from '#electron/matching/parties.ts';
import type { Figure } from '#shared/domain/authenticity.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import { figure } from '../finding.ts';
import { guaranteeEdges, netted } from './guarantees.ts';

/** An owner controls from this share on. */
const CONTROLLING_SHARE = 0.5;

/** What the bank's own books say a party owes; parties named by id, registration number or name. */
export interface PartyExposure {
  readonly party: string;
  readonly amount: MinorUnits;
}

/**
 * Keys of the parties one risk with the applicant: by control (majority ownership, control stated)
 * and by family of controlling persons, in either direction. Directors alone do not connect.
 */
export function connectedClients(view: CaseView): ReadonlySet<string> {
  const relations = relationsOf(view, ['owns', 'controls', 'family']).filter(
    ({ fields }) =>
      fields.kind !== 'owns' || (fields.share !== null && shareAsFraction(fields.share) >= CONTROLLING_SHARE),
  );
  return connectedTo(view, APPLICANT, relations);
}

interface GroupExposure {
  readonly total: MinorUnits;
  readonly members: readonly string[];
  readonly working: readonly Figure[];
  readonly byParty: ReadonlyMap<string, MinorUnits>;
}

/**
 * Exposure of the group: the amount applied for, the applicant's facilities elsewhere, what the bank
 * has lent to connected parties, and guarantees members gave to outsiders after netting circles.
 */
export function groupExposure(view: CaseView, exposures: readonly PartyExposure[]): GroupExposure {
  const { keyOf } = partiesOf(view);
  const members = connectedClients(view);
  const facilities = recordsOf(view, 'credit_facility').records.reduce((sum, { fields }) => sum + fields.balance, 0);
  const byParty = new Map<string, number>([[APPLICANT, facilities]]);
  for (const { party, amount } of exposures) {
    const key = keyOf(party);
    byParty.set(key, (byParty.get(key) ?? 0) + amount);
  }
  const lent = exposures.filter(({ party }) => members.has(keyOf(party))).reduce((sum, { amount }) => sum + amount, 0);
  const edges = guaranteeEdges(view).flatMap(({ from, to, amount }) => (amount === null ? [] : [{ from, to, amount }]));
  const given = netted(edges)
    .filter(({ from, to }) => members.has(from) && !members.has(to))
    .reduce((sum, { amount }) => sum + amount, 0);
  const working = [
    figure('amount-applied-for', view.application.amount, 'money'),
    figure('own-facilities', facilities, 'money'),
    figure('lent-to-connected', lent, 'money'),
    figure('guarantees-to-outsiders', given, 'money'),
  ];
  return {
    total: view.application.amount + facilities + lent + given,
    members: [...members].sort(),
    working,
    byParty,
  };
}
