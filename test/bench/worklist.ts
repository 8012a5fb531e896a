/** The worklist on 20,000 cases: page, search, filter, counts, through the dispatcher. */

import { openConnection } from '#electron/store/connection.ts';
import { nameOrder, nameSpellings } from '#electron/store/spelling.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { STATES } from '#shared/workflow/states.ts';
import { NEW_CASE, officer, type StaffedDesk, staffedDesk, workspaceKey } from '#test/support/workspace.ts';
import { type Measurement, measure } from './measure.ts';

export const CASES = 20_000;

const SURNAMES = ['深圳', '上海', '广州', '杭州', '苏州', 'Baltic', 'Nordic', 'Rhein', 'Iberia', 'Adria'];
const TRADES = [
  '电子科技',
  '机械制造',
  '食品贸易',
  '物流',
  '纺织',
  'Foods',
  'Metals',
  'Textiles',
  'Logistics',
  'Software',
];

/** A workspace with 20,000 cases over all states and grades, written past the handlers for speed. */
export async function workspaceOfManyCases(): Promise<StaffedDesk> {
  const desk = await staffedDesk([
    { name: 'officer', roles: ['officer'] },
    { name: 'reviewer', roles: ['reviewer'] },
  ]);
  const { call } = officer(desk, 'officer');
  const { caseId } = await call('case.create', NEW_CASE);
  const key = await workspaceKey(desk.file, 'officer');
  const store = openConnection(desk.file, key, 'write');
  store.database.exec('BEGIN');
  for (let n = 1; n < CASES; n += 1) {
    const registrationId = `REG${String(n * 7919).padStart(12, '0')}`;
    const name = `${SURNAMES[n % 10]}${TRADES[(n * 7) % 10]} ${n}`;
    store.run(
      `INSERT INTO credit_case SELECT ?, ?, ?, ?, owner_id, created_at, updated_at, ?, ?, ?, registration_id_kind, ?, ?, industry_code,
         size_industry, life_stage, founded_on, region, headcount, ?, currency, term_months, product, purpose, channel,
         institution_level, applied_on, NULL, NULL, NULL, NULL, ?, ?, ?, NULL, 1, model_hash, NULL FROM credit_case WHERE id = ?`,
      `bench-${n}`,
      `2025-${String(n).padStart(6, '0')}`,
      STATES[n % STATES.length] ?? 'draft',
      new Date(Date.UTC(2025, 0, 1) + n * 1_500_000).toISOString(),
      name,
      nameOrder(name, 'company'),
      nameSpellings(name),
      registrationId,
      registrationId,
      1_000_000 + n * 1000,
      GRADES[n % 9] ?? 'B',
      500 + (n % 200),
      0.01,
      caseId,
    );
  }
  store.database.exec('COMMIT');
  store.close();
  return desk;
}

/** Measures what an officer does all day in the worklist. */
export async function benchWorklist(): Promise<Measurement[]> {
  const desk = await workspaceOfManyCases();
  try {
    const { call } = officer(desk, 'reviewer');
    const key = await workspaceKey(desk.file, 'officer');
    const plain = openConnection(desk.file, key, 'read');
    const floor = await measure(`a plain SELECT of 50 of ${CASES} cases by key`, 200, () =>
      plain.all('SELECT * FROM credit_case ORDER BY number LIMIT 50'),
    );
    plain.close();
    const beside = `plain SELECT ${floor.p50.toFixed(2)} ms`;
    return [
      floor,
      await measure('worklist: first page in queue order', 200, () => call('case.list', {}), beside),
      await measure(
        'worklist: a deep page by name',
        200,
        (n) => call('case.list', { sort: 'legalName', offset: (n * 97) % 19_000 }),
        beside,
      ),
      await measure(
        'worklist: search a name of three letters or more',
        200,
        (n) => call('case.list', { search: `食品贸易 ${n}` }),
        beside,
      ),
      await measure(
        'worklist: search two Chinese characters',
        200,
        () => call('case.list', { search: '物流' }),
        beside,
      ),
      await measure(
        'worklist: filter by state, grade and age',
        200,
        (n) => call('case.list', { states: ['submitted', 'in-review'], grades: ['BB', 'B'], minAgeDays: n % 90 }),
        beside,
      ),
      await measure('worklist: counts per state', 200, () => call('case.counts', {}), beside),
    ];
  } finally {
    await desk.dispose();
  }
}
