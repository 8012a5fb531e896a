/**
 * Who is who. Records name a party by its id, its registration number or its name; all of them
 * resolve to one key here, and the applicant to its own. Names serve to tell parties apart and are
 * never an input of the score.
 */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, recordsOf } from '#electron/case-view/records.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { comparableText, nameIndex, nameKey } from './names.ts';

/** Key of the applicant in every resolved reference. */
export const APPLICANT = 'applicant';

type RelationRecord = EvidenceRecord<'relation'>;
type RelationKind = RelationRecord['fields']['kind'];

export interface Parties {
  /** The key of a party named by id, registration number or name. */
  readonly keyOf: (reference: string) => string;
  /** The same of the applicant and of parties recorded or related to; undefined of anybody else. */
  readonly recordedKeyOf: (reference: string) => string | undefined;
  /** Whether an id cannot be that party's: it states others of the same length, of the same kind therefore. */
  readonly isAnother: (key: string, id: string) => boolean;
  /** The names of those parties with their keys. */
  readonly names: readonly (readonly [name: string, key: string])[];
  /** Kind by key, for parties that are recorded. */
  readonly kinds: ReadonlyMap<string, 'person' | 'company'>;
  readonly records: readonly EvidenceRecord<'party'>[];
  /** Relations in force at the view's date, in record order. */
  readonly relations: readonly RelationRecord[];
}

/** The key of a party of which nothing but its name is known. */
export function partyNamed(name: string): string {
  return `name:${nameKey(name)}`;
}

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
    comparableText(fields.name) === comparableText(view.applicant.legalName)
  );
}

/** The parties of a case, resolved once per view. */
export const partiesOf: (view: CaseView) => Parties = oncePerView((view) => {
  const records = recordsOf(view, 'party').records;
  const byId = new Map<string, string>([[view.applicant.registrationId.trim(), APPLICANT]]);
  const names: [name: string, key: string][] = [[view.applicant.legalName, APPLICANT]];
  const lengths = new Map([[APPLICANT, new Set([normalizeIdentifier(view.applicant.registrationId).length])]]);
  const numbersOf = (key: string) => {
    const known = lengths.get(key) ?? new Set<number>();
    lengths.set(key, known);
    return known;
  };
  const kinds = new Map<string, 'person' | 'company'>([[APPLICANT, 'company']]);
  for (const record of records) {
    const { id, name, identifiers, kind } = record.fields;
    const key = isApplicant(view, record) ? APPLICANT : `party:${id.trim()}`;
    byId.set(id.trim(), key);
    numbersOf(key).add(normalizeIdentifier(id).length);
    for (const number of identifiersIn(identifiers)) {
      numbersOf(key).add(number.length);
      const known = byId.get(number);
      // A number two parties state belongs to the key that sorts first, so that the order of records does not decide.
      if (known === undefined || key < known) byId.set(number, key);
    }
    names.push([name, key]);
    if (key !== APPLICANT) kinds.set(key, kind);
  }
  const idOf = (text: string) => byId.get(text) ?? byId.get(normalizeIdentifier(text));
  const recorded = nameIndex(names);
  const all = recordsOf(view, 'relation').records;
  for (const reference of new Set(all.flatMap(({ fields }) => [fields.from.trim(), fields.to.trim()]))) {
    if (idOf(reference) === undefined && recorded.same(reference) === undefined)
      names.push([reference, partyNamed(reference)]);
  }
  const known = nameIndex(names);
  const recordedKeyOf = (reference: string) => idOf(reference.trim()) ?? known.same(reference);
  const isAnother = (key: string, id: string) => lengths.get(key)?.has(normalizeIdentifier(id).length) === true;
  const keyOf = (reference: string): string => recordedKeyOf(reference) ?? partyNamed(reference);
  const relations = all.filter(({ fields }) => fields.since === null || fields.since <= view.asOf);
  return { keyOf, recordedKeyOf, isAnother, names, kinds, records, relations };
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

/** Kinds of relation by which one party stands above another. */
const UPWARD_KINDS: readonly RelationKind[] = ['owns', 'controls', 'directs'];

/** Keys of those who own, control or direct the applicant, through others too, and of their families; not the applicant. */
export const ownersAndFamily: (view: CaseView) => ReadonlySet<string> = oncePerView((view) => {
  const { keyOf } = partiesOf(view);
  const above = relationsOf(view, UPWARD_KINDS).map(({ fields }) => [keyOf(fields.from), keyOf(fields.to)] as const);
  const owners = new Set([APPLICANT]);
  for (const key of owners) for (const [from, to] of above) if (to === key) owners.add(from);
  owners.delete(APPLICANT);
  const families = relationsOf(view, ['family']);
  return new Set([...owners].flatMap((owner) => [...connectedTo(view, owner, families)]));
});
