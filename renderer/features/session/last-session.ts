/** Who was signed in last, so that unlocking asks for the password only. Kept in memory, never written. */
import { create } from 'zustand';
import type { CurrentSession } from '#renderer/api/session.ts';

interface LastSession {
  readonly last: {
    readonly file: string;
    readonly workspace: string;
    readonly officer: string;
    readonly displayName: string;
  } | null;
  readonly remember: (session: CurrentSession) => void;
  readonly forget: () => void;
}

export const useLastSession = create<LastSession>()((set) => ({
  last: null,
  remember: ({ workspace, officer }) =>
    set({
      last: {
        file: workspace.file,
        workspace: workspace.name,
        officer: officer.name,
        displayName: officer.displayName,
      },
    }),
  forget: () => set({ last: null }),
}));
