/** Sentences about tables of applications and the fields they fill. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export const intakeSentences = {
  'intake.target.legal-name': 'Legal name',
  'intake.target.registration-id-kind': 'Kind of registration id',
  'intake.target.registration-id': 'Registration id',
  'intake.target.industry-code': 'Industry code',
  'intake.target.industry-scheme': 'Classification of the industry code',
  'intake.target.size-industry': 'Size-class industry',
  'intake.target.life-stage': 'Life stage',
  'intake.target.founded-on': 'Founded on',
  'intake.target.region': 'Region',
  'intake.target.headcount': 'Headcount',
  'intake.target.amount': 'Amount',
  'intake.target.currency': 'Currency',
  'intake.target.term-months': 'Term in months',
  'intake.target.product': 'Product',
  'intake.target.purpose': 'Purpose',
  'intake.target.channel': 'Channel',
  'intake.target.institution-level': 'Institution level',
  'intake.target.applied-on': 'Applied on',
  'intake.no-table': (
    { file, row, why }: { readonly file: string; readonly row: number | null; readonly why: Words },
    t: Teller,
  ) => `${file}${row === null ? '' : `, row ${row}`}: ${t.say(why)}.`,
  'intake.no-target': ({ field }: { readonly field: string }) => `there is no target “${field}”`,
  'intake.column-missing': ({ header, field }: { readonly header: string; readonly field: string }) =>
    `the column “${header}” for ${field} is missing`,
  'intake.needs-column': ({ target }: { readonly target: Words }, t: Teller) =>
    `${t.say(target)} needs a column or a value for all rows`,
  'intake.unreadable': ({ target, why }: { readonly target: Words; readonly why: Words }, t: Teller) =>
    `${t.say(target)}: ${t.say(why)}`,
  'intake.is-missing': ({ target }: { readonly target: Words }, t: Teller) => `${t.say(target)} is missing`,
  'intake.too-small': ({ target, floor }: { readonly target: Words; readonly floor: number }, t: Teller) =>
    `${t.say(target)} must be more than ${floor}`,
  'intake.too-long': ({ target, most }: { readonly target: Words; readonly most: number }, t: Teller) =>
    `${t.say(target)} is longer than ${most} characters`,
  'intake.too-large': ({ target, most }: { readonly target: Words; readonly most: number }, t: Teller) =>
    `${t.say(target)} must be at most ${most}`,
  'intake.wrong': ({ target, why }: { readonly target: Words; readonly why: Words }, t: Teller) =>
    `${t.say(target)} ${t.say(why)}`,
  'intake.unusable-mapping': ({ faults }: { readonly faults: readonly Words[] }, t: Teller) =>
    `The mapping cannot be used: ${faults.map((fault) => t.say(fault)).join('; ')}.`,
} as const;
