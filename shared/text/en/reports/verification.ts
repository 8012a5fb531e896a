/** Words of the section "Verification" of the decision report. */
import type { Role } from '../../../domain/officers.ts';
import type { Teller } from '../../teller.ts';
import { lowered } from './english.ts';

export function verificationText(t: Teller) {
  return {
    title: 'Verification',
    computedFrom: 'What the figures were computed from',
    what: 'What',
    sha256: 'SHA-256',
    content: 'Content of this report',
    evidence: 'Evidence',
    model: (id: string, version: string, origin: string) => `Model ${id} version ${version} (${origin})`,
    policyVersion: (name: string, version: number, status: string) => `${name}, version ${version} (${status})`,
    statuses: { proposed: 'proposed', active: 'active', superseded: 'superseded', refused: 'refused' },
    snapshots: 'Frozen submissions',
    noSnapshots: 'The case has not been submitted: nothing is frozen.',
    frozen: 'Frozen',
    frozenBy: (at: string, by: string) => `${at} by ${by}`,
    snapshot: 'snapshot',
    snapshotModel: 'model',
    snapshotEvidence: 'evidence',
    snapshotPolicies: {
      limit: 'limit policy',
      price: 'price policy',
      authority: 'authority table',
      eligibility: 'eligibility policy',
      rates: 'rates',
    },
    checks: 'Arithmetic done anew from the parts in this report',
    rule: 'Rule',
    stated: 'Stated',
    recomputed: 'Recomputed',
    result: 'Result',
    holds: 'holds',
    doesNotHold: 'does not hold',
    pointsRule: 'Base points and the points of all bins add up to the score',
    groupsRule: 'Base points and the groups’ points add up to the score',
    limitRule: (currency: string) => `The limit is the lowest measure that applies (${t.formats.currency(currency)})`,
    priceRule: 'The parts of the price, rounded up, are the model rate (basis points)',
    madeAt: 'Made at',
    inZone: (instant: string, zone: string) => `${instant}, ${zone}; so are all times of this report`,
    madeBy: 'Made by',
    madeByInRoles: (name: string, roles: readonly Role[]) =>
      `${name} (${roles.map((role) => lowered(t.names.roles[role])).join(', ')})`,
    workspace: 'Workspace',
    lastEvent: 'Audit chain, last event',
    auditHead: 'Audit chain, head',
    headCode: 'The head for a camera: number of the event, colon, hash.',
    how: {
      hash: 'Content hash: the JSON form of this report carries everything above as its member “content”. SHA-256 over that member in canonical JSON (RFC 8785: keys sorted, no white space) gives the content hash. The PDF, XLSX and JSON of one state of the case in one language have the same one.',
      audit:
        'Audit chain: “desk audit verify --workspace FILE --officer NAME --head HEAD”, with the head above, recomputes every event and signature, compares what is stored with them, and says whether the head is in the chain. Whoever keeps this report can so tell a chain that was written anew; nobody can without a head from outside. The chain is tamper-evident: it shows that something was changed, it cannot prevent it.',
      replay:
        'Replay: “desk call decision.replay” computes a frozen submission anew from the stored evidence, model and policies and compares the two, byte for byte.',
      files: 'Files: the SHA-256 of a file in the evidence inventory is that of the original, as any tool computes it.',
      arithmetic:
        'Arithmetic: the XLSX form has the sums, the limit, the rate and the PD as formulas over the same figures.',
    },
  };
}
