/**
 * The loopback host: the built interface and the dispatcher on 127.0.0.1, for the system's browser.
 * Whoever holds the run's token speaks as the signed-in officer. The token never stands in an address:
 * its page exchanges a one-time code for it, and a code exchanged twice ends the run. Other programs of
 * the same user can read a browser's memory, so they are in its threat model and the README says so.
 */

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { ErrorCode, Failure, Reply } from '#shared/contract/reply.ts';
import { type Language, languageFor } from '#shared/domain/language.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { say } from '#shared/text/tell.ts';
import type { Connection } from '../handlers/ports.ts';
import { contentHeaders } from '../security/content-policy.ts';
import { OneTimeCodes } from '../security/one-time-codes.ts';
import { staticFile } from './static-files.ts';

interface LoopbackOptions {
  readonly connection: Connection;
  /** Folder of the built interface. */
  readonly interfaceFolder: string;
  /** Port to bind; 0 lets the system choose. */
  readonly port: number;
  /** Seconds without any request after which `onIdle` is called. */
  readonly idleSeconds: number;
  readonly onIdle: () => void;
  /** Called when a code was exchanged for the token. */
  readonly onRedeemed?: () => void;
  /** Called when a code was exchanged a second time: somebody else has read it. */
  readonly onRedeemedAgain: () => void;
}

export interface LoopbackHost {
  /** A new address to open, a one-time code in its fragment. */
  issueAddress(): string;
  readonly origin: string;
  close(): Promise<void>;
}

/** A folder of a client's files travels in one call: 256 MiB of files are 342 MiB of base64. */
const MAX_BODY_BYTES = 360 * 1024 * 1024;

/** Where the page exchanges its one-time code for the run's token. */
const REDEEM_PATH = '/redeem';
const MAX_CODE_BYTES = 1024;
const codeSchema = z.strictObject({ code: z.string() });

const STATUS: Readonly<Record<Failure['code'], number>> = {
  'invalid-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  locked: 423,
  unavailable: 503,
  internal: 500,
};

/** A refusal of the host itself, in the language the request asks for. */
function failure(headers: IncomingHttpHeaders, code: ErrorCode, words: Sentence): Failure {
  return { ok: false, code, message: say(words, languageOf(headers)), details: [] };
}

/** Binds the host; resolves once it listens. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  const token = randomBytes(32).toString('base64url');
  const codes = new OneTimeCodes();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let idle = setTimeout(options.onIdle, options.idleSeconds * 1000);
  server.on('request', (request, response) => {
    clearTimeout(idle);
    idle = setTimeout(options.onIdle, options.idleSeconds * 1000);
    // An address that does not parse, or a body broken off, is the caller's fault and never the host's end.
    answer(request, response, { ...options, origin, token, codes }).catch(() =>
      reply(response, failure(request.headers, 'invalid-input', sentence('host.malformed'))),
    );
  });
  return {
    issueAddress: () => `${origin}/#code=${codes.issue()}`,
    origin,
    close: () => {
      clearTimeout(idle);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Run extends LoopbackOptions {
  readonly origin: string;
  readonly token: string;
  readonly codes: OneTimeCodes;
}

async function answer(request: IncomingMessage, response: ServerResponse, run: Run): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', run.origin);
  // A page of another site that was rebound to this address still names itself in Host and Origin.
  if (`http://${request.headers.host}` !== run.origin)
    return reply(response, failure(request.headers, 'forbidden', sentence('host.wrong-host')));
  if (pathname === REDEEM_PATH) return redeem(request, response, run);
  if (pathname.startsWith('/call/')) return reply(response, await call(request, pathname.slice('/call/'.length), run));
  if (request.method !== 'GET')
    return reply(response, failure(request.headers, 'forbidden', sentence('host.only-calls')));
  const file = await staticFile(run.interfaceFolder, pathname);
  if (!file) return reply(response, failure(request.headers, 'not-found', sentence('host.no-page')));
  response.writeHead(200, { ...contentHeaders('http'), 'Content-Type': file.mediaType });
  response.end(file.content);
}

/** Exchanges a one-time code for the run's token. */
async function redeem(request: IncomingMessage, response: ServerResponse, run: Run): Promise<void> {
  const refusal = refusalOfPost(request, run);
  if (refusal) return reply(response, refusal);
  const given = codeSchema.safeParse(parsed((await readBody(request, MAX_CODE_BYTES)) ?? ''));
  const redemption = given.success ? run.codes.redeem(given.data.code) : 'unknown';
  if (redemption === 'redeemed') {
    reply(response, { ok: true, value: { token: run.token } });
    run.onRedeemed?.();
    return;
  }
  if (redemption === 'unknown')
    return reply(response, failure(request.headers, 'unauthenticated', sentence('host.no-code')));
  response.once('close', run.onRedeemedAgain);
  reply(response, failure(request.headers, 'unauthenticated', sentence('host.code-used-twice')));
}

/** JSON as a value; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function call(request: IncomingMessage, operation: string, run: Run): Promise<Reply<unknown>> {
  const refusal = refusalOf(request, run);
  if (refusal) return refusal;
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === null)
    return failure(
      request.headers,
      'invalid-input',
      sentence('host.too-large', { megabytes: MAX_BODY_BYTES / 1024 / 1024 }),
    );
  const input = parsed(body);
  if (input === undefined) return failure(request.headers, 'invalid-input', sentence('host.not-json'));
  return run.connection.call(
    decodeURIComponent(operation),
    input,
    languageOf(request.headers),
    shownIn(request.headers),
  );
}

/** As whom the page shows its reader to be signed in. */
function shownIn(headers: IncomingHttpHeaders): string | undefined {
  const shown = headers['desk-officer'];
  return typeof shown === 'string' && shown !== '' ? shown : undefined;
}

/** The page asks for one language; a browser or script without the desk's page, for its own. */
function languageOf(headers: IncomingHttpHeaders): Language {
  const tags = (headers['accept-language'] ?? '').split(',').map((tag) => tag.split(';')[0]?.trim() ?? '');
  return languageFor(tags);
}

function refusalOf(request: IncomingMessage, run: Run): Failure | null {
  const { headers } = request;
  const refusal = refusalOfPost(request, run);
  if (refusal) return refusal;
  if (!isSame(headers.authorization ?? '', `Bearer ${run.token}`)) {
    return failure(headers, 'unauthenticated', sentence('host.no-token'));
  }
  return null;
}

/** Refuses what is no JSON posted by the host's own page. */
function refusalOfPost({ method, headers }: IncomingMessage, run: Run): Failure | null {
  if (method !== 'POST') return failure(headers, 'forbidden', sentence('host.post'));
  if (headers.origin !== undefined && headers.origin !== run.origin)
    return failure(headers, 'forbidden', sentence('host.wrong-origin'));
  if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin')
    return failure(headers, 'forbidden', sentence('host.wrong-origin'));
  if (headers['content-type']?.split(';')[0] !== 'application/json')
    return failure(headers, 'invalid-input', sentence('host.json'));
  return null;
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The body as text, or null when it is too large. */
async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, value: Reply<unknown>): void {
  if (response.destroyed) return;
  response.writeHead(value.ok ? 200 : STATUS[value.code], {
    ...contentHeaders('http'),
    'Content-Type': 'application/json; charset=utf-8',
  });
  response.end(JSON.stringify(value));
}
