/** How a call leaves the page: over Electron's bridge, or to the loopback host that served the page. */

import type { Carrier } from '#shared/contract/client.ts';
import type { Failure, Reply } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';
import { identified } from './shown-officer.ts';

declare global {
  interface Window {
    /** Put there by the preload script of the product's window; absent in a browser. */
    readonly desk?: {
      readonly call: (
        operation: string,
        input: unknown,
        language?: Language,
        shown?: string,
      ) => Promise<Reply<unknown>>;
      /** Calls the listener after the machine slept or was locked and the session ended; returns how to stop. */
      readonly onSuspend: (listener: () => void) => () => void;
    };
  }
}

const TOKEN_KEY = 'desk-token';

/**
 * Exchanges the one-time code of the address, where there is one, for the run's token, which is kept
 * for reloads of this tab. The code leaves the address first: it must never be sent a second time.
 */
export async function redeemCode(): Promise<void> {
  const code = /^#code=([^&]+)/.exec(window.location.hash)?.[1];
  if (code === undefined) return;
  window.history.replaceState(null, '', `${window.location.pathname}#/`);
  sessionStorage.removeItem(TOKEN_KEY);
  try {
    const response = await fetch('/redeem', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: decodeURIComponent(code) }),
      cache: 'no-store',
    });
    const reply = (await response.json()) as Reply<{ token: string }>;
    if (reply.ok) sessionStorage.setItem(TOKEN_KEY, reply.value.token);
  } catch {
    // The host is gone, or ended by this: the page then says that it has no key.
  }
}

function failure(message: string, code: Failure['code'] = 'internal'): Failure {
  return { ok: false, code, message, details: [] };
}

/** Posts each call to the host the page came from. A host that does not answer is a failure with that message. */
export function loopbackCarrier(token: string, unreachable: string, shown?: string): Carrier {
  return async (operation, input, language) => {
    try {
      const response = await fetch(`/call/${encodeURIComponent(operation)}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          ...(language && { 'accept-language': language }),
          ...(shown !== undefined && { 'desk-officer': shown }),
        },
        body: JSON.stringify(input),
        cache: 'no-store',
      });
      return (await response.json()) as Reply<unknown>;
    } catch {
      return failure(unreachable);
    }
  };
}

/** The carrier of the host this page runs in; `unreachable` says that it does not answer. */
export function carrierOfHost(unreachable: string): Carrier {
  const bridge = window.desk;
  if (bridge)
    return identified((shown) => (operation, input, language) => bridge.call(operation, input, language, shown));
  const token = sessionStorage.getItem(TOKEN_KEY) ?? '';
  return identified((shown) => loopbackCarrier(token, unreachable, shown));
}
