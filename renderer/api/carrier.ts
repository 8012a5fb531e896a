/** How a call leaves the page: over Electron's bridge, or to the loopback host that served the page. */

import type { Carrier } from '#shared/contract/client.ts';
import type { Failure, Reply } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';

declare global {
  interface Window {
    /** Put there by the preload script of the product's window; absent in a browser. */
    readonly desk?: {
      readonly call: (operation: string, input: unknown, language?: Language) => Promise<Reply<unknown>>;
      /** Calls the listener after the machine slept or was locked and the session ended; returns how to stop. */
      readonly onSuspend: (listener: () => void) => () => void;
    };
  }
}

const TOKEN_KEY = 'desk-token';

/**
 * The run's token: read once from the address, kept for reloads of this tab, and taken out of the
 * address so that it is neither bookmarked nor shared. Empty when the page was opened without one.
 */
export function takeToken(): string {
  const match = /^#token=([^&]+)/.exec(window.location.hash);
  if (match?.[1] !== undefined) {
    sessionStorage.setItem(TOKEN_KEY, decodeURIComponent(match[1]));
    window.history.replaceState(null, '', `${window.location.pathname}#/`);
  }
  return sessionStorage.getItem(TOKEN_KEY) ?? '';
}

function failure(message: string, code: Failure['code'] = 'internal'): Failure {
  return { ok: false, code, message, details: [] };
}

/** Posts each call to the host the page came from. A host that does not answer is a failure with that message. */
export function loopbackCarrier(token: string, unreachable: string): Carrier {
  return async (operation, input, language) => {
    try {
      const response = await fetch(`/call/${encodeURIComponent(operation)}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          ...(language && { 'accept-language': language }),
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
  if (bridge) return (operation, input, language) => bridge.call(operation, input, language);
  return loopbackCarrier(takeToken(), unreachable);
}
