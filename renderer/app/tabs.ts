/** Tabs of one browser tell each other where the desk is open: a tab without the run's key can only ask. */
import { useEffect, useState } from 'react';

const CHANNEL = 'desk-tabs';

type Word = { readonly ask: true } | { readonly title: string };

/** Lets this tab, which has the desk, answer tabs that have not with its title. */
export function useTabAnswers(): void {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if ('ask' in data) channel.postMessage({ title: document.title } satisfies Word);
    };
    return () => channel.close();
  }, []);
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
