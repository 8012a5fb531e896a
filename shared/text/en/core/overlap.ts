/** Sentences about files that hold the same records: two of one account's days above all. */
import type { RecordSetName } from '../../../domain/record-sets.ts';
import type { Teller } from '../../teller.ts';
import { small } from '../letters.ts';

const movements = (count: number): string => `${count} ${count === 1 ? 'movement' : 'movements'}`;

export const overlapSentences = {
  'overlap.same': ({
    count,
    of,
    account,
    from,
    to,
    other,
  }: {
    readonly count: number;
    readonly of: number;
    readonly account: string;
    readonly from: string;
    readonly to: string;
    readonly other: string;
  }) =>
    `${count} of its ${movements(of)} of account ${account} (${from} to ${to}) ${count === 1 ? 'is' : 'are'} in ${other} too: stored once, with both sources`,
  'overlap.other-text': ({ count, other }: { readonly count: number; readonly other: string }) =>
    `${count} of them ${count === 1 ? 'has' : 'have'} another text or party in ${other}, though day, amount and balance agree; what came first is kept. Compare the two files`,
  'overlap.apart': ({
    here,
    there,
    from,
    to,
    other,
  }: {
    readonly here: number;
    readonly there: number;
    readonly from: string;
    readonly to: string;
    readonly other: string;
  }) =>
    `between ${from} and ${to}, which both files cover, ${movements(here)} ${here === 1 ? 'is' : 'are'} in this file alone and ${movements(there)} in ${other} alone. Which file is complete?`,
  'overlap.removed': ({ count }: { readonly count: number }) =>
    `${movements(count)} of it ${count === 1 ? 'was' : 'were'} corrected or removed by hand before, and ${count === 1 ? 'is' : 'are'} not brought back`,
  'overlap.doubtful': ({ count, first }: { readonly count: number; readonly first: string }) =>
    `${movements(count)} (the first on ${first}) ${count === 1 ? 'has' : 'have'} the account, day and amount of one the case has, but another text; ${count === 1 ? 'it is' : 'they are'} stored as ${count === 1 ? 'a further one' : 'further ones'}. Look whether ${count === 1 ? 'it is' : 'they are'} the same`,
  'overlap.records': (
    {
      recordSet,
      count,
      others,
    }: { readonly recordSet: RecordSetName; readonly count: number; readonly others: readonly string[] },
    t: Teller,
  ) =>
    `${small(t.names.recordSets[recordSet])}: ${count} ${count === 1 ? 'record' : 'records'} of it ${count === 1 ? 'is' : 'are'} in ${others.join(', ')} too: stored once, with every source`,
} as const;
