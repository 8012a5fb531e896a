/** Starts the built desk on the loopback host, in a temporary data folder, watched for outbound attempts. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Carrier } from '#shared/contract/client.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WATCH = join(ROOT, 'test', 'support', 'outbound-watch.ts');
const START_MILLISECONDS = 30_000;

/** Where the end-to-end tests keep the sample workspace's folder, file and officers. */
export const SAMPLE_FILE = join(ROOT, '.cache', 'sample', 'sample.json');

export interface RunningDesk {
  /** The address to open, with the run's token in its fragment. */
  readonly address: string;
  readonly origin: string;
  readonly dataFolder: string;
  /** Carries one call past the page, with the run's token: to prepare what a test then looks at. */
  readonly call: Carrier;
  /** What the process tried to reach outside this machine, one attempt a line. */
  outboundAttempts(): string[];
  /** What the process has written so far. */
  output(): string;
  /** Ends the process and removes its folder. */
  stop(): Promise<void>;
}

/** An officer of the sample workspace, as `desk demo` prints them. */
export interface SampleOfficer {
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

export interface Sample {
  readonly folder: string;
  readonly workspace: string;
  readonly officers: readonly SampleOfficer[];
}

/** Makes the sample workspace in `folder` by the command line. */
export async function makeSample(folder: string): Promise<Sample> {
  const desk = join(ROOT, 'dist', 'electron', 'desk.js');
  const { stdout } = await promisify(execFile)(process.execPath, [desk, 'demo', folder], { maxBuffer: 1 << 24 });
  return { folder, ...(JSON.parse(stdout) as Omit<Sample, 'folder'>) };
}

/** Starts the desk; with a sample, on a copy of it. */
export async function startDesk(sample?: Sample): Promise<RunningDesk> {
  const home = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
  const dataFolder = join(home, 'data');
  if (sample !== undefined) cpSync(sample.folder, dataFolder, { recursive: true });
  const log = join(home, 'outbound.log');
  const child = spawn(process.execPath, ['--import', WATCH, join(ROOT, 'dist', 'electron', 'serve.js'), '--no-open'], {
    cwd: home,
    env: { ...process.env, DESK_DATA: dataFolder, DESK_NO_OPEN: '1', OUTBOUND_LOG: log },
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => written.push(text));
  }
  const address = await addressOf(child, written);
  return {
    address,
    call: carrierTo(address),
    origin: new URL(address).origin,
    dataFolder,
    outboundAttempts: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []),
    output: () => written.join(''),
    stop: async () => {
      await ended(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A carrier as the page's own: one POST per call, with the token of the address. */
function carrierTo(address: string): Carrier {
  const { origin, hash } = new URL(address);
  const authorization = `Bearer ${hash.slice('#token='.length)}`;
  return async (operation, input) => {
    const reply = await fetch(`${origin}/call/${operation}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await reply.json()) as Reply<unknown>;
  };
}

/** Signs an officer of the sample in, by role. */
export async function signInAs(
  desk: RunningDesk,
  sample: Sample,
  role: string,
  language: Language = 'en',
): Promise<SampleOfficer> {
  const officer = sample.officers.find((one) => one.role === role);
  if (officer === undefined) throw new Error(`The sample has no ${role}.`);
  const workspace = join(desk.dataFolder, basename(sample.workspace));
  const { name, password } = officer;
  const reply = await desk.call('session.signIn', { workspace, officer: name, password, language });
  if (!reply.ok) throw new Error(`${officer.name} cannot sign in: ${reply.message}`);
  return officer;
}

/** Waits until the process prints its address. */
function addressOf(child: ChildProcess, written: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`The desk ${why}. It wrote:\n${written.join('')}`));
    const timer = setTimeout(() => fail(`printed no address within ${START_MILLISECONDS} ms`), START_MILLISECONDS);
    child.once('close', (code) => fail(`ended with code ${code} before it printed its address`));
    child.stdout?.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(written.join(''));
      if (found === null) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGTERM');
  });
}
