/** The spread and the distress panel of the sample pack's case: read from its files, corrected, frozen. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';
import { officer, PROPOSAL, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

const PACK = join(import.meta.dirname, '..', 'fixtures', 'sample-pack');
const FACTS = JSON.parse(readFileSync(join(PACK, 'applicant.json'), 'utf8')) as InputOf<'case.create'>;

let desk: StaffedDesk;
let caseId: string;

const li = () => officer(desk, 'li').call;

function fileOf(name: string): InputOf<'evidence.import'>['files'][number] {
  return { name, contentBase64: readFileSync(join(PACK, name)).toString('base64') };
}

async function spread() {
  const answer = await li()('statement.spread', { caseId });
  const figure = (code: StatementCode, label: string) => {
    const index = answer.periods.findIndex((period) => period.label === label);
    const found = answer.lines.find((line) => line.code === code)?.figures[index];
    if (!found) throw new Error(`no ${code} in ${label}`);
    return found;
  };
  return { ...answer, figure };
}

async function recordsBehind(ids: readonly number[]): Promise<AnswerOf<'statement.spread'>['records']> {
  return (await spread()).records.filter(({ recordId }) => ids.includes(recordId));
}

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'li', roles: ['officer'] },
    { name: 'tao', roles: ['auditor'] },
  ]);
  ({ caseId } = await li()('case.create', FACTS));
  const files = readdirSync(PACK).filter((name) => /\.(csv|xlsx)$/.test(name));
  await li()('evidence.import', { caseId, files: files.map(fileOf) });
}, 60_000);

afterAll(() => desk.dispose());

describe('the spread', () => {
  it('lists every code over the periods of the files, oldest first, with kind and source', async () => {
    const { periods, lines, frozen, leftOut, currency } = await spread();
    expect({ frozen, leftOut, currency }).toEqual({ frozen: false, leftOut: [], currency: 'CNY' });
    expect(lines.map(({ code }) => code)).toEqual(STATEMENT_CODES);
    expect(periods.map(({ label, months, kinds, sources }) => [label, months, kinds[0]?.kind, sources])).toEqual([
      ['2024', 12, 'audited', ['02 审计报告附表 2024-2025.xlsx']],
      ['2025', 12, 'audited', ['02 审计报告附表 2024-2025.xlsx']],
      ['2026-09-30', 9, 'management', ['03 Management accounts 2026-09.csv']],
    ]);
  });

  it('leads from a figure to its cell, and lists the other file that states it too', async () => {
    const { figure } = await spread();
    const cash = figure('cash', '2025');
    expect(cash).toMatchObject({ value: 476_764_874, origin: 'given' });
    expect(await recordsBehind(cash.recordIds)).toMatchObject([
      { sourceName: '02 审计报告附表 2024-2025.xlsx', locator: '资产负债表!5', manual: null },
    ]);
    expect(await recordsBehind(cash.otherRecordIds)).toMatchObject([
      { sourceName: '03 Management accounts 2026-09.csv', fields: { kind: 'management', amount: 476_764_874 } },
    ]);
  });

  it('finds the sample’s statements consistent: totals, identities, derived cash flow', async () => {
    const { lines, identities, cashFlows } = await spread();
    const checks = lines.flatMap(({ figures }) => figures.flatMap(({ check }) => check?.agreement ?? []));
    expect(new Set(checks)).toEqual(new Set(['agrees']));
    expect(identities.map(({ identity, values }) => [identity, values.map(({ agreement }) => agreement)])).toEqual([
      ['balance', ['agrees', 'agrees', 'agrees']],
      ['retained-earnings', ['open', 'agrees', 'agrees']],
      ['cash', ['open', 'agrees', 'agrees']],
    ]);
    expect(cashFlows.map(({ reason }) => reason)).toEqual(['no balance sheet at the beginning of 2024', null, null]);
    const differences = cashFlows.flatMap(({ flow }) => flow?.comparison.map(({ difference }) => difference) ?? []);
    expect(differences).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('is empty for a case without statements', async () => {
    const other = await li()('case.create', FACTS);
    const { periods, records } = await li()('statement.spread', { caseId: other.caseId });
    expect([periods, records]).toEqual([[], []]);
    const panel = await li()('statement.distress', { caseId: other.caseId });
    expect(panel).toMatchObject({ year: null, scores: [] });
    expect(panel.reason).toMatch(/no statement of a full year/);
  });
});

describe('the distress panel', () => {
  it('shows seven models over the latest full year with sample, axis, terms and rows', async () => {
    const { year, scores, records } = await li()('statement.distress', { caseId });
    expect(year).toBe('2025');
    expect(scores.map(({ model, status }) => [model, status])).toEqual([
      ['altman-z', 'not-meaningful'],
      ['altman-z1', 'value'],
      ['altman-z2', 'value'],
      ['ohlson-o', 'value'],
      ['zmijewski', 'value'],
      ['springate', 'value'],
      ['beneish-m', 'value'],
    ]);
    expect(scores[0]?.reason).toMatch(/not listed/);
    expect(scores[3]?.sensitivity.length).toBeGreaterThan(0);
    const operand = scores[1]?.terms[1]?.operands.find(({ name }) => name === 'retained earnings, 2025');
    expect(records.find(({ recordId }) => recordId === operand?.recordIds[0])).toMatchObject({
      locator: '资产负债表!27',
    });
  });

  /** Z′ by hand from the sample's 2025 statements, in CNY: coefficients of Altman 1983. */
  it('computes Z′ from the case’s own figures', async () => {
    const [ca, cl, ta, re] = [11_257_213.57, 4_245_966.75, 18_419_819.47, 6_257_834.37];
    const [ebit, equity, tl, sales] = [2_046_988.59, 11_057_834.37, 7_361_985.1, 27_783_493.78];
    const expected =
      0.717 * ((ca - cl) / ta) + 0.847 * (re / ta) + 3.107 * (ebit / ta) + 0.42 * (equity / tl) + 0.998 * (sales / ta);
    const { scores } = await li()('statement.distress', { caseId });
    expect(scores[1]?.value).toBeCloseTo(expected, 9);
    expect(scores[1]?.zone).toBe('safe');
  });

  it('places every value in the zone its own axis gives it', async () => {
    const { scores } = await li()('statement.distress', { caseId });
    for (const { name, value, zone, scale } of scores) {
      expect(scale.zones.length, name).toBe(scale.cuts.length + 1);
      if (value !== null) expect(scale.zones[scale.cuts.filter((cut) => value > cut).length], name).toBe(zone);
    }
  });
});

describe('a correction', () => {
  it('counts at once, shows where totals no longer add up, and is in the audit trail', async () => {
    const before = await spread();
    const [recordId] = before.figure('inventory', '2025').recordIds;
    await li()('evidence.correctRecord', {
      caseId,
      recordSet: 'statement_line',
      recordId: recordId ?? 0,
      fields: { amount: 305_208_175 - 40_000_00 },
      reason: 'stock count of 2025-12-31',
    });
    const after = await spread();
    expect(after.figure('inventory', '2025').value).toBe(301_208_175);
    expect(after.figure('current_assets', '2025').check).toMatchObject({ agreement: 'differs', difference: 4_000_000 });
    const [row] = await recordsBehind(after.figure('inventory', '2025').recordIds);
    expect(row?.manual).toMatchObject({ by: 'li', reason: 'stock count of 2025-12-31' });
    const { events } = await officer(desk, 'tao').call('audit.list', { subject: `case:${caseId}` });
    expect(events.some(({ operation }) => operation === 'evidence.correctRecord')).toBe(true);
  });

  it('is read from the submission once submitted, and from the evidence again when a change sends it back', async () => {
    await li()('case.propose', { caseId, proposal: PROPOSAL });
    // The management accounts still print the stock of before the count beside their own.
    const fact = 'statement_line balance-sheet 2025-12-31';
    await li()('evidence.carryConflict', { caseId, fact, reason: 'stock count of 2025-12-31' });
    await li()('decision.submit', { caseId });
    const frozen = await spread();
    expect(frozen.frozen).toBe(true);
    expect(frozen.figure('inventory', '2025').value).toBe(301_208_175);
    const [recordId] = frozen.figure('inventory', '2025').recordIds;
    await li()('evidence.correctRecord', {
      caseId,
      recordSet: 'statement_line',
      recordId: recordId ?? 0,
      fields: { amount: 305_208_175 },
      reason: 'recount',
    });
    const reopened = await spread();
    expect(reopened.frozen).toBe(false);
    expect(reopened.figure('current_assets', '2025').check?.agreement).toBe('agrees');
  });
});
