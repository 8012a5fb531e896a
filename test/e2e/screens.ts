/** Every screen of the desk: where it is, whose eyes see it, and how to open it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Client, clientOver } from '#shared/contract/client.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Role } from '#shared/domain/officers.ts';
import { POLICY_KINDS } from '#shared/domain/policies.ts';
import { screenText as english } from '#shared/text/en/screens.ts';
import type { Text } from '#shared/text/text.ts';
import { screenText as chinese } from '#shared/text/zh/screens.ts';
import { type RunningDesk, type Sample, signInAs } from '#test/support/desk.ts';

export interface Screen {
  readonly name: string;
  /** Who looks at it; null before signing in. */
  readonly role: Role | null;
  /**
   * The fragment's path. `:case` stands for a case that every case screen shows something of, `:table` and
   * `:run` for a table of the lab and a finished run of it, `:model` for the model in force.
   */
  readonly path: string;
  /** What is done there before it is looked at. */
  readonly act?: (page: Page, text: Text) => Promise<void>;
}

const TEXTS: Readonly<Record<Language, Text>> = { en: english, zh: chinese };

/** A bank's table whose header stands below two lines, with a word of direction nobody knows. */
const STATEMENT = `账户名称,无锡沐泽精密机械有限公司,,,,
查询期间,2026-01-01 至 2026-03-31,,,,
交易日期,对方户名,收付标志,交易金额,账户余额,摘要
2026-01-05,苏州恒信商贸有限公司,收,"120,000.00","320,000.00",货款
2026-01-09,国网江苏省电力有限公司,付,"18,600.00","301,400.00",电费
2026-02-03,苏州恒信商贸有限公司,收,"95,000.00","396,400.00",货款
2026-02-20,无锡市税务局,抹,"7,300.00","389,100.00",税款
2026-03-12,常州明泰五金有限公司,付,"64,000.00","325,100.00",材料款
`;

async function dropStatement(page: Page, text: Text): Promise<void> {
  await page
    .getByLabel(text.evidence.drop.title)
    .setInputFiles({ name: '流水.csv', mimeType: 'text/csv', buffer: Buffer.from(STATEMENT) });
  await expect(page.getByRole('dialog').getByRole('button', { name: text.evidence.preview.leaveOut })).toBeVisible();
}

async function openMapping(page: Page, text: Text): Promise<void> {
  await dropStatement(page, text);
  const dialog = page.getByRole('dialog');
  const { complete, changeMapping, map } = text.evidence.preview;
  await dialog.getByRole('button', { name: new RegExp(`^(${[complete, changeMapping, map].join('|')})$`) }).click();
  await dialog.getByRole('button', { name: text.evidence.mapping.header.choose }).click();
  await expect(dialog.getByRole('status')).not.toHaveText(text.evidence.mapping.updating);
}

const CASE_TABS = [
  'overview',
  'evidence',
  'indicators',
  'score',
  'structure',
  'stress',
  'decision',
  'documents',
  'history',
];

const RUN_VIEWS = ['summary', 'calibration', 'shapes', 'stability', 'subgroups', 'compare', 'settings'];
const PAST_LOANS = join(import.meta.dirname, '..', 'fixtures', 'sample-lab', 'past-loans.csv');

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', role: null, path: '/' },
  { name: 'worklist', role: 'officer', path: '/' },
  { name: 'new-case', role: 'officer', path: '/new' },
  { name: 'intake', role: 'officer', path: '/intake' },
  ...CASE_TABS.map((tab) => ({
    name: `case-${tab}`,
    role: 'officer' as const,
    path: `/cases/:case/${tab}`,
  })),
  { name: 'evidence-import', role: 'officer', path: '/cases/:case/evidence', act: dropStatement },
  { name: 'evidence-mapping', role: 'officer', path: '/cases/:case/evidence', act: openMapping },
  { name: 'case-statements', role: 'officer', path: '/cases/:case/evidence/statements' },
  { name: 'case-authenticity', role: 'officer', path: '/cases/:case/evidence/authenticity' },
  { name: 'case-parties', role: 'officer', path: '/cases/:case/evidence/parties' },
  { name: 'models', role: 'officer', path: '/models' },
  { name: 'model-register', role: 'officer', path: '/models/register' },
  { name: 'model-registered', role: 'approver', path: '/models/register/:model' },
  { name: 'lab-new-run', role: 'officer', path: '/models/lab/tables/:table' },
  ...RUN_VIEWS.map((view) => ({
    name: `lab-${view}`,
    role: 'officer' as const,
    path: `/models/lab/runs/:run/${view}`,
  })),
  { name: 'lab', role: 'officer', path: '/models/lab' },
  ...POLICY_KINDS.map((kind) => ({ name: `policy-${kind}`, role: 'administrator' as const, path: `/policy/${kind}` })),
  { name: 'audit', role: 'auditor', path: '/audit' },
  ...['officers', 'key', 'password', 'appearance', 'about'].map((part) => ({
    name: `settings-${part}`,
    role: 'administrator' as const,
    path: `/settings/${part}`,
  })),
];

/** An approved case: it has evidence, a score, a structure, a decision and a history. */
async function shownCase(client: Client): Promise<string> {
  const reply = await client('case.list', { states: ['approved'], limit: 1 });
  const found = reply.ok ? reply.value.cases[0] : undefined;
  if (found === undefined) throw new Error(`The sample has no approved case to show: ${JSON.stringify(reply)}`);
  return found.id;
}

/** A table of past loans in the lab: the one that is there, or the sample's. */
async function shownTable(client: Client): Promise<string> {
  const kept = answered(await client('lab.tables', {})).tables[0];
  if (kept !== undefined) return kept.tableId;
  const file = { name: 'past-loans.csv', contentBase64: readFileSync(PAST_LOANS).toString('base64') };
  return answered(await client('lab.addTable', { file })).tableId;
}

/** A finished run of that table with folds, a holdout, periods and subgroups; trained once a workspace. */
async function shownRun(client: Client): Promise<string> {
  const kept = answered(await client('lab.runs', {})).runs.find(({ state }) => state === 'finished');
  if (kept !== undefined) return kept.runId;
  const tableId = await shownTable(client);
  const { runId } = answered(
    await client('lab.start', {
      tableId,
      name: 'Past loans',
      settings: {
        target: 'defaulted',
        inputs: ['current_ratio', 'debt_to_assets', 'net_margin', 'sector'].map((name) => ({ name })),
        folds: { kind: 'made', count: 3 },
        holdout: { kind: 'time', column: 'granted_on', from: '2024-03-01' },
        time: 'granted_on',
        pairs: 2,
        subgroups: ['sector'],
      },
    }),
  );
  // Outside a test run nothing says how long a slow machine may take.
  await expect
    .poll(async () => answered(await client('lab.run', { runId })).run.state, { timeout: 300_000 })
    .toBe('finished');
  return runId;
}

/** The case model in force. */
async function modelInForce(client: Client): Promise<string> {
  const { models } = answered(await client('model.list', {}));
  return models.find(({ status, purpose }) => status === 'active' && purpose === 'cases')?.hash ?? '';
}

function answered<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

const SHOWN: Readonly<Record<string, (client: Client) => Promise<string>>> = {
  ':case': shownCase,
  ':table': shownTable,
  ':run': shownRun,
  ':model': modelInForce,
};

/** The path with what its names stand for. */
async function pathOf({ path }: Screen, client: Client): Promise<string> {
  const name = /:[a-z]+/.exec(path)?.[0];
  const shown = name === undefined ? undefined : SHOWN[name];
  return name === undefined || shown === undefined ? path : path.replace(name, await shown(client));
}

/** Opens a screen of the desk as its role, in a language, and waits until it stands still. */
export async function openScreen(
  page: Page,
  screen: Screen,
  desk: RunningDesk,
  sample: Sample,
  language: Language = 'en',
): Promise<void> {
  await desk.call('session.signOut', {});
  if (screen.role !== null) await signInAs(desk, sample, screen.role, language);
  const path = await pathOf(screen, clientOver(desk.call));
  // The page keeps the token for its tab; opened again, it comes up on the screen by itself.
  await page.goto('about:blank');
  await page.goto(desk.origin);
  // Before anybody signs in the page speaks the language last chosen on this machine.
  await page.evaluate(
    (chosen) => localStorage.setItem('desk-language', JSON.stringify({ state: { language: chosen }, version: 0 })),
    language,
  );
  await page.goto('about:blank');
  await page.goto(`${desk.origin}/#${path}`, { waitUntil: 'networkidle' });
  await settled(page);
  if (screen.act === undefined) return;
  await screen.act(page, TEXTS[language]);
  await settled(page);
}

/** Waits until the page shows something and nothing on it loads. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main')).not.toBeEmpty();
  await expect(page.locator('[aria-busy="true"], .MuiSkeleton-root, [role="progressbar"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}
