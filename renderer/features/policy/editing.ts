import { createContext, use } from 'react';
import type { Json } from '#renderer/ui/display/differences.ts';
import type { Path } from './document-paths.ts';

export interface Editing {
  readonly currency: string;
  /** Null: the document is only read. */
  readonly change: ((path: Path, value: Json) => void) | null;
  readonly problems: ReadonlyMap<string, string>;
}

export const EditingContext = createContext<Editing>({ currency: 'CNY', change: null, problems: new Map() });

/** How the document around is shown: its currency, whether it can be changed, what is wrong with it. */
export function useEditing(): Editing {
  return use(EditingContext);
}
