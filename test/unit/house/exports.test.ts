/** Nothing is exported that nobody takes: an export is a promise to somebody. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadExports } from './exports.ts';
import { projectTree, treeOf } from './sources.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe('exports', () => {
  it('are each taken by another file, a test included', () => {
    const takers = projectTree(ROOT, ['electron', 'shared', 'renderer', 'test', 'scripts']);
    expect(deadExports(projectTree(ROOT), takers)).toEqual([]);
  });

  it('are found dead where nobody names them', () => {
    const tree = treeOf({
      'shared/a.ts': 'export const used = 1; export const unused = 2; export interface Idle { readonly x: number }',
      'shared/b.ts': "import { used } from './a.ts'; export function main() { return used; }",
    });
    expect(deadExports(tree, tree)).toEqual(['shared/a.ts: unused', 'shared/b.ts: main']);
  });

  it('are alive where the whole module is taken', () => {
    const tree = treeOf({
      'shared/a.ts': 'export const one = 1;',
      'shared/b.ts': "import * as all from './a.ts'; void all;",
    });
    expect(deadExports(tree, tree)).toEqual([]);
  });
});
