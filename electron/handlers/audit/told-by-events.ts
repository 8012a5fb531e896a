/** What the events say the workspace holds: the state of every case, who decided what, who may do what, what is in force. */
import { STEPS } from '#shared/workflow/steps.ts';
import type { JsonValue } from '../../ground/json.ts';
import type { AuditEventRow } from '../../store/audit.ts';
import { isObject, member } from './values.ts';

/** Operations whose events put a decision on record, with its kind. */
const RECORDED: ReadonlyMap<string, string> = new Map(
  Object.values(STEPS).flatMap(({ operation, records }) => (records === null ? [] : [[operation, records]])),
);

/** Operations whose actor becomes a maker of the case. */
const PREPARES = /^(?:case\.(?:create|edit|propose)|evidence\..*)$/;
/** Operations that bring or take evidence of a case. */
const MOVES_EVIDENCE = /^evidence\./;

export interface ToldCase {
  state: string;
  /** Who prepared it. */
  readonly makers: Set<string>;
  /** Facts as the last event that changed them left them; undefined where no event holds them. */
  applicant?: JsonValue;
  application?: JsonValue;
  /** Amount, tenor and rate proposed. */
  terms?: readonly JsonValue[];
}

export interface ToldDecision {
  readonly sequence: number;
  readonly kind: string;
  readonly caseId: string;
  readonly actorId: string;
  readonly after: JsonValue;
}

export interface ToldOfficer {
  readonly displayName: JsonValue;
  readonly roles: JsonValue;
  readonly level: JsonValue;
  readonly status: JsonValue;
}

/** Folds events in their order; holds nothing of those that leave nothing behind. */
export class ToldByEvents {
  readonly cases = new Map<string, ToldCase>();
  readonly decisions = new Map<number, ToldDecision>();
  readonly officers = new Map<string, ToldOfficer>();
  /** By the event's number: the case whose evidence it moved, and the sources it says it brought. */
  readonly evidence = new Map<number, { caseId: string; sources: ReadonlyMap<string, JsonValue> }>();
  /** Signing keys by the event that gave them. */
  readonly keys = new Map<string, { sequence: number; officerId: string; sealing: string }>();
  /** What a policy or model version was put in force by: its hash, and who. */
  readonly activations = new Map<string, string>();
  /** Hashes of what the workspace was made with; empty where its first event does not name them. */
  readonly shipped = new Set<string>();
  readonly snapshots = new Map<number, string>();
  /** Conditions named in approvals, and those met, by the case. */
  readonly conditions = new Set<string>();
  readonly met = new Map<string, string>();

  /** The model it was made with, in force until somebody puts another in force. */
  madeModel = '';
  /** When the workspace was made. */
  madeAt = '';
  /** Cases that came in bulk: their events name how many, not which. */
  fromIntake = 0;

  add(event: AuditEventRow): void {
    const after = JSON.parse(event.after) as JsonValue;
    const [kind = '', id = ''] = event.subject.split(':');
    for (const key of listOf(after, 'keys')) this.#key(event.sequence, key);
    if (kind === 'case') this.#onCase(event, id, after);
    if (kind === 'officer') this.#onOfficer(event, id, after);
    if (event.operation === 'workspace.create') {
      this.madeAt = event.at;
      this.madeModel = textOf(after, 'model');
      for (const hash of listOf(after, 'shipped')) this.shipped.add(String(hash));
      for (const founder of [...listOf(after, 'administrators'), member(after, 'administrator') ?? null])
        if (isObject(founder)) this.#officer(String(member(founder, 'id')), founder, 'active');
    }
    if (event.operation === 'intake.import') this.fromIntake += Number(member(after, 'created') ?? 0);
    if (event.operation === 'policy.activate') this.activations.set(textOf(after, 'hash'), event.actorId);
    if (event.operation === 'model.activate') this.activations.set(id, event.actorId);
  }

  #key(sequence: number, key: JsonValue): void {
    this.keys.set(textOf(key, 'signing'), {
      sequence,
      officerId: textOf(key, 'officerId'),
      sealing: textOf(key, 'sealing'),
    });
  }

  #onCase({ sequence, operation, actorId }: AuditEventRow, caseId: string, after: JsonValue): void {
    const told = this.cases.get(caseId) ?? { state: 'draft', makers: new Set() };
    this.cases.set(caseId, told);
    if (PREPARES.test(operation)) told.makers.add(actorId);
    for (const part of ['applicant', 'application'] as const) {
      const value = member(after, part);
      if (value !== undefined) told[part] = value;
    }
    const proposal = operation === 'decision.recommend' ? after : (member(after, 'proposal') ?? null);
    if (isObject(proposal)) told.terms = termsIn(proposal);
    const state = member(after, 'state');
    if (typeof state === 'string') told.state = state;
    if (isObject(member(after, 'sentBack') ?? null)) told.state = STEPS.return.to;
    const recorded = RECORDED.get(operation);
    if (recorded !== undefined) this.decisions.set(sequence, { sequence, kind: recorded, caseId, actorId, after });
    // A reviewer who changes the terms freezes the submission anew.
    if (operation === 'decision.submit' || operation === 'decision.recommend')
      this.snapshots.set(sequence, textOf(after, 'snapshotHash'));
    for (const text of listOf(after, 'conditions')) this.conditions.add(`${caseId} ${sequence} ${String(text)}`);
    if (operation === 'decision.meetCondition') this.met.set(textOf(after, 'conditionId'), actorId);
    if (MOVES_EVIDENCE.test(operation)) {
      const sources = listOf(after, 'sources').map((source) => [textOf(source, 'sourceId'), source] as const);
      this.evidence.set(sequence, { caseId, sources: new Map(sources) });
    }
  }

  #onOfficer({ operation }: AuditEventRow, id: string, after: JsonValue): void {
    if (!operation.startsWith('officer.') || member(after, 'status') === undefined) return;
    this.#officer(id, after, member(after, 'status') ?? null);
  }

  #officer(id: string, facts: JsonValue, status: JsonValue): void {
    const of = (name: string): JsonValue => member(facts, name) ?? null;
    this.officers.set(id, { displayName: of('displayName'), roles: of('roles'), level: of('level'), status });
  }
}

/** Amount, tenor and rate of a proposal, as they are compared. */
export function termsIn(proposal: JsonValue): readonly JsonValue[] {
  return ['amount', 'termMonths', 'rateBasisPoints'].map((name) => member(proposal, name) ?? null);
}

function listOf(value: JsonValue, name: string): readonly JsonValue[] {
  const list = isObject(value) ? member(value, name) : undefined;
  return Array.isArray(list) ? (list as readonly JsonValue[]) : [];
}

function textOf(value: JsonValue, name: string): string {
  const text = isObject(value) ? member(value, name) : undefined;
  return typeof text === 'string' ? text : '';
}
