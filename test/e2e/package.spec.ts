/**
 * Packs the built desk as for release, around a stand-in for Electron's binary that holds nothing
 * but Electron's fuse wire, and looks inside what came out.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { build, Platform } from 'electron-builder';

/** Where Electron's binary marks its fuses, the version of the wire and its length; then one byte a fuse, as Electron ships them. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

let home = '';
let packed = '';
let files: string[] = [];

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'desk-package-'));
  const electronDist = join(home, 'electron');
  mkdirSync(join(electronDist, 'resources'), { recursive: true });
  writeFileSync(join(electronDist, 'electron'), FUSE_WIRE, { mode: 0o755 });
  await build({
    projectDir: join(import.meta.dirname, '..', '..'),
    targets: Platform.LINUX.createTarget('dir'),
    config: { electronDist, directories: { output: join(home, 'out') } },
    publish: 'never',
  });
  packed = join(home, 'out', 'linux-unpacked');
  files = listPackage(join(packed, 'resources', 'app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/'),
  );
});

test.afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the binary’s fuses are on the side that closes', async () => {
  const wire = await getCurrentFuseWire(join(packed, 'sme-credit-desk'));
  const states = Object.fromEntries(
    Object.entries(wire).map(([fuse, state]) => [FuseV1Options[Number(fuse)], FuseState[Number(state)]]),
  );
  expect(states).toMatchObject({
    RunAsNode: 'DISABLE',
    EnableCookieEncryption: 'ENABLE',
    EnableNodeOptionsEnvironmentVariable: 'DISABLE',
    EnableNodeCliInspectArguments: 'DISABLE',
    EnableEmbeddedAsarIntegrityValidation: 'ENABLE',
    OnlyLoadAppFromAsar: 'ENABLE',
    LoadBrowserProcessSpecificV8Snapshot: 'DISABLE',
    GrantFileProtocolExtraPrivileges: 'DISABLE',
  });
});

test('the archive holds the window’s entry, its preload and the interface', () => {
  const manifest = JSON.parse(extractFile(join(packed, 'resources', 'app.asar'), 'package.json').toString());
  expect(manifest.main).toBe('dist/electron/main.js');
  for (const path of ['/dist/electron/main.js', '/dist/electron/preload.cjs', '/dist/renderer/index.html']) {
    expect(files).toContain(path);
  }
});

test('native modules lie beside the archive, for this platform only', () => {
  const unpacked = join(packed, 'resources', 'app.asar.unpacked');
  const native = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.node'));
  expect(native.some((path) => path.includes('better-sqlite3'))).toBe(true);
  expect(native.some((path) => path.includes('argon2'))).toBe(true);
  expect(native.filter((path) => /darwin|win32/.test(path))).toEqual([]);
  const libraries = files.filter((path) => /\.(node|so|dll|dylib)(\.\d+)*$/.test(path));
  expect(libraries.filter((path) => !existsSync(join(unpacked, path)))).toEqual([]);
});

test('every package the backend imports is in the archive', () => {
  const parts = files.filter((path) => /^\/dist\/electron\/.*\.js$/.test(path));
  const imported = new Set(parts.flatMap((part) => packagesOf(part)));
  const absent = [...imported].filter((name) => !files.includes(`/node_modules/${name}`));
  expect(imported.size).toBeGreaterThan(3);
  expect(absent).toEqual([]);
});

/** Names of the packages a built part imports, Electron and Node aside. */
function packagesOf(part: string): string[] {
  const code = extractFile(join(packed, 'resources', 'app.asar'), part.slice(1)).toString();
  const statements = [
    /^(?:import|export)\b.*?["']([^"']+)["'];$/gm,
    /\b(?:import|require|require\.resolve)\(["']([^"']+)["']\)/g,
  ];
  const found = statements.flatMap((statement) => [...code.matchAll(statement)]);
  return found
    .map((match) => match[1] ?? '')
    .filter((name) => /^(@[\w-]+\/)?[\w-]/.test(name))
    .filter((name) => name !== 'electron' && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

test('neither sources, tests, a Node runtime, nor what the interface was built from is packed', () => {
  const unwanted =
    /^\/(electron|renderer|shared|test|scripts)(\/|$)|\/node_modules\/(node-(linux|win)-x64|@mui|@emotion|react|electron|vite|typescript)(\/|$)|\.tsx?$/;
  expect(files.filter((path) => unwanted.test(path))).toEqual([]);
});
