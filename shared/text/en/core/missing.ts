/** What a case still lacks before it can be decided. */
import type { Group } from '../../../domain/groups.ts';
import type { RecordSetName } from '../../../domain/record-sets.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export const missingSentences = {
  'missing.administrators':
    'A second administrator: with one the workspace is being founded, and nothing is submitted.',
  'missing.mandatory': ({ item }: { readonly item: Words }, t: Teller) => `Mandatory: ${t.say(item)}.`,
  'missing.proposal': 'A proposal: limit, tenor and rate, on the Structure tab.',
  'missing.right-id': ({ why }: { readonly why: Words }, t: Teller) => `A right registration id: ${t.say(why)}.`,
  'missing.founded-on': 'The date the applicant was founded.',
  'missing.headcount': 'The applicant’s headcount.',
  'missing.industry-code': 'The applicant’s industry code.',
  'missing.evidence': (
    { group, sets }: { readonly group: Group; readonly sets: readonly RecordSetName[] },
    t: Teller,
  ) => `Evidence for the ${group} group: ${sets.map((set) => t.names.recordSets[set]).join(', ')}.`,
  'missing.choice': ({ about }: { readonly about: Words }, t: Teller) =>
    `A choice: sources state ${t.say(about)} differently. Keep one or carry the difference, on the Evidence tab.`,
  'missing.a-proposal': 'a proposal.',
} as const;
