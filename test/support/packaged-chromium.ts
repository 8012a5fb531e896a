/**
 * The Chromium inside `@sparticuz/chromium`, unpacked once into `.cache/chromium/<version>`: the
 * binary, its software renderer, the libraries a bare container lacks, and a font configuration
 * that adds the desk's own fonts, so that Chinese text renders where no system font has it.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const require = createRequire(import.meta.url);

export interface PackagedChromium {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Unpacks what is not unpacked yet and says how to start it. Linux on x64 only. */
export async function packagedChromium(): Promise<PackagedChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found. Install Chrome or Chromium, or set CHROMIUM_PATH to its executable.');
  }
  const home = join(ROOT, '.cache', 'chromium', packageVersion());
  if (!existsSync(home)) await unpack(home);
  const fontsFile = join(home, 'fonts.conf');
  writeFileSync(fontsFile, fontConfiguration(home));
  return {
    executablePath: join(home, 'chromium'),
    environment: { FONTCONFIG_FILE: fontsFile, ...(await libraryPath(home)) },
  };
}

function packageFolder(): string {
  return join(dirname(require.resolve('@sparticuz/chromium')), '..');
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

/** The package unpacks into the temporary folder of its process, so it is given one of its own; the rename makes it whole or absent. */
async function unpack(home: string): Promise<void> {
  mkdirSync(dirname(home), { recursive: true });
  const folder = mkdtempSync(join(dirname(home), 'unpacking-'));
  const script =
    "import('@sparticuz/chromium').then(async (p) => { await p.default.executablePath(); await p.inflate(process.argv[1]); })";
  await run(process.execPath, ['-e', script, join(packageFolder(), 'bin', 'al2023.tar.br')], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
  });
  try {
    renameSync(folder, home);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** The libraries in the package are used only where the system lacks one the binary needs. */
async function libraryPath(home: string): Promise<Record<string, string>> {
  const listed = await run('ldd', [join(home, 'chromium')]).catch(() => ({ stdout: 'not found' }));
  if (!listed.stdout.includes('not found')) return {};
  const inherited = process.env['LD_LIBRARY_PATH'];
  const own = join(home, 'al2023', 'lib');
  return { LD_LIBRARY_PATH: inherited === undefined ? own : `${own}:${inherited}` };
}

function fontConfiguration(home: string): string {
  const fonts = join(ROOT, 'node_modules', '@expo-google-fonts');
  const folders = [
    '/usr/share/fonts',
    join(home, 'fonts', 'fonts'),
    join(fonts, 'noto-sans', '400Regular'),
    join(fonts, 'noto-sans', '700Bold'),
    join(fonts, 'noto-sans-sc', '400Regular'),
    join(fonts, 'noto-sans-sc', '700Bold'),
  ];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${join(home, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
