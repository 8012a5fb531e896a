/** Actions a room offers to the command palette while it is open. Interface state only. */
import { useEffect } from 'react';
import { create } from 'zustand';

export interface DeskCommand {
  readonly id: string;
  readonly label: string;
  /** Where it belongs, shown beside it: "Case 2026-000123". */
  readonly context?: string;
  readonly run: () => void;
}

interface Commands {
  readonly offered: ReadonlyMap<string, readonly DeskCommand[]>;
  readonly offer: (owner: string, commands: readonly DeskCommand[]) => void;
  readonly withdraw: (owner: string) => void;
  readonly paletteOpen: boolean;
  readonly helpOpen: boolean;
  readonly setPaletteOpen: (open: boolean) => void;
  readonly setHelpOpen: (open: boolean) => void;
}

export const useCommands = create<Commands>()((set, get) => ({
  offered: new Map(),
  offer: (owner, commands) => set({ offered: new Map(get().offered).set(owner, commands) }),
  withdraw: (owner) => {
    const offered = new Map(get().offered);
    offered.delete(owner);
    set({ offered });
  },
  paletteOpen: false,
  helpOpen: false,
  setPaletteOpen: (paletteOpen) => set({ paletteOpen }),
  setHelpOpen: (helpOpen) => set({ helpOpen }),
}));

/** Offers commands under an owner's name for as long as the calling component is on screen. Memoise `commands`. */
export function useOfferedCommands(owner: string, commands: readonly DeskCommand[]): void {
  const { offer, withdraw } = useCommands.getState();
  useEffect(() => {
    offer(owner, commands);
    return () => withdraw(owner);
  }, [owner, commands, offer, withdraw]);
}
