/** A fact that sources state differently, and what its sides are called. */
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Text } from '#shared/text/text.ts';

type Answer = AnswerOf<'evidence.conflicts'>;

export type Fact = Answer['facts'][number];
export type Stated = Answer['conflicts'][number];

/** The file, with the kind of its statements. */
export function sideName(text: Text, { sourceName, kind }: Fact['sides'][number]): string {
  const words = text.evidence.conflicts;
  const name = sourceName ?? words.manual;
  return kind === null ? name : words.sideOf(name, text.statements.kinds[kind]);
}
