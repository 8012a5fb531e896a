/** Sentences about XBRL reports as files. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export const xbrlFileSentences = {
  'xbrl-file.fact-left-out': ({ name, why }: { readonly name: string; readonly why: Words }, t: Teller) =>
    `${name}: ${t.say(why)}; the fact is left out`,
  'xbrl-file.no-context': ({ id }: { readonly id: string }) => `its context “${id}” is not defined`,
  'xbrl-file.unknown-format': ({ format }: { readonly format: string }) => `the format “${format}” is not known`,
  'xbrl-file.bad-scale': ({ scale }: { readonly scale: string }) => `the scale “${scale}” is not a whole number`,
  'xbrl-file.left-out-no-context': ({ id }: { readonly id: string }) =>
    `its context “${id}” is not defined; the fact is left out`,
  'xbrl-file.left-out-not-a-number': ({ text }: { readonly text: string }) =>
    `“${text}” is not a number; the fact is left out`,
  'xbrl-file.brackets': ({ concept }: { readonly concept: string }) =>
    `${concept} is printed in brackets but tagged as positive; the tag is taken`,
  'xbrl-file.two-amounts': ({
    concept,
    here,
    there,
    line,
  }: {
    readonly concept: string;
    readonly here: string;
    readonly there: string;
    readonly line: number;
  }) => `${concept} is ${here} here and ${there} on line ${line}; neither is taken`,
  'xbrl-file.no-taxonomy': ({ namespaces }: { readonly namespaces: string }) =>
    `no mapping file is for its taxonomy (${namespaces}); none of its facts is taken`,
  'xbrl-file.kind-found': ({
    kind,
    concept,
  }: {
    readonly kind: 'audited' | 'reviewed' | 'management' | 'tax';
    readonly concept: string;
  }) => `kind “${kind}” follows from ${concept}`,
  'xbrl-file.kind-unknown': 'the report does not say whether it was audited; “management” is taken',
  'xbrl-file.mended': ({ why, mends }: { readonly why: Words; readonly mends: number }, t: Teller) =>
    `the page is not well-formed XML, as inline XBRL must be (${t.say(why)}); it is read as HTML with ${mends} tags mended`,
  'xbrl-file.unused-concept': ({
    concept,
    facts,
    withDimensions,
  }: {
    readonly concept: string;
    readonly facts: number;
    readonly withDimensions: number;
  }) =>
    `no code of the spread takes ${concept} (${facts === 1 ? '1 fact' : `${facts} facts`}${withDimensions === 0 ? '' : `, ${withDimensions} with dimensions`})`,
  'xbrl-file.not-a-number': ({ text, format }: { readonly text: string; readonly format: string | null }) =>
    `“${text}” is ${format === null ? 'not a number' : `not in the format ${format}`}`,
} as const;
