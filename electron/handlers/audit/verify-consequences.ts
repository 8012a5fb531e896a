/** What the workspace holds against what its events say: nothing without an event, no event without what it says. */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { canonicalJson } from '../../ground/canonical.ts';
import type { JsonValue } from '../../ground/json.ts';
import { caseById, makersOf } from '../../store/cases.ts';
import type { ReadStore } from '../../store/connection.ts';
import { listModels } from '../../store/models.ts';
import { officerKeys } from '../../store/officer-keys.ts';
import { listOfficers, type Officer, officerById } from '../../store/officers.ts';
import { listPolicies } from '../../store/policies.ts';
import {
  everyCaseId,
  everyCondition,
  everyDecision,
  everyRecordChange,
  everySnapshot,
  everySource,
  recordsBrought,
  type StoredDecision,
} from '../../store/verification.ts';
import { type ToldByEvents, type ToldCase, termsIn } from './told-by-events.ts';
import { isObject, member } from './values.ts';

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** Whether stored facts are those told; a member that events of the time did not have is not held against them. */
function sameFacts(told: JsonValue | undefined, stored: object): boolean {
  if (!isObject(told)) return true;
  return Object.entries(told).every(([name, value]) => same(value, (stored as Record<string, unknown>)[name]));
}

/** Cases whose state, facts or terms no event says. */
export function caseFaults(store: ReadStore, told: ToldByEvents): Sentence[] {
  const faults: Sentence[] = [];
  const created = everyCaseId(store);
  const unnamed = created.filter((id) => told.cases.get(id)?.applicant === undefined).length;
  if (unnamed > told.fromIntake)
    faults.push(sentence('audit.cases-without-event', { count: unnamed - told.fromIntake }));
  for (const id of created) {
    const stored = caseById(store, id);
    if (!stored) continue;
    const events: ToldCase = told.cases.get(id) ?? { state: 'draft', makers: new Set() };
    const makers = new Set(makersOf(store, id).map((maker) => maker.id));
    const { number, state, applicant, application, proposal } = stored;
    if (state !== events.state) faults.push(sentence('audit.state-without-event', { number, state }));
    if ([...events.makers].some((maker) => !makers.has(maker)))
      faults.push(sentence('audit.maker-without-event', { number }));
    const terms = proposal && termsIn({ ...proposal, facility: null });
    if (
      !sameFacts(events.applicant, applicant) ||
      !sameFacts(events.application, application) ||
      !same(terms, events.terms ?? null)
    )
      faults.push(sentence('audit.facts-without-event', { number }));
  }
  for (const id of told.cases.keys()) if (!caseById(store, id)) faults.push(sentence('audit.case-gone', { id }));
  return faults;
}

function numberOf(store: ReadStore, caseId: string): string {
  return caseById(store, caseId)?.number ?? caseId;
}

function isTold(decision: StoredDecision, told: ToldByEvents): boolean {
  const event = told.decisions.get(decision.added);
  if (event?.kind !== decision.kind || event.caseId !== decision.caseId || event.actorId !== decision.officerId)
    return false;
  const comment = member(event.after, 'comment');
  const reasons = member(event.after, 'reasons');
  const terms = termsIn(event.after);
  return (
    (comment === undefined || comment === decision.comment) &&
    (reasons === undefined || same(reasons, JSON.parse(decision.reasons))) &&
    (terms[0] === null || same(terms, [decision.amount, decision.termMonths, decision.rateBasisPoints]))
  );
}

/** Decisions, conditions and snapshots against the events of their making. */
export function decisionFaults(store: ReadStore, told: ToldByEvents): Sentence[] {
  const faults: Sentence[] = [];
  const decisions = everyDecision(store);
  for (const decision of decisions)
    if (!isTold(decision, told))
      faults.push(
        sentence('audit.decision-without-event', {
          number: numberOf(store, decision.caseId),
          sequence: decision.added,
        }),
      );
  const recorded = new Set(decisions.map(({ added }) => added));
  for (const { sequence, caseId } of told.decisions.values())
    if (!recorded.has(sequence))
      faults.push(sentence('audit.event-without-decision', { number: numberOf(store, caseId), sequence }));
  for (const { id, caseId, text, added, metBy } of everyCondition(store))
    if (!told.conditions.has(`${caseId} ${added} ${text}`) || (metBy !== null && told.met.get(id) !== metBy))
      faults.push(sentence('audit.condition-without-event', { number: numberOf(store, caseId) }));
  for (const { caseId, hash, sequence } of everySnapshot(store))
    if (told.snapshots.get(sequence) !== hash)
      faults.push(sentence('audit.snapshot-without-event', { number: numberOf(store, caseId) }));
  return faults;
}

/** Evidence that came or went without an event that moved the evidence of its case. */
export function evidenceFaults(store: ReadStore, told: ToldByEvents): Sentence[] {
  const faults: Sentence[] = [];
  const unmoved = new Set<string>();
  for (const { caseId, sequence } of everyRecordChange(store))
    if (told.evidence.get(sequence)?.caseId !== caseId) unmoved.add(caseId);
  for (const { id, caseId, sha256, added, retired } of everySource(store)) {
    const event = told.evidence.get(added);
    const source = event?.sources.get(id);
    const isToldSo =
      event?.caseId === caseId &&
      source !== undefined &&
      member(source, 'sha256') === sha256 &&
      member(source, 'records') === recordsBrought(store, id, added);
    if (!isToldSo || (retired !== null && told.evidence.get(retired)?.caseId !== caseId)) unmoved.add(caseId);
  }
  for (const caseId of unmoved)
    faults.push(sentence('audit.records-without-event', { number: numberOf(store, caseId) }));
  return faults;
}

/** Officers, their keys, and what is in force, against the events that made them so. */
export function standingFaults(store: ReadStore, told: ToldByEvents): Sentence[] {
  const faults: Sentence[] = [];
  for (const officer of listOfficers(store))
    if (!isOfficerTold(officer, told))
      faults.push(sentence('audit.officer-without-event', { officer: officer.displayName }));
  for (const { signing, sealing, officerId, since } of officerKeys(store)) {
    const event = told.keys.get(signing);
    if (event?.sequence !== since || event.officerId !== officerId || event.sealing !== sealing)
      faults.push(
        sentence('audit.key-without-event', { officer: officerById(store, officerId)?.displayName ?? officerId }),
      );
  }
  // What ships with the desk is in force without anybody's act; a kind of table that came with a later version has no event.
  const isActivated = (hash: string, by: string | null, since: string | null): boolean =>
    by === null
      ? since === null || since > told.madeAt || told.shipped.size === 0 || told.shipped.has(hash)
      : told.activations.get(hash) === by;
  for (const { hash, kind, version, status, activatedBy, activatedAt, proposedBy } of listPolicies(store))
    if (
      !isActivated(hash, activatedBy, activatedAt) ||
      (status === 'active' && activatedBy === null && proposedBy !== 'system')
    )
      faults.push(sentence('audit.policy-without-event', { kind, version }));
  const shippedInForce = (hash: string, purpose: string): boolean =>
    purpose !== 'cases' || told.madeModel === '' || hash === told.madeModel;
  for (const model of listModels(store)) {
    const { hash, name, version, status, purpose, activatedBy, activatedAt, proposedBy } = model;
    const unsigned = status === 'active' && activatedBy === null;
    if (
      !isActivated(hash, activatedBy, activatedAt) ||
      (unsigned && (proposedBy !== 'system' || !shippedInForce(hash, purpose)))
    )
      faults.push(sentence('audit.model-without-event', { name, version }));
  }
  return faults;
}

function isOfficerTold({ id, displayName, roles, level, status }: Officer, told: ToldByEvents): boolean {
  const event = told.officers.get(id);
  if (!event) return false;
  const byName = (list: JsonValue): string[] => (Array.isArray(list) ? list.map(String).sort() : []);
  return (
    event.displayName === displayName &&
    event.level === level &&
    event.status === status &&
    same(byName(event.roles), [...roles].sort())
  );
}
