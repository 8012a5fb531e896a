/** Cases opened in this session, newest first. Kept in memory only: names never leave the encrypted workspace. */
import { useEffect } from 'react';
import { create } from 'zustand';

interface RecentCase {
  readonly id: string;
  readonly number: string;
  readonly legalName: string;
}

const KEPT = 6;

interface Recent {
  readonly cases: readonly RecentCase[];
  readonly visit: (visited: RecentCase) => void;
  readonly forget: () => void;
}

export const useRecentCases = create<Recent>()((set, get) => ({
  cases: [],
  visit: (visited) => {
    const known = get().cases;
    // A case already listed keeps its place, so that the rail does not move under the pointer.
    const isKnown = known.some((recent) => recent.id === visited.id);
    set({
      cases: isKnown
        ? known.map((recent) => (recent.id === visited.id ? visited : recent))
        : [visited, ...known].slice(0, KEPT),
    });
  },
  forget: () => set({ cases: [] }),
}));

/** Lists the case a room shows among the recent ones. */
export function useVisit(visited: RecentCase | undefined): void {
  const visit = useRecentCases((state) => state.visit);
  const { id, number, legalName } = visited ?? {};
  useEffect(() => {
    if (id !== undefined && number !== undefined && legalName !== undefined) visit({ id, number, legalName });
  }, [visit, id, number, legalName]);
}
