/** Ownership traced through companies to natural persons. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { APPLICANT, partiesOf, relationsOf } from '../../matching/parties.ts';

interface Ownership {
  /** Share of the applicant's equity that ends at natural persons. */
  readonly knownShare: number;
  /** Sum of the direct owners' stated shares. */
  readonly directShare: number;
  readonly relations: readonly EvidenceRecord<'relation'>[];
  /** Owners' relations without a share. */
  readonly withoutShare: number;
}

/** Longest chain of companies followed. */
const MAX_DEPTH = 12;

/** A stated share as a fraction: above 1 it was meant as a percentage. */
export function shareAsFraction(share: number): number {
  return share > 1 ? share / 100 : share;
}

/** Traces the applicant's equity to natural persons; a chain that returns to itself adds nothing. */
export function traceOwnership(view: CaseView): Ownership {
  const { keyOf, kinds } = partiesOf(view);
  const relations = relationsOf(view, ['owns']);
  const owners = new Map<string, { owner: string; share: number }[]>();
  const used: EvidenceRecord<'relation'>[] = [];
  let withoutShare = 0;
  for (const relation of relations) {
    const { from, to, share } = relation.fields;
    if (share === null) {
      withoutShare += 1;
      continue;
    }
    used.push(relation);
    const owned = keyOf(to);
    const entry = { owner: keyOf(from), share: shareAsFraction(share) };
    owners.set(owned, [...(owners.get(owned) ?? []), entry]);
  }
  const traced = (company: string, path: readonly string[]): number => {
    let sum = 0;
    for (const { owner, share } of owners.get(company) ?? []) {
      if (kinds.get(owner) === 'person') sum += share;
      else if (path.length < MAX_DEPTH && !path.includes(owner)) sum += share * traced(owner, [...path, owner]);
    }
    return sum;
  };
  const direct = owners.get(APPLICANT) ?? [];
  return {
    knownShare: traced(APPLICANT, [APPLICANT]),
    directShare: direct.reduce((sum, { share }) => sum + share, 0),
    relations: used,
    withoutShare,
  };
}
