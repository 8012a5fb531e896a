/** A case's timeline by day, newest first, of one kind or all; pure. */

import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Formats } from '#shared/text/formats.ts';

export type TimelineEvent = AnswerOf<'decision.trail'>['timeline'][number];
export type HistoryFilter = 'all' | 'decisions' | 'evidence' | 'facts';

/** Which operations belong to a kind, by the first part of their name. */
const KIND_OF: Readonly<Record<string, HistoryFilter>> = { decision: 'decisions', evidence: 'evidence', case: 'facts' };

interface HistoryDay {
  readonly date: string;
  readonly label: string;
  readonly entries: readonly TimelineEvent[];
}

/** Days with their entries, newest first. */
export function historyDays(formats: Formats, timeline: readonly TimelineEvent[], filter: HistoryFilter): HistoryDay[] {
  const shown = timeline
    .filter(({ operation }) => filter === 'all' || KIND_OF[operation.split('.', 1)[0] ?? ''] === filter)
    .toSorted((a, b) => b.sequence - a.sequence);
  const days = new Map<string, TimelineEvent[]>();
  for (const entry of shown) {
    const date = formats.date(entry.at);
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days].map(([date, entries]) => ({ date, label: formats.dateInText(date), entries }));
}
