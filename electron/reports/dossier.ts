/**
 * The dossier: everything a decision report shows, as plain data. It is composed of what the
 * contract's queries answer, so a report can never say something the screens do not.
 */
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import type { Earnings } from '#shared/contract/operations/case.ts';
import type { OutputOf } from '#shared/contract/operations.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/officers.ts';
import type { Path } from '#shared/domain/path.ts';
import { POLICY_KINDS, policyHashIn } from '#shared/domain/policies.ts';
import type { Told } from '#shared/domain/words.ts';
import { hashOf } from '../ground/canonical.ts';

type Schedule = NonNullable<OutputOf<'case.schedule'>['schedule']>;
type KnownStress = Extract<OutputOf<'case.stress'>, { readonly reason: null }>;
type PolicyVersion = OutputOf<'policy.list'>['policies'][number];

/** What the report says about the case: the same, whoever prints it and whenever. */
interface DossierContent {
  readonly case: Omit<OutputOf<'case.get'>, 'actions'>;
  readonly assessment: OutputOf<'assessment.get'>;
  readonly definitions: readonly IndicatorDefinition[];
  readonly model: Omit<OutputOf<'model.get'>, 'document'>;
  /** The policy versions that the assessment or a snapshot of the case used. */
  readonly policies: readonly PolicyVersion[];
  readonly sources: OutputOf<'evidence.sources'>['sources'];
  readonly recordSets: ReadonlyArray<{ readonly recordSet: string; readonly total: number }>;
  readonly conflicts: OutputOf<'evidence.conflicts'>['conflicts'];
  readonly authenticity: OutputOf<'authenticity.get'>;
  readonly trail: OutputOf<'decision.trail'>;
  /** Of the proposal; null where it does not say how it is repaid, or gives none. */
  readonly schedule: Schedule | null;
  /** What the proposal earns the bank; null without a schedule or a model rate. */
  readonly earnings: Earnings | null;
  /** Each shock alone; null where the case could not be put under stress. */
  readonly stress: KnownStress | null;
  /** What a refusal carries beside its reasons; null where the case was not refused. */
  readonly path: Path | null;
}

/** Who made this copy, when, and where the audit chain stood then. */
interface Generation {
  readonly at: IsoInstant;
  readonly by: { readonly displayName: string; readonly roles: readonly Role[] };
  readonly workspace: string;
  readonly auditHead: OutputOf<'audit.list'>['head'];
}

export interface Dossier {
  readonly content: DossierContent;
  readonly generated: Generation;
}

/** A dossier told in one language: what its sections and its file in JSON are made from. */
export type ToldDossier = Told<Dossier>;
export type ToldContent = ToldDossier['content'];

/** The answers a dossier is put together from, each as its query gives it. */
export interface DossierParts {
  readonly case: OutputOf<'case.get'>;
  readonly assessment: OutputOf<'assessment.get'>;
  readonly definitions: readonly IndicatorDefinition[];
  readonly model: OutputOf<'model.get'>;
  readonly policies: OutputOf<'policy.list'>['policies'];
  readonly sources: OutputOf<'evidence.sources'>['sources'];
  readonly coverage: OutputOf<'evidence.coverage'>['sets'];
  readonly conflicts: OutputOf<'evidence.conflicts'>['conflicts'];
  readonly authenticity: OutputOf<'authenticity.get'>;
  readonly trail: OutputOf<'decision.trail'>;
  readonly schedule: Schedule | null;
  readonly earnings: Earnings | null;
  readonly stress: KnownStress | null;
  readonly path: Path | null;
  readonly generated: Generation;
}

/** The hashes of all policy versions that this case's assessment and snapshots name. */
function usedPolicyHashes(parts: DossierParts): Set<string> {
  const hashes = parts.trail.snapshots.flatMap((snapshot) => POLICY_KINDS.map((kind) => policyHashIn(snapshot, kind)));
  const { limit, price } = parts.assessment.assessment;
  hashes.push(limit.policyHash, price.policyHash);
  return new Set(hashes);
}

/**
 * Puts a dossier together. What depends on the reader (the actions open to them) is left out, so
 * that the content is the same for every reader; so are policy versions the case never used, and the
 * model's document, which its hash stands for.
 */
export function buildDossier(parts: DossierParts): Dossier {
  const { actions: _actions, ...caseFacts } = parts.case;
  const used = usedPolicyHashes(parts);
  const { document: _document, ...model } = parts.model;
  return {
    content: {
      case: caseFacts,
      assessment: parts.assessment,
      definitions: parts.definitions,
      model,
      policies: parts.policies.filter((policy) => used.has(policy.hash)),
      sources: parts.sources,
      recordSets: parts.coverage.map(({ recordSet, total }) => ({ recordSet, total })),
      conflicts: parts.conflicts,
      authenticity: parts.authenticity,
      trail: parts.trail,
      schedule: parts.schedule,
      earnings: parts.earnings,
      stress: parts.stress,
      path: parts.path,
    },
    generated: parts.generated,
  };
}

/**
 * SHA-256 of the content's canonical JSON: equal in the PDF, the XLSX and the JSON of one state of
 * the case in one language, whoever makes them and whenever.
 */
export function contentHash(dossier: ToldDossier): string {
  return hashOf(dossier.content);
}
