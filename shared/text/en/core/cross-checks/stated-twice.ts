/** C1 and C2: one fact that two sources state differently. */
import type { RecordFields, RecordSetName } from '../../../../domain/record-sets.ts';
import type { Words } from '../../../../domain/words.ts';
import type { Teller } from '../../../teller.ts';
import { capital, counted, small } from '../../letters.ts';

export interface TwoSets {
  /** Which statement of which period. */
  readonly about: Words;
  readonly sets: number;
  /** Lines that differ. */
  readonly lines: number;
  /** The largest difference over the largest amount of the statement. */
  readonly gap: number;
}

export interface TwiceStated {
  readonly recordSet: RecordSetName;
  readonly about: Words;
  readonly sources: number;
  readonly values: number;
}

export interface OneTelling {
  readonly number: number;
  readonly kind: RecordFields<'statement_line'>['kind'] | null;
}

export const statedTwiceSentences = {
  'stated-twice.accounts': ({ about, sets, lines, gap }: TwoSets, t: Teller) =>
    `${capital(t.say(about))} stands in ${counted(sets, 'set')} of accounts that differ in ${counted(lines, 'line')}, by up to ${t.formats.percent(gap, 1)} of its largest amount.`,
  'stated-twice.fact': ({ recordSet, about, sources, values }: TwiceStated, t: Teller) =>
    `${t.names.recordSets[recordSet]}, ${t.say(about)}: ${counted(sources, 'source')} give ${counted(values, 'value')} differently.`,
  'stated-twice.rows': ({ number, kind }: OneTelling, t: Teller) =>
    kind === null ? `telling ${number}` : `telling ${number}, ${small(t.names.fieldChoices[kind])} accounts`,
  'stated-twice.no-accounts': 'No statements were provided.',
  'stated-twice.one-set': 'No two sets of accounts state one period differently.',
  'stated-twice.nothing': 'No two sources state one fact differently.',
} as const;
