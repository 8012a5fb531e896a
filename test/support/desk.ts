/** Starts the built desk on the loopback host, in a temporary data folder, watched for outbound attempts. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Carrier } from '#shared/contract/client.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WATCH = join(ROOT, 'test', 'support', 'outbound-watch.ts');
const START_MILLISECONDS = 30_000;

/** Where the end-to-end tests keep the sample workspace's folder, file and officers. */
export const SAMPLE_FILE = join(ROOT, '.cache', 'sample', 'sample.json');

export interface RunningDesk {
  /** The printed address, which opens once: by a page, or by the first `token` or `call`. */
  readonly address: string;
  /** The run's token, got for the printed address. */
  token(): Promise<string>;
  readonly origin: string;
  readonly dataFolder: string;
  /** Carries one call past the page, with the run's token: to prepare what a test then looks at. */
  readonly call: Carrier;
  /** What the process tried to reach outside this machine, one attempt a line. */
  outboundAttempts(): string[];
  /** What the process has written so far. */
  output(): string;
  /** Resolves to the exit code once the process has ended. */
  readonly ended: Promise<number | null>;
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
  const { origin } = new URL(address);
  let redeemed: Promise<string> | undefined;
  const token = (): Promise<string> => {
    redeemed ??= redeem(address);
    return redeemed;
  };
  return {
    address,
    token,
    call: carrierTo(origin, token),
    origin,
    dataFolder,
    outboundAttempts: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []),
    output: () => written.join(''),
    ended: new Promise((resolve) => child.once('close', resolve)),
    stop: async () => {
      await ended(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A desk that opens a browser, where the browser is a program that writes down what it was started with. */
export async function startedBrowser(): Promise<{ readonly argument: string; stop(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
  const asked = join(home, 'asked');
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  writeFileSync(
    join(home, opener),
    `#!/bin/sh\nprintf '%s' "$@" > '${asked}.part' && mv '${asked}.part' '${asked}'\n`,
    {
      mode: 0o755,
    },
  );
  const { DESK_NO_OPEN: _, ...environment } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'electron', 'serve.js')], {
    cwd: home,
    stdio: 'ignore',
    env: { ...environment, PATH: `${home}:${process.env['PATH']}`, DESK_DATA: join(home, 'data') },
  });
  const argument = await new Promise<string>((resolve, reject) => {
    const folder = watch(home, () => {
      if (!existsSync(asked)) return;
      folder.close();
      resolve(readFileSync(asked, 'utf8'));
    });
    child.once('close', (code) => reject(new Error(`The desk ended with code ${code} before it opened a browser.`)));
  });
  return {
    argument,
    stop: async () => {
      await ended(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Exchanges the code of a one-time address for the run's token, as its page would. */
export async function redeem(address: string): Promise<string> {
  const { origin, hash } = new URL(address);
  const response = await fetch(`${origin}/redeem`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: hash.slice('#code='.length) }),
  });
  const reply = (await response.json()) as Reply<{ token: string }>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value.token;
}

/** A carrier as the page's own: one POST per call, with the run's token, as whoever is signed in at the moment. */
function carrierTo(origin: string, token: () => Promise<string>): Carrier {
  const post = async (operation: string, input: unknown, shown: string): Promise<Reply<unknown>> => {
    const reply = await fetch(`${origin}/call/${operation}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json', 'desk-officer': shown },
      body: JSON.stringify(input),
    });
    return (await reply.json()) as Reply<unknown>;
  };
  return async (operation, input) => {
    const current = (await post('session.current', {}, '')) as Reply<AnswerOf<'session.current'>>;
    return post(operation, input, current.ok ? (current.value.session?.officer.id ?? '') : '');
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
