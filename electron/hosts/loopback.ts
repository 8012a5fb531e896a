/**
 * The loopback host: the built interface and the dispatcher on 127.0.0.1, for the system's browser.
 * Whoever holds the run's token speaks as the signed-in officer; other programs of the same user can
 * read a browser's memory and address bar, so they are in its threat model and the README says so.
 */

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ErrorCode, Failure, Reply } from '#shared/contract/reply.ts';
import { type Language, languageFor } from '#shared/domain/language.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { say } from '#shared/text/tell.ts';
import type { Connection } from '../handlers/ports.ts';
import { contentHeaders } from '../security/content-policy.ts';
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
}

export interface LoopbackHost {
  /** Address to open, the token in its fragment. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  close(): Promise<void>;
}

/** A folder of a client's files travels in one call: 256 MiB of files are 342 MiB of base64. */
const MAX_BODY_BYTES = 360 * 1024 * 1024;

const STATUS: Readonly<Record<Failure['code'], number>> = {
  'invalid-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  locked: 423,
  internal: 500,
};

/** A refusal of the host itself, in the language the request asks for. */
function failure(headers: IncomingHttpHeaders, code: ErrorCode, words: Sentence): Failure {
  return { ok: false, code, message: say(words, languageOf(headers)), details: [] };
}

/** Binds the host; resolves once it listens. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  const token = randomBytes(32).toString('base64url');
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
    answer(request, response, { ...options, origin, token }).catch(() =>
      reply(response, failure(request.headers, 'invalid-input', sentence('host.malformed'))),
    );
  });
  return {
    url: `${origin}/#token=${token}`,
    origin,
    token,
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
}

async function answer(request: IncomingMessage, response: ServerResponse, run: Run): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', run.origin);
  // A page of another site that was rebound to this address still names itself in Host and Origin.
  if (`http://${request.headers.host}` !== run.origin)
    return reply(response, failure(request.headers, 'forbidden', sentence('host.wrong-host')));
  if (pathname.startsWith('/call/')) return reply(response, await call(request, pathname.slice('/call/'.length), run));
  if (request.method !== 'GET')
    return reply(response, failure(request.headers, 'forbidden', sentence('host.only-calls')));
  const file = await staticFile(run.interfaceFolder, pathname);
  if (!file) return reply(response, failure(request.headers, 'not-found', sentence('host.no-page')));
  response.writeHead(200, { ...contentHeaders('http'), 'Content-Type': file.mediaType });
  response.end(file.content);
}

async function call(request: IncomingMessage, operation: string, run: Run): Promise<Reply<unknown>> {
  const refusal = refusalOf(request, run);
  if (refusal) return refusal;
  const body = await readBody(request);
  if (body === null)
    return failure(
      request.headers,
      'invalid-input',
      sentence('host.too-large', { megabytes: MAX_BODY_BYTES / 1024 / 1024 }),
    );
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    return failure(request.headers, 'invalid-input', sentence('host.not-json'));
  }
  return run.connection.call(decodeURIComponent(operation), input, languageOf(request.headers));
}

/** The page asks for one language; a browser or script without the desk's page, for its own. */
function languageOf(headers: IncomingHttpHeaders): Language {
  const tags = (headers['accept-language'] ?? '').split(',').map((tag) => tag.split(';')[0]?.trim() ?? '');
  return languageFor(tags);
}

function refusalOf({ method, headers }: IncomingMessage, run: Run): Failure | null {
  if (method !== 'POST') return failure(headers, 'forbidden', sentence('host.post'));
  if (headers.origin !== undefined && headers.origin !== run.origin)
    return failure(headers, 'forbidden', sentence('host.wrong-origin'));
  if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin')
    return failure(headers, 'forbidden', sentence('host.wrong-origin'));
  if (!isSame(headers.authorization ?? '', `Bearer ${run.token}`)) {
    return failure(headers, 'unauthenticated', sentence('host.no-token'));
  }
  if (headers['content-type']?.split(';')[0] !== 'application/json')
    return failure(headers, 'invalid-input', sentence('host.json'));
  return null;
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The body as text, or null when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
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
