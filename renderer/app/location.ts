/** Addresses live wholly in the fragment, query included: they never reach a host and reloading keeps them. */
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

function address(): string {
  const fragment = window.location.hash.replace(/^#/, '');
  return fragment.startsWith('/') ? fragment : '/';
}

const path = (): string => address().split('?', 1)[0] ?? '/';
const search = (): string => address().slice(path().length + 1);

interface NavigateOptions {
  readonly replace?: boolean;
  readonly state?: unknown;
}

function navigate(to: string, options: NavigateOptions = {}): void {
  const target = `${window.location.pathname}${window.location.search}#${to}`;
  if (options.replace) window.history.replaceState(options.state ?? null, '', target);
  else window.history.pushState(options.state ?? null, '', target);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** Location hook for wouter's Router. */
export function useFragmentLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, path), navigate];
}
useFragmentLocation.hrefs = (href: string): string => `#${href}`;
useFragmentLocation.searchHook = (): string => useSyncExternalStore(subscribe, search);
