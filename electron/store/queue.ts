/** What waits for whom: the workflow's waiting table as conditions over cases, and the next act of each case. */
import { dayIn, type IsoDate, type TimeZone } from '#shared/domain/dates.ts';
import { type InstitutionLevel, levelsCoveredBy, type Role } from '#shared/domain/officers.ts';
import { HOLDING_CONDITIONS } from '#shared/workflow/decisions.ts';
import { type CaseState, STATES } from '#shared/workflow/states.ts';
import { type AwaitedAct, barsOf, dueOn, WAITING, type Wait, type Want, waitOf } from '#shared/workflow/waiting.ts';
import type { ReadStore, SqlValue } from './connection.ts';

/** A condition of a WHERE clause over `credit_case c`, with its parameters in order. */
export interface Clause {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Whose queue it is. */
export interface QueueOwner {
  readonly officerId: string;
  readonly roles: readonly Role[];
  readonly level: InstitutionLevel;
}

/** That a column has one of the values. */
export function oneOf(column: string, values: readonly string[]): Clause {
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };
}

/** Several clauses as one. */
export function allOf(clauses: readonly Clause[]): Clause {
  return { sql: clauses.map(({ sql }) => sql).join(' AND '), parameters: clauses.flatMap((each) => each.parameters) };
}

const OPEN_CONDITION = `EXISTS (SELECT 1 FROM decision_condition k JOIN decision d ON d.id = k.decision_id
  WHERE k.case_id = c.id AND d.voided_seq IS NULL AND k.kind IN (${HOLDING_CONDITIONS.map((kind) => `'${kind}'`).join(', ')}) AND k.met_at IS NULL)`;

/** When a case lacks what an act is about. */
const IS_WANTING: Readonly<Record<Want, string>> = {
  evidence: 'c.is_assessed = 0',
  proposal: 'c.proposal_amount IS NULL',
  condition: OPEN_CONDITION,
};

/** Kinds of decision in force that an officer has taken on a case. */
function hasTaken(kinds: readonly string[], officerId: string): Clause {
  return {
    sql: `EXISTS (SELECT 1 FROM decision d WHERE d.case_id = c.id AND d.officer_id = ? AND d.voided_seq IS NULL
      AND d.kind IN (${kinds.map(() => '?').join(', ')}))`,
    parameters: [officerId, ...kinds],
  };
}

function not({ sql, parameters }: Clause): Clause {
  return { sql: `NOT ${sql}`, parameters };
}

/** That it is this officer's turn, the role aside: as owner, as the one who reviews, by level, not barred by four eyes. */
function turnClauses(wait: Wait, { officerId, level }: QueueOwner): Clause[] {
  const { makers, takersOf } = barsOf(wait);
  const isMaker = 'EXISTS (SELECT 1 FROM case_maker m WHERE m.case_id = c.id AND m.officer_id = ?)';
  return [
    ...(wait.on === 'owner' ? [{ sql: 'c.owner_id = ?', parameters: [officerId] }] : []),
    ...(wait.on === 'its-reviewer' ? [hasTaken(['review'], officerId)] : []),
    ...(wait.byAuthority ? [oneOf('c.awaited_level', levelsCoveredBy(level))] : []),
    ...(makers ? [not({ sql: isMaker, parameters: [officerId] })] : []),
    ...(takersOf.length > 0 ? [not(hasTaken(takersOf, officerId))] : []),
  ];
}

/** The cases of one state that wait for the officer; null where none of its acts is of their roles. */
function stateClause(state: CaseState, owner: QueueOwner): Clause | null {
  const waits = WAITING[state]?.waits ?? [];
  const own = waits.flatMap((wait, index): Clause[] => {
    if (!owner.roles.includes(wait.role)) return [];
    const before = waits.slice(0, index).flatMap(({ whileWanting }) => whileWanting ?? []);
    const wants = before.map((want) => ({ sql: `NOT (${IS_WANTING[want]})`, parameters: [] }));
    const want = wait.whileWanting ? [{ sql: IS_WANTING[wait.whileWanting], parameters: [] }] : [];
    return [allOf([...turnClauses(wait, owner), ...wants, ...want])];
  });
  if (own.length === 0) return null;
  return {
    sql: `(c.state = '${state}' AND (${own.map(({ sql }) => `(${sql})`).join(' OR ')}))`,
    parameters: own.flatMap(({ parameters }) => parameters),
  };
}

/** The cases that wait for the officer: "my queue". */
export function queueClause(owner: QueueOwner): Clause {
  const clauses = STATES.flatMap((state) => stateClause(state, owner) ?? []);
  if (clauses.length === 0) return { sql: '0', parameters: [] };
  return {
    sql: `(${clauses.map(({ sql }) => sql).join(' OR ')})`,
    parameters: clauses.flatMap(({ parameters }) => parameters),
  };
}

/** What a case waits for. */
export interface NextAct {
  readonly act: AwaitedAct;
  readonly role: Role;
  /** The one officer it waits for; null where anyone of the role may take it. */
  readonly officer: { readonly id: string; readonly displayName: string } | null;
  /** The lowest level whose officers may take it; null where any may. */
  readonly level: InstitutionLevel | null;
  readonly dueOn: IsoDate;
  /** Whether it waits for the officer who asks. */
  readonly mine: boolean;
}

interface WaitingRow {
  readonly id: string;
  readonly state: CaseState;
  readonly stateSince: string;
  readonly isAssessed: number;
  readonly hasProposal: number;
  readonly hasOpenCondition: number;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly reviewerId: string | null;
  readonly reviewerName: string | null;
  readonly awaitedLevel: InstitutionLevel | null;
  readonly mine: number;
}

function nextActOf(row: WaitingRow, zone: TimeZone): NextAct | null {
  const wait = waitOf(row.state, {
    isAssessed: row.isAssessed === 1,
    hasProposal: row.hasProposal === 1,
    hasOpenCondition: row.hasOpenCondition === 1,
  });
  const due = dueOn(row.state, dayIn(row.stateSince, zone));
  if (!wait || due === null) return null;
  const [id, displayName] =
    wait.on === 'owner'
      ? [row.ownerId, row.ownerName]
      : wait.on === 'its-reviewer'
        ? [row.reviewerId, row.reviewerName]
        : [null, null];
  const officer = id === null || displayName === null ? null : { id, displayName };
  const level = wait.byAuthority ? row.awaitedLevel : null;
  return { act: wait.act, role: wait.role, officer, level, dueOn: due, mine: row.mine === 1 };
}

/** The next act of each of the cases; a case that waits for nobody has null. */
export function nextActs(
  store: ReadStore,
  caseIds: readonly string[],
  owner: QueueOwner,
  zone: TimeZone,
): Map<string, NextAct | null> {
  const mine = queueClause(owner);
  const rows = store.all<WaitingRow>(
    `SELECT c.id, c.state, c.state_since AS stateSince, c.owner_id AS ownerId, o.display_name AS ownerName,
       c.is_assessed AS isAssessed, NOT (${IS_WANTING.proposal}) AS hasProposal,
       ${IS_WANTING.condition} AS hasOpenCondition, r.id AS reviewerId, r.display_name AS reviewerName, c.awaited_level AS awaitedLevel, ${mine.sql} AS mine
     FROM credit_case c JOIN officer o ON o.id = c.owner_id
       LEFT JOIN decision v ON v.case_id = c.id AND v.kind = 'review' AND v.voided_seq IS NULL
       LEFT JOIN officer r ON r.id = v.officer_id
     WHERE c.id IN (${caseIds.map(() => '?').join(', ')})`,
    ...mine.parameters,
    ...caseIds,
  );
  return new Map(rows.map((row) => [row.id, nextActOf(row, zone)]));
}
