/** 各来源说法不一的事项。 */
import type { conflictSentences as english } from '../../en/core/conflict.ts';
import type { Translated } from '../../teller.ts';

export const conflictSentences: Translated<typeof english> = {
  'conflict.side': ({ file, kind }, t) =>
    `${file === null ? '手工录入' : `“${file}”`}${kind === null ? '' : `（${t.names.fieldChoices[kind]}）`}`,
  'conflict.carried-already': ({ by }) => `${by}已将该差异作为例外保留。`,
};
