/**
 * Who is who. Records name a party by its id, its registration number or its name; all of them
 * resolve to one key here, and the applicant to its own. Names serve to tell parties apart and are
 * never an input of the score.
 */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, recordsOf } from '#electron/case-view/records.ts';
import { remembered } from '#electron/ground/remembered.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';

/** Key of the applicant in every resolved reference. */
export const APPLICANT = 'applicant';

type RelationRecord = EvidenceRecord<'relation'>;
type RelationKind = RelationRecord['fields']['kind'];

export interface Parties {
  /** The key of a party named by id, registration number or name. */
  readonly keyOf: (reference: string) => string;
  /** Kind by key, for parties that are recorded. */
  readonly kinds: ReadonlyMap<string, 'person' | 'company'>;
  readonly records: readonly EvidenceRecord<'party'>[];
  /** Relations in force at the view's date, in record order. */
  readonly relations: readonly RelationRecord[];
}

/** A name as it is compared: full-width forms folded, case, spaces and punctuation ignored. */
export const normalizeName = remembered((name) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\p{Z}\s]/gu, ''),
);

/** The separate numbers in a party's identifiers ("USCC 9144…; tax 1234"), as they are compared. */
export function identifiersIn(text: string | null): readonly string[] {
  return (text ?? '')
    .split(/[^0-9A-Za-z]+/)
    .filter((part) => /\d/.test(part) && part.length >= 6)
    .map(normalizeIdentifier);
}

function isApplicant(view: CaseView, { fields }: EvidenceRecord<'party'>): boolean {
  const registrationId = normalizeIdentifier(view.applicant.registrationId);
  return (
    identifiersIn(fields.identifiers).includes(registrationId) ||
    normalizeIdentifier(fields.id) === registrationId ||
    normalizeName(fields.name) === normalizeName(view.applicant.legalName)
  );
}

/** The parties of a case, resolved once per view. */
export const partiesOf: (view: CaseView) => Parties = oncePerView((view) => {
  const records = recordsOf(view, 'party').records;
  const byId = new Map<string, string>([[view.applicant.registrationId.trim(), APPLICANT]]);
  const byName = new Map<string, string>([[normalizeName(view.applicant.legalName), APPLICANT]]);
  const kinds = new Map<string, 'person' | 'company'>([[APPLICANT, 'company']]);
  for (const record of records) {
    const { id, name, identifiers, kind } = record.fields;
    const key = isApplicant(view, record) ? APPLICANT : `party:${id.trim()}`;
    byId.set(id.trim(), key);
    for (const number of identifiersIn(identifiers)) if (!byId.has(number)) byId.set(number, key);
    if (!byName.has(normalizeName(name))) byName.set(normalizeName(name), key);
    if (key !== APPLICANT) kinds.set(key, kind);
  }
  const keyOf = (reference: string): string => {
    const text = reference.trim();
    const name = normalizeName(text);
    return byId.get(text) ?? byId.get(normalizeIdentifier(text)) ?? byName.get(name) ?? `name:${name}`;
  };
  const relations = recordsOf(view, 'relation').records.filter(
    ({ fields }) => fields.since === null || fields.since <= view.asOf,
  );
  return { keyOf, kinds, records, relations };
});

/** Relations of some kinds that are in force, in record order. */
export function relationsOf(view: CaseView, kinds: readonly RelationKind[]): readonly RelationRecord[] {
  return partiesOf(view).relations.filter(({ fields }) => kinds.includes(fields.kind));
}

/** Kinds of relation that make two parties connected; trading and guaranteeing alone do not. */
export const CONNECTING_KINDS: readonly RelationKind[] = ['owns', 'controls', 'directs', 'family'];

/** All keys reachable from `start` over the relations, in either direction, `start` included. */
export function connectedTo(view: CaseView, start: string, relations: readonly RelationRecord[]): ReadonlySet<string> {
  const { keyOf } = partiesOf(view);
  const neighbours = new Map<string, string[]>();
  const link = (from: string, to: string) => {
    const list = neighbours.get(from);
    if (list) list.push(to);
    else neighbours.set(from, [to]);
  };
  for (const { fields } of relations) {
    link(keyOf(fields.from), keyOf(fields.to));
    link(keyOf(fields.to), keyOf(fields.from));
  }
  const reached = new Set([start]);
  for (const key of reached) for (const next of neighbours.get(key) ?? []) reached.add(next);
  return reached;
}

/** Keys of the parties connected with the applicant by ownership, control, direction or family. */
export const relatedParties: (view: CaseView) => ReadonlySet<string> = oncePerView((view) =>
  connectedTo(view, APPLICANT, relationsOf(view, CONNECTING_KINDS)),
);
