/** Facts that sources state differently. */
import type { RecordFields } from '../../../domain/record-sets.ts';
import type { Teller } from '../../teller.ts';
import { small } from '../letters.ts';

export interface ToldSide {
  /** Null where it was entered by hand. */
  readonly file: string | null;
  readonly kind: RecordFields<'statement_line'>['kind'] | null;
}

export const conflictSentences = {
  'conflict.side': ({ file, kind }: ToldSide, t: Teller) =>
    `${file ?? 'what was entered by hand'}${kind === null ? '' : ` (${small(t.names.fieldChoices[kind])})`}`,
  'conflict.carried-already': ({ by }: { readonly by: string }) => `${by} carries this difference already.`,
} as const;
