/** Tabs of one browser tell each other where the desk is open: a tab without the run's key can only ask. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { TAB_CHANNEL as CHANNEL, THIS_TAB, useShownOfficer } from '#renderer/api/shown-officer.ts';

type Word = { readonly ask: true } | { readonly title: string } | { readonly lock: true; readonly from: string };

/** Lets this tab, which has the desk, answer tabs that have not with its title, and locks it when another tab locks or signs in. */
export function useTabAnswers(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if ('ask' in data) channel.postMessage({ title: document.title } satisfies Word);
      if (!('lock' in data) || data.from === THIS_TAB) return;
      // Whoever is signed in now is so in another tab: this one shows nobody until somebody signs in here.
      useShownOfficer.setState({ officerId: null });
      void queryClient.invalidateQueries({ queryKey: ['session.current'] });
    };
    return () => channel.close();
  }, [queryClient]);
}

/** The title of a tab of this browser that has the desk; null while none has answered. */
export function useTabWithDesk(): string | null {
  const [title, setTitle] = useState<string | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if ('title' in data) setTitle(data.title);
    };
    channel.postMessage({ ask: true } satisfies Word);
    return () => channel.close();
  }, []);
  return title;
}
