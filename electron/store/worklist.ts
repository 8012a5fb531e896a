/** The worklist: filtered, sorted pages of cases, and what waits for one officer. */

import type { CaseSummary } from '#shared/contract/operations/case.ts';
import { addDays, type IsoDate, startOfDay, type TimeZone } from '#shared/domain/dates.ts';
import type { Grade } from '#shared/domain/grades.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { canonicalRegistrationId } from '#shared/domain/identifiers.ts';
import { type CaseState, STATES } from '#shared/workflow/states.ts';
import { IS_ASSESSABLE, SUMMARY_COLUMNS, type SummaryRow, summaryOf } from './cases.ts';
import type { ReadStore } from './connection.ts';
import { containing } from './like.ts';
import { allOf, type Clause, type NextAct, nextActs, oneOf, type QueueOwner, queueClause } from './queue.ts';

export interface WorklistFilter {
  readonly search?: string | undefined;
  readonly states?: readonly CaseState[] | undefined;
  readonly grades?: readonly Grade[] | undefined;
  readonly products?: readonly string[] | undefined;
  readonly ownerId?: string | undefined;
  readonly minAgeDays?: number | undefined;
  readonly mine?: boolean | undefined;
}

/** The desk's own date, and the zone it is a date of. */
export interface DeskDay {
  readonly today: IsoDate;
  readonly zone: TimeZone;
}

/** A grade that leads to a limit: one of a case without evidence or without what is mandatory says nothing yet. */
const HAS_GRADE = `c.is_assessed = 1 AND ${IS_ASSESSABLE}`;

const SORTS = {
  number: 'c.number',
  legalName: 'c.name_order',
  state: `CASE c.state ${STATES.map((state, rank) => `WHEN '${state}' THEN ${rank}`).join(' ')} END`,
  grade: `CASE WHEN NOT (${HAS_GRADE}) THEN 99 ELSE CASE c.grade ${GRADES.map((grade, rank) => `WHEN '${grade}' THEN ${rank}`).join(' ')} ELSE 98 END END`,
  amount: 'c.amount',
  updatedAt: 'c.updated_at',
  stateSince: 'c.state_since',
} as const;

export type WorklistSort = keyof typeof SORTS | 'queue';

function searchClause(text: string): Clause {
  // A trigram index answers from three characters on; shorter words (two-character Chinese names) scan.
  // A code of fixed length is found however it is parted: 9133-0100-7996-5505-8B.
  const code = canonicalRegistrationId('uscc', text);
  const words = /^(?=.*\d)[0-9A-Z]{18}(?:[0-9A-Z]{2})?$/.test(code) ? [code] : text.split(/\s+/).filter(Boolean);
  const long = words.filter((word) => [...word].length >= 3);
  const short = words.filter((word) => [...word].length < 3);
  const parts: Clause[] = [];
  if (long.length > 0) {
    const match = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
    parts.push({ sql: 'c.rowid IN (SELECT rowid FROM case_search WHERE case_search MATCH ?)', parameters: [match] });
  }
  for (const word of short) {
    const pattern = containing(word);
    // Two letters find syllables and first letters where they begin, not wherever two of a name meet.
    parts.push({
      sql: `c.rowid IN (SELECT rowid FROM credit_case INDEXED BY credit_case_by_name
        WHERE legal_name LIKE ? ESCAPE '\\' OR number LIKE ? ESCAPE '\\' OR registration_id LIKE ? ESCAPE '\\'
          OR name_spellings LIKE ? ESCAPE '\\')`,
      parameters: [pattern, pattern, pattern, containing(` ${word}`)],
    });
  }
  return allOf(parts);
}

function filterClause(filter: WorklistFilter, owner: QueueOwner, desk: DeskDay): Clause {
  const parts: Clause[] = [];
  if (filter.search) parts.push(searchClause(filter.search));
  if (filter.states?.length) parts.push(oneOf('c.state', filter.states));
  if (filter.grades?.length) parts.push({ sql: HAS_GRADE, parameters: [] }, oneOf('c.grade', filter.grades));
  if (filter.products?.length) parts.push(oneOf('c.product', filter.products));
  if (filter.ownerId) parts.push({ sql: 'c.owner_id = ?', parameters: [filter.ownerId] });
  if (filter.minAgeDays) {
    const youngest = startOfDay(addDays(desk.today, 1 - filter.minAgeDays), desk.zone);
    parts.push({ sql: 'c.state_since < ?', parameters: [youngest] });
  }
  if (filter.mine) parts.push(queueClause(owner));
  const { sql, parameters } = allOf(parts);
  return { sql: sql && `WHERE ${sql}`, parameters };
}

interface WorklistPage {
  readonly sort: WorklistSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** One page. The queue order puts what waits for the officer first, the longest waiting on top. */
export function worklistPage(
  store: ReadStore,
  filter: WorklistFilter,
  owner: QueueOwner,
  desk: DeskDay,
  page: WorklistPage,
): { total: number; cases: (CaseSummary & { next: NextAct | null })[] } {
  const where = filterClause(filter, owner, desk);
  const total =
    store.get<{ n: number }>(`SELECT count(*) AS n FROM credit_case c ${where.sql}`, ...where.parameters)?.n ?? 0;
  const order = orderOf(page, owner);
  const rows = store.all<SummaryRow>(
    `SELECT ${SUMMARY_COLUMNS} FROM credit_case c JOIN officer o ON o.id = c.owner_id ${where.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
    ...where.parameters,
    ...order.parameters,
    page.limit,
    page.offset,
  );
  const next = nextActs(
    store,
    rows.map(({ id }) => id),
    owner,
    desk.zone,
  );
  return { total, cases: rows.map((row) => ({ ...summaryOf(row), next: next.get(row.id) ?? null })) };
}

function orderOf({ sort, descending }: WorklistPage, owner: QueueOwner): Clause {
  if (sort === 'queue') {
    const mine = queueClause(owner);
    return { sql: `CASE WHEN ${mine.sql} THEN 0 ELSE 1 END, c.state_since, c.number`, parameters: mine.parameters };
  }
  return {
    sql: `${SORTS[sort]} ${descending ? 'DESC' : 'ASC'}, c.number ${descending ? 'DESC' : 'ASC'}`,
    parameters: [],
  };
}

/** Cases per state under a filter (its states left aside), and how many wait for the officer. */
export function worklistCounts(
  store: ReadStore,
  filter: WorklistFilter,
  owner: QueueOwner,
  desk: DeskDay,
): { states: { state: CaseState; count: number }[]; mine: number } {
  const where = filterClause({ ...filter, states: undefined }, owner, desk);
  const rows = store.all<{ state: CaseState; count: number }>(
    `SELECT c.state, count(*) AS count FROM credit_case c ${where.sql} GROUP BY c.state`,
    ...where.parameters,
  );
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  const mineOnly = filterClause({ ...filter, states: undefined, mine: true }, owner, desk);
  const mine =
    store.get<{ n: number }>(`SELECT count(*) AS n FROM credit_case c ${mineOnly.sql}`, ...mineOnly.parameters)?.n ?? 0;
  return { states: STATES.map((state) => ({ state, count: counts.get(state) ?? 0 })), mine };
}
