/**
 * Loaded into a process under test with `--import`: any attempt to reach another machine, or to
 * resolve a name, throws and is written as one line into the file `OUTBOUND_LOG`.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const LOOPBACK = new Set(['127.0.0.1', '::1']);

function refuse(what: string): never {
  const log = process.env['OUTBOUND_LOG'];
  if (log !== undefined) appendFileSync(log, `${what}\n`);
  throw new Error(`Outbound attempt: ${what}`);
}

/** Where a socket is asked to connect to: a path of this machine, or host and port. */
function destination(given: readonly unknown[]): { host: string; port: unknown } | null {
  // Node passes [options, callback] as one array when it calls itself.
  const list = Array.isArray(given[0]) ? given[0] : given;
  const first: unknown = list[0];
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return null;
    const host = 'host' in first && typeof first.host === 'string' ? first.host : '127.0.0.1';
    return { host, port: 'port' in first ? first.port : undefined };
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return null;
  return { host: typeof list[1] === 'string' ? list[1] : '127.0.0.1', port: first };
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  const to = destination(given);
  if (to !== null && !LOOPBACK.has(to.host)) refuse(`tcp ${to.host}:${to.port}`);
  return Reflect.apply(connect, this, given);
} as typeof connect;

dgram.Socket.prototype.send = ((...given: unknown[]) => {
  refuse(`udp ${given.filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')}`);
}) as typeof dgram.Socket.prototype.send;

/** Every function of node:dns that asks a question, in both its forms. An address is its own answer. */
function silence(module: object): void {
  for (const [name, original] of Object.entries(module)) {
    if (!/^(lookup|lookupService|resolve.*|reverse)$/.test(name) || typeof original !== 'function') continue;
    Reflect.set(module, name, (...given: unknown[]): unknown => {
      const asked = String(given[0]);
      return net.isIP(asked) === 0 ? refuse(`dns ${name} ${asked}`) : Reflect.apply(original, module, given);
    });
  }
}
silence(dns);
silence(dns.promises);
syncBuiltinESMExports();
