/** What the palette offers and in which order. */

import type { DeskCommand } from '#renderer/ui/commands/commands.ts';
import type { CaseSummary } from '#shared/contract/operations/case.ts';
import type { Text } from '#shared/text/text.ts';

export interface PaletteItem {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

/** Whether every word typed occurs in the text, in any order. */
export function fits(query: string, label: string): boolean {
  const haystack = label.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** A case as an item. */
export function caseItem(text: Text, found: CaseSummary, open: (caseId: string) => void): PaletteItem {
  return {
    id: `case-${found.id}`,
    group: text.palette.groups.cases,
    label: found.legalName,
    detail: `${found.number} · ${text.domain.states[found.state]}`,
    run: () => open(found.id),
  };
}

/** An action a room offers as an item. */
export function commandItem(text: Text, command: DeskCommand): PaletteItem {
  return {
    id: command.id,
    group: text.palette.groups.actions,
    label: command.label,
    detail: command.context ?? '',
    run: command.run,
  };
}
