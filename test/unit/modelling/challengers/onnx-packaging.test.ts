import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packagingConfiguration } from '#test/support/packaging.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'desk-packaging-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface FileMatcherModule {
  getNodeModuleFileMatcher(
    from: string,
    to: string,
    macro: (pattern: string) => string,
    platform: object,
    packager: { readonly config: unknown; readonly debugLogger: { readonly isEnabled: boolean } },
  ): { createFilter(): (file: string, stat: ReturnType<typeof statSync>) => boolean };
}

/** Files of packages that electron-builder would take, by its own matcher and the configuration's patterns. */
async function packaged(...packages: string[]): Promise<string[]> {
  const { configuration } = await packagingConfiguration();
  const packager = dirname(
    createRequire(import.meta.resolve('electron-builder')).resolve('app-builder-lib/package.json'),
  );
  const { getNodeModuleFileMatcher } = createRequire(import.meta.url)(
    join(packager, 'out', 'fileMatcher.js'),
  ) as FileMatcherModule;
  const matcher = getNodeModuleFileMatcher(
    ROOT,
    folder,
    (pattern) => pattern,
    {},
    { config: configuration, debugLogger: { isEnabled: false } },
  );
  const takes = matcher.createFilter();
  const files = packages.flatMap((name) => globSync(`node_modules/${name}/**`, { cwd: ROOT }));
  return files.filter(
    (file) => statSync(join(ROOT, file)).isFile() && takes(join(ROOT, file), statSync(join(ROOT, file))),
  );
}

const NEEDED_BY_OTHER_RUNTIMES = ['flatbuffers', 'guid-typescript', 'long', 'platform', 'protobufjs', '@protobufjs'];

test('of the ONNX runtime three files are packaged, and nothing that they do not need', async () => {
  const web = (await packaged('onnxruntime-web')).filter((file) => file.includes('dist'));
  const kept = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm', 'ort.node.min.mjs'];
  expect(web.map((file) => basename(file)).sort()).toEqual(kept);
  expect(await packaged(...NEEDED_BY_OTHER_RUNTIMES)).toEqual([]);
  const bytes = web.reduce((sum, file) => sum + statSync(join(ROOT, file)).size, 0);
  expect(bytes).toBeLessThan(15 * 1024 * 1024);
});

test('what is packaged scores by itself, with the network forbidden', async () => {
  for (const file of await packaged('onnxruntime-web', 'onnxruntime-common')) {
    cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  }
  const script = `
    globalThis.fetch = () => { throw new Error('fetch was called'); };
    const { env, InferenceSession, Tensor } = await import('onnxruntime-web');
    env.wasm.numThreads = 1;
    const session = await InferenceSession.create(process.argv[2], { executionProviders: ['wasm'] });
    const { pd } = await session.run({ features: new Tensor('float32', [0, 0, 0, 0], [1, 4]) });
    console.log(pd.dims.join());`;
  writeFileSync(join(folder, 'score.mjs'), script);
  const network = join(ROOT, 'test', 'fixtures', 'onnx', 'network.onnx');
  expect(execFileSync(process.execPath, [join(folder, 'score.mjs'), network], { encoding: 'utf8' })).toBe('1,1\n');
});
