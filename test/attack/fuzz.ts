/** Key files, workspaces, evidence files and requests that somebody broke on purpose. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startLoopback } from '#electron/hosts/loopback.ts';
import { vaultFile } from '#electron/security/key-file.ts';
import { redeem } from '#test/support/desk.ts';
import { NEW_CASE, officer, PASSWORD, type StaffedDesk, testDesk } from '#test/support/workspace.ts';
import { count, type Row, row } from './row.ts';

/** A small generator of a fixed sequence (Park and Miller 1988): an attack that got through can be tried again. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function broken(bytes: Buffer, next: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  const way = next(4);
  if (way === 0) return copy.subarray(0, next(copy.length));
  if (way === 1) return Buffer.concat([copy, copy.subarray(0, next(copy.length))]);
  const changes = way === 2 ? 1 : 1 + next(40);
  for (let n = 0; n < changes; n += 1) copy[next(copy.length)] = next(256);
  return copy;
}

/** Costs of the derivation that no machine has, or that guard nothing. */
const ABSURD = [
  ['memoryKib', 2 ** 31 - 1],
  ['memoryKib', 10 ** 12],
  ['memoryKib', -1],
  ['lanes', 2 ** 24],
  ['lanes', 0],
  ['iterations', 0],
] as const;

/** A key file with one of those costs everywhere. */
function absurd(bytes: Buffer, next: (below: number) => number): Buffer {
  const [name, value] = ABSURD[next(ABSURD.length)] ?? ABSURD[0];
  return Buffer.from(bytes.toString('utf8').replaceAll(new RegExp(`"${name}": \\d+`, 'g'), `"${name}": ${value}`));
}

const SECONDS = 10;
const MEGABYTES = 600;

/** Signs in to a broken copy: an error of the desk's own, or an opened workspace whose check says it is whole, got through. */
async function ofWorkspace(desk: StaffedDesk, into: Row, which: 'keys' | 'file', times: number): Promise<void> {
  const next = sequence(which === 'keys' ? 7 : 11);
  for (let n = 0; n < times; n += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'attack-fuzz-'));
    const file = join(folder, basename(desk.file));
    cpSync(desk.file, file);
    cpSync(vaultFile(desk.file), vaultFile(file));
    const target = which === 'keys' ? vaultFile(file) : file;
    const bytes = readFileSync(target);
    writeFileSync(target, which === 'keys' && n % 4 === 0 ? absurd(bytes, next) : broken(bytes, next));
    const other = testDesk(folder);
    const { client } = other.connect();
    const started = performance.now();
    const reply = await client('session.signIn', { workspace: file, officer: 'admin', password: PASSWORD });
    let through = !reply.ok && reply.code === 'internal';
    if (reply.ok) {
      const verdict = await client('audit.verify', {});
      through = !verdict.ok && verdict.code === 'internal';
    }
    await other.backend.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
    count(into, through || performance.now() - started > SECONDS * 1000, `${which} ${n}: ${JSON.stringify(reply)}`);
  }
}

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

function filesIn(place: string): string[] {
  return readdirSync(place).flatMap((name) => {
    const path = join(place, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Shows broken evidence files: an error of the desk's own, more than ten seconds or 600 MB got through. */
async function ofEvidence(desk: StaffedDesk, into: Row, times: number): Promise<void> {
  const line = desk.connect();
  await line.call('session.signIn', { workspace: desk.file, officer: 'a-officer', password: PASSWORD });
  const { caseId } = await line.call('case.create', NEW_CASE);
  const files = [...filesIn(join(FIXTURES, 'formats')), ...filesIn(join(FIXTURES, 'sample-pack'))].filter(
    (path) => statSync(path).size < 400_000,
  );
  const next = sequence(13);
  for (let n = 0; n < times; n += 1) {
    const path = files[next(files.length)] ?? '';
    const content = broken(readFileSync(path), next);
    const started = performance.now();
    const before = process.memoryUsage().rss;
    const reply = await line.client('evidence.preview', {
      caseId,
      files: [{ name: basename(path), contentBase64: content.toString('base64') }],
    });
    const grown = (process.memoryUsage().rss - before) / 2 ** 20;
    const through = (!reply.ok && reply.code === 'internal') || performance.now() - started > SECONDS * 1000;
    count(into, through || grown > MEGABYTES, `${basename(path)} ${n}: ${JSON.stringify(reply).slice(0, 200)}`);
  }
}

/** Requests a page of another origin, or a guess at the token, could send. */
async function ofRequests(desk: StaffedDesk, into: Row): Promise<void> {
  const connection = desk.backend.connect('loopback');
  const host = await startLoopback({
    connection,
    interfaceFolder: FIXTURES,
    port: 0,
    idleSeconds: 600,
    onIdle: () => undefined,
    onRedeemedAgain: () => undefined,
  });
  const token = await redeem(host.issueAddress());
  const { port } = new URL(host.origin);
  const right = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    host: `127.0.0.1:${port}`,
  };
  const wrong: readonly Readonly<Record<string, string | undefined>>[] = [
    { authorization: undefined },
    { authorization: 'Bearer ' },
    { authorization: `Bearer ${token.slice(0, -1)}` },
    { authorization: `Bearer ${token}x` },
    { authorization: `Basic ${token}` },
    { authorization: token },
    { host: `localhost:${port}` },
    { host: `evil.example:${port}` },
    { host: `127.0.0.1:${Number(port) + 1}` },
    { host: '127.0.0.1' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `http://localhost:${port}` },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': undefined },
  ];
  const send = (method: string, path: string, headers: Readonly<Record<string, string | undefined>>): Promise<number> =>
    new Promise((resolve) => {
      const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
      const sent = request({ host: '127.0.0.1', port, method, path, headers: given, setHost: false }, (reply) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      });
      sent.on('error', () => resolve(0));
      sent.end(method === 'POST' ? '{}' : undefined);
    });
  const isThrough = (status: number): boolean => status >= 200 && status < 300;
  for (const path of ['/call/session.current', '/call/workspace.list', '/call/case.list'])
    for (const change of wrong)
      count(into, isThrough(await send('POST', path, { ...right, ...change })), `${path} ${JSON.stringify(change)}`);
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])
    count(into, isThrough(await send(method, '/call/session.current', right)), method);
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/call/..%2f..%2fetc%2fpasswd'])
    count(into, isThrough(await send('GET', path, right)), path);
  // What may pass does: an attack that nothing can pass proves nothing.
  if (!isThrough(await send('POST', '/call/session.current', right))) count(into, true, 'the right request is refused');
  await connection.close();
  await host.close();
}

/** Guesses at a password, more at once than fingers can type. */
async function ofGuesses(desk: StaffedDesk, into: Row): Promise<void> {
  const guess = (n: number) => ({ workspace: desk.file, officer: 'a-auditor', password: `guess ${n}` });
  const lines = Array.from({ length: 40 }, () => desk.connect());
  const replies = await Promise.all(lines.map(({ client }, n) => client('session.signIn', guess(n))));
  const tried = replies.filter((reply) => !reply.ok && reply.message.includes('not right')).length;
  for (const [n] of replies.entries()) count(into, n < tried - 3, `${tried} guesses were tried at once`);
}

export async function fuzzRows(desk: StaffedDesk): Promise<Row[]> {
  const rows = [
    row('broken key files'),
    row('broken workspace files'),
    row('broken evidence files'),
    row('hostile requests'),
    row('guesses at a password at once'),
  ] as const;
  await ofEvidence(desk, rows[2], 220);
  await ofRequests(desk, rows[3]);
  await ofGuesses(desk, rows[4]);
  for (const line of Object.values(desk.as)) await line.connection.close();
  await officer(desk, 'admin').connection.close();
  await desk.backend.close();
  await ofWorkspace(desk, rows[0], 'keys', 200);
  await ofWorkspace(desk, rows[1], 'file', 100);
  return [...rows];
}
