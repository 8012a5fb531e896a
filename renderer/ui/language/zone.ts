/** The zone whose days and hours the page shows: that of the desk, which says it with who is signed in. */
import { create } from 'zustand';
import type { TimeZone } from '#shared/domain/dates.ts';

interface DeskZone {
  /** Null until the desk has said it. */
  readonly zone: TimeZone | null;
  readonly follow: (zone: TimeZone) => void;
}

/** A browser may stand in another zone than the desk, or say that it does so as not to be recognised. */
export const useDeskZone = create<DeskZone>()((set) => ({ zone: null, follow: (zone) => set({ zone }) }));
