/** Every screen of the desk: where it is, whose eyes see it, and how to open it. */
import { expect, type Page } from '@playwright/test';
import { type Client, clientOver } from '#shared/contract/client.ts';
import type { Role } from '#shared/domain/officers.ts';
import { type RunningDesk, type Sample, signInAs } from '#test/support/desk.ts';

export interface Screen {
  readonly name: string;
  /** Who looks at it; null before signing in. */
  readonly role: Role | null;
  /** The fragment's path; `:case` stands for the id of a case that every case screen shows something of. */
  readonly path: string;
}

const CASE_TABS = ['overview', 'evidence', 'indicators', 'score', 'structure', 'decision', 'documents', 'history'];

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
  { name: 'case-statements', role: 'officer', path: '/cases/:case/evidence/statements' },
  { name: 'case-authenticity', role: 'officer', path: '/cases/:case/evidence/authenticity' },
  { name: 'case-parties', role: 'officer', path: '/cases/:case/evidence/parties' },
  { name: 'models', role: 'officer', path: '/models' },
  { name: 'policy', role: 'administrator', path: '/policy' },
  { name: 'audit', role: 'auditor', path: '/audit' },
  { name: 'settings', role: 'administrator', path: '/settings' },
];

/** An approved case: it has evidence, a score, a structure, a decision and a history. */
async function shownCase(client: Client): Promise<string> {
  const reply = await client('case.list', { states: ['approved'], limit: 1 });
  const found = reply.ok ? reply.value.cases[0] : undefined;
  if (found === undefined) throw new Error(`The sample has no approved case to show: ${JSON.stringify(reply)}`);
  return found.id;
}

/** Opens a screen of the desk as its role and waits until it stands still. */
export async function openScreen(page: Page, screen: Screen, desk: RunningDesk, sample: Sample): Promise<void> {
  await desk.call('session.signOut', {});
  if (screen.role !== null) await signInAs(desk, sample, screen.role);
  const isOfCase = screen.path.includes(':case');
  const path = isOfCase ? screen.path.replace(':case', await shownCase(clientOver(desk.call))) : screen.path;
  // The page keeps the token for its tab; opened again, it comes up on the screen by itself.
  await page.goto('about:blank');
  await page.goto(desk.address);
  await expect(page).not.toHaveURL(/token/);
  await page.goto('about:blank');
  await page.goto(`${desk.origin}/#${path}`, { waitUntil: 'networkidle' });
  await settled(page);
}

/** Waits until the page shows something and nothing on it loads. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main')).not.toBeEmpty();
  await expect(page.locator('[aria-busy="true"], .MuiSkeleton-root, [role="progressbar"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}
