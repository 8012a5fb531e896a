/** How the interface looks and listens: interface state of this machine, remembered between runs. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

type Density = 'comfortable' | 'compact';

interface Appearance {
  readonly density: Density;
  /** Whether single letters (g then w, ?) act; some assistive tools need them off. */
  readonly letterKeys: boolean;
  readonly setDensity: (density: Density) => void;
  readonly setLetterKeys: (letterKeys: boolean) => void;
}

export const useAppearance = create<Appearance>()(
  persist(
    (set) => ({
      density: 'comfortable',
      letterKeys: true,
      setDensity: (density) => set({ density }),
      setLetterKeys: (letterKeys) => set({ letterKeys }),
    }),
    { name: 'desk-appearance' },
  ),
);

/** Height of a table row in pixels. */
export function rowHeight(density: Density): number {
  return density === 'compact' ? 28 : 36;
}
