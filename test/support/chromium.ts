/**
 * Finds a Chromium for the end-to-end tests and the screenshots, in this order: `CHROMIUM_PATH`,
 * Playwright's own, the system's, and the one inside the npm package `@sparticuz/chromium`
 * (Linux x64), which needs nothing but the npm registry.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { packagedChromium } from './packaged-chromium.ts';

export interface FoundChromium {
  readonly executablePath: string;
  /** Where it was found, for the one line that says so. */
  readonly origin: 'CHROMIUM_PATH' | 'Playwright' | 'system' | '@sparticuz/chromium';
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Flags that keep Chromium from talking to anyone but 127.0.0.1 and make text render alike everywhere:
 * no name resolves, and whatever is not the desk goes to a proxy that is not there.
 */
export const QUIET_FLAGS: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=127.0.0.1',
  '--font-render-hinting=none',
];

function firstExisting(paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(path));
}

/** Paths at which an installed Chromium, Chrome or Edge may be on this platform, best first. */
export function systemCandidates(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const roots = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LOCALAPPDATA']];
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      roots.filter((root) => root !== undefined).map((root) => `${root}\\${program}`),
    );
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The first Chromium there is.
 * @throws when `CHROMIUM_PATH` names no file, or none is found anywhere
 */
export async function findChromium(): Promise<FoundChromium> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') {
    if (asked === 'package') return packaged();
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, which does not exist.`);
    return { executablePath: asked, origin: 'CHROMIUM_PATH', environment: {} };
  }
  const playwrights = firstExisting([chromium.executablePath()]);
  if (playwrights !== undefined) return { executablePath: playwrights, origin: 'Playwright', environment: {} };
  const systems = firstExisting(systemCandidates(process.platform, process.env));
  if (systems !== undefined) return { executablePath: systems, origin: 'system', environment: {} };
  return packaged();
}

async function packaged(): Promise<FoundChromium> {
  const { executablePath, environment } = await packagedChromium();
  return { executablePath, origin: '@sparticuz/chromium', environment };
}

/** Launch options for Playwright: the binary, the quiet flags and the environment it needs. */
export async function chromiumLaunchOptions(): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}> {
  const found = await findChromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    executablePath: found.executablePath,
    args: [...QUIET_FLAGS],
    env: { ...Object.fromEntries(inherited), ...found.environment },
  };
}
