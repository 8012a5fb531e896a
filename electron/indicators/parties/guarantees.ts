/** Who guarantees whom: what the applicant has given, and the circles it stands in. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { only, recordsOf, type Selection, where } from '#electron/case-view/records.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { APPLICANT, partiesOf, relationsOf } from '../../matching/parties.ts';

/**
 * Guarantees the applicant gave; a mutual one counts whichever side it is written on. A guarantee is one
 * for each pair of parties and kind, however many rows state it: of several rows the largest counts.
 */
export function guaranteesGiven(view: CaseView): Selection<'guarantee'> {
  const { keyOf } = partiesOf(view);
  const given = where(
    recordsOf(view, 'guarantee'),
    ({ guarantor, beneficiary, kind }) =>
      keyOf(guarantor) === APPLICANT || (kind === 'mutual' && keyOf(beneficiary) === APPLICANT),
  );
  const largest = new Map<string, EvidenceRecord<'guarantee'>>();
  for (const record of given.records) {
    const { guarantor, beneficiary, kind, amount } = record.fields;
    const edge = JSON.stringify([kind, ...[keyOf(guarantor), keyOf(beneficiary)].sort()]);
    const known = largest.get(edge);
    if (known === undefined || amount > known.fields.amount) largest.set(edge, record);
  }
  return only(
    given,
    given.records.filter((record) => [...largest.values()].includes(record)),
  );
}

interface GuaranteeCircle {
  /** Keys of the parties in the circle, the applicant among them; empty when it stands in none. */
  readonly members: ReadonlySet<string>;
  readonly guarantees: Selection<'guarantee'>;
  readonly relations: Selection<'relation'>;
}

function reachable(start: string, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(edges.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(edges.get(next) ?? []));
  }
  return reached;
}

/**
 * The strongly connected component of the guarantee edges (guarantor → beneficiary) that holds the
 * applicant: the parties it guarantees, directly or through others, that also guarantee it.
 */
export function guaranteeCircle(view: CaseView): GuaranteeCircle {
  const { keyOf } = partiesOf(view);
  const guarantees = recordsOf(view, 'guarantee');
  const relations = only(recordsOf(view, 'relation'), relationsOf(view, ['guarantees']));
  const forward = new Map<string, string[]>();
  const backward = new Map<string, string[]>();
  const link = (from: string, to: string) => {
    if (from === to) return;
    forward.set(from, [...(forward.get(from) ?? []), to]);
    backward.set(to, [...(backward.get(to) ?? []), from]);
  };
  for (const { fields } of guarantees.records) {
    link(keyOf(fields.guarantor), keyOf(fields.beneficiary));
    if (fields.kind === 'mutual') link(keyOf(fields.beneficiary), keyOf(fields.guarantor));
  }
  for (const { fields } of relations.records) link(keyOf(fields.from), keyOf(fields.to));
  const guaranteed = reachable(APPLICANT, forward);
  const guaranteeing = reachable(APPLICANT, backward);
  const members = new Set([...guaranteed].filter((key) => guaranteeing.has(key)));
  const inside = (from: string, to: string) => members.has(keyOf(from)) && members.has(keyOf(to));
  const within = <R extends EvidenceRecord<'guarantee'> | EvidenceRecord<'relation'>>(
    records: readonly R[],
    ends: (record: R) => readonly [string, string],
  ) => records.filter((record) => inside(...ends(record)));
  return {
    members,
    guarantees: only(
      guarantees,
      within(guarantees.records, ({ fields }) => [fields.guarantor, fields.beneficiary]),
    ),
    relations: only(
      relations,
      within(relations.records, ({ fields }) => [fields.from, fields.to]),
    ),
  };
}
