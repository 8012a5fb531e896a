import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectTree, type Tree, treeOf } from './sources.ts';
import {
  circles,
  featureBreaches,
  impurities,
  layerBreaches,
  looseFiles,
  packageBreaches,
  sqlOutsideTheStore,
  staleNames,
  wingBreaches,
} from './walls.ts';

const PROJECT = projectTree(join(import.meta.dirname, '..', '..', '..'));

/** A wall, a made tree that keeps it beside sources that break it, and what is said of each breach. */
interface Wall {
  readonly rule: string;
  readonly breaches: (tree: Tree) => string[];
  readonly kept: Readonly<Record<string, string>>;
  readonly broken: Readonly<Record<string, string>>;
  readonly said: readonly string[];
}

const WALLS: readonly Wall[] = [
  {
    rule: 'a file imports from its own room and from those below it, types included',
    breaches: layerBreaches,
    kept: {
      'electron/scoring/a.ts':
        "import { b } from '../indicators/b.ts'; import '#shared/domain/money.ts'; export { b };",
      'electron/indicators/b.ts': 'export const b = 1;',
      'electron/desk.ts': "import './commands/c.ts';",
      'shared/domain/money.ts': "import type { W } from '../text/words.ts'; export type M = W;",
      'shared/text/names.ts': "import type { O } from '../contract/operations.ts'; export type N = O;",
    },
    broken: {
      'electron/indicators/up.ts': "import type { A } from '../scoring/a.ts'; export type B = A;",
      'electron/indicators/inline.ts': "export type B = import('../scoring/a.ts').A;",
      'electron/indicators/later.ts': "export const later = () => import('../scoring/a.ts');",
      'electron/jobs/thread.ts': "export const entry = workerEntry(import.meta.url, '../handlers/some-worker.ts');",
      'electron/store/entry.ts': "export { run } from '../desk.ts';",
      'electron/cellar/wine.ts': 'export const wine = 1;',
      'shared/domain/deep.ts': "import '#electron/ground/clock.ts';",
      'renderer/ui/button.tsx': "import { page } from '#renderer/features/audit/audit-page.tsx'; export { page };",
    },
    said: [
      'electron/cellar/wine.ts: the room electron/cellar is in no layer',
      'electron/indicators/up.ts: looks up to electron/scoring/a.ts',
      'electron/indicators/inline.ts: looks up to electron/scoring/a.ts',
      'electron/indicators/later.ts: looks up to electron/scoring/a.ts',
      'electron/jobs/thread.ts: looks up to electron/handlers/some-worker.ts',
      'electron/store/entry.ts: looks up to electron/desk.ts',
      'shared/domain/deep.ts: shared may not know electron/ground/clock.ts',
      'renderer/ui/button.tsx: looks up to renderer/features/audit/audit-page.tsx',
    ],
  },
  {
    rule: 'the wing of models takes nothing from the path of a case but what it has a door to',
    breaches: wingBreaches,
    kept: { 'electron/modelling/a.ts': "import '../scoring/b.ts'; import '#shared/domain/money.ts';" },
    broken: { 'electron/modelling/c.ts': "import type { P } from '../policy/price/price.ts'; export type Q = P;" },
    said: ['electron/modelling/c.ts: has no door to electron/policy/price/price.ts'],
  },
  {
    rule: 'no file lies loose in electron/ but the four entries',
    breaches: looseFiles,
    kept: { 'electron/desk.ts': '', 'electron/ground/json.ts': '' },
    broken: { 'electron/helpers.ts': '' },
    said: ['electron/helpers.ts: lies loose: it belongs in a room'],
  },
  {
    rule: 'a feature of the screens takes nothing from another',
    breaches: featureBreaches,
    kept: { 'renderer/features/audit/a.tsx': "import './b.tsx'; import '#renderer/ui/layout/section.tsx';" },
    broken: { 'renderer/features/score/a.tsx': "import type { B } from '../audit/b.tsx'; export type C = B;" },
    said: ['renderer/features/score/a.tsx: takes renderer/features/audit/b.tsx of another feature'],
  },
  {
    rule: 'a package enters by its own door',
    breaches: packageBreaches,
    kept: { 'electron/store/a.ts': "import Database from 'better-sqlite3'; new Database();" },
    broken: {
      'electron/jobs/a.ts': "import Database from 'better-sqlite3'; new Database();",
      'electron/handlers/b.ts': "import { app } from 'electron'; app.quit();",
      'electron/reports/c.ts': "import { useState } from 'react'; useState();",
      'shared/domain/d.ts': "import { join } from 'node:path'; join();",
      'renderer/ui/e.tsx': "import type { Stats } from 'node:fs'; export type F = Stats;",
    },
    said: [
      'electron/jobs/a.ts: the package better-sqlite3 does not enter here',
      'electron/handlers/b.ts: the package electron does not enter here',
      'electron/reports/c.ts: the package react does not enter here',
      'shared/domain/d.ts: the package node:path does not enter here',
      'renderer/ui/e.tsx: the package node:fs does not enter here',
    ],
  },
  {
    rule: 'no imports run in a circle, by type neither',
    breaches: circles,
    kept: { 'electron/scoring/z.ts': "import './y.ts';", 'electron/scoring/y.ts': '' },
    broken: {
      'electron/scoring/a.ts': "import { b } from './b.ts'; export type A = 1; export { b };",
      'electron/scoring/b.ts': "import { c } from './c.ts'; export { c as b };",
      'electron/scoring/c.ts': "import type { A } from './a.ts'; export const c: A = 1;",
    },
    said: ['electron/scoring/a.ts ↔ electron/scoring/b.ts ↔ electron/scoring/c.ts'],
  },
  {
    rule: 'the decision core, and what it calls, knows no clock, chance, machine or store',
    breaches: impurities,
    kept: {
      'electron/scoring/a.ts':
        "import { createHash } from 'node:crypto'; export const day = new Date('2026-01-01'); createHash; ({ fetch: day.fetch });",
      'electron/handlers/b.ts': 'export const now = Date.now();',
    },
    broken: {
      'electron/policy/now.ts': 'export const now = () => Date.now();',
      'electron/policy/today.ts': 'export const today = () => new Date();',
      'electron/path/chance.ts': 'export const chance = () => Math.random();',
      'electron/statements/io.ts': "import { readFileSync } from 'node:fs'; export { readFileSync };",
      'electron/statements/id.ts': "import { randomUUID } from 'node:crypto'; export { randomUUID };",
      'electron/distress/store.ts':
        "import type { ReadStore } from '../store/connection.ts'; export type R = ReadStore;",
      'electron/indicators/calls.ts': "import { stopwatch } from '../ground/stopwatch.ts'; export { stopwatch };",
      'electron/ground/stopwatch.ts': 'export const stopwatch = () => performance.now();',
      'electron/modelling/training/env.ts': 'export const threads = process.env;',
    },
    said: [
      'electron/policy/now.ts: asks Date.now',
      'electron/policy/today.ts: asks new Date()',
      'electron/path/chance.ts: asks Math.random',
      'electron/statements/io.ts: imports readFileSync of node:fs',
      'electron/statements/id.ts: imports randomUUID of node:crypto',
      'electron/distress/store.ts: knows the store by electron/store/connection.ts',
      'electron/modelling/training/env.ts: uses process',
      'electron/ground/stopwatch.ts: uses performance',
    ],
  },
  {
    rule: 'only the store speaks SQL',
    breaches: sqlOutsideTheStore,
    kept: {
      'electron/store/a.ts': "store.get('SELECT 1');",
      'electron/handlers/b.ts': "say('Select a case'); say(`UPDATE`);",
    },
    broken: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a source as text
      'electron/jobs/c.ts': 'store.all(`\n  SELECT id FROM ${table}`);',
      'electron/casework/d.ts': "store.run('UPDATE credit_case SET state = ?');",
      'electron/handlers/e.ts': 'database.prepare(text);',
    },
    said: [
      'electron/jobs/c.ts: asks the database itself: SELECT id FROM ?',
      'electron/casework/d.ts: asks the database itself: UPDATE credit_case SET state = ?',
      'electron/handlers/e.ts: prepares a statement',
    ],
  },
];

describe.each(WALLS)('$rule', ({ breaches, kept, broken, said }) => {
  it('holds for the whole house', () => {
    expect(breaches(PROJECT)).toEqual([]);
  });

  it('is noticed where it is broken, and only there', () => {
    expect(breaches(treeOf(kept))).toEqual([]);
    expect(breaches(treeOf({ ...kept, ...broken })).toSorted()).toEqual([...said].toSorted());
  });
});

describe('the plan of the house', () => {
  it('reads the whole house: every import of a file of it leads to one', () => {
    const lost = [...PROJECT.values()].flatMap(({ file, imports }) =>
      imports
        .filter(({ to, isPackage }) => !isPackage && /\.tsx?$/.test(to) && !PROJECT.has(to))
        .map(({ to }) => `${file}: ${to}`),
    );
    expect(PROJECT.size).toBeGreaterThan(900);
    expect(lost).toEqual([]);
  });

  it('names no room and no exemption that is gone', () => {
    expect(staleNames(PROJECT)).toEqual([]);
    expect(staleNames(treeOf({ 'electron/ground/json.ts': '' }))).toContain('electron/scoring/ is not there');
  });
});
