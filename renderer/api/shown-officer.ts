/** As whom this page shows its reader to be signed in: every call says it, and a lock anywhere locks every tab. */
import { create } from 'zustand';
import type { Carrier } from '#shared/contract/client.ts';

interface ShownOfficer {
  /** The officer's id; null where the page is locked, undefined before it knows. */
  readonly officerId: string | null | undefined;
}

export const useShownOfficer = create<ShownOfficer>()(() => ({ officerId: undefined }));

/** The channel on which tabs of one browser speak to each other. */
export const TAB_CHANNEL = 'desk-tabs';

/** Tells this tab from others on the channel, which brings a tab what it says itself. */
export const THIS_TAB = crypto.getRandomValues(new Uint32Array(2)).join('-');

const show = (officerId: string | null): void => useShownOfficer.setState({ officerId });

/** Locks the other tabs of this browser: the session they show is over. */
function lockOtherTabs(): void {
  const channel = new BroadcastChannel(TAB_CHANNEL);
  channel.postMessage({ lock: true, from: THIS_TAB });
  channel.close();
}

/** What a call of this page that was answered says about who is signed in. */
function learn(operation: string, value: unknown): void {
  if (operation === 'session.current') {
    // Only a page that has just been loaded takes over who is signed in; any other one knows, and keeps to it.
    if (useShownOfficer.getState().officerId !== undefined) return;
    const { session } = value as { session: { officer: { id: string } } | null };
    show(session?.officer.id ?? null);
  } else if (operation === 'session.signIn' || operation === 'session.recover') {
    show((value as { officerId: string }).officerId);
    lockOtherTabs();
  } else if (operation === 'session.signOut') {
    show(null);
    lockOtherTabs();
  }
}

/** A carrier that says with every call as whom the page shows its reader to be signed in. */
export function identified(carry: (shown: string | undefined) => Carrier): Carrier {
  return async (operation, input, language) => {
    const reply = await carry(useShownOfficer.getState().officerId ?? undefined)(operation, input, language);
    if (reply.ok) learn(operation, reply.value);
    return reply;
  };
}
