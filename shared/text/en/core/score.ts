/** Sentences of the score: what a bin of a model is called, and why the score is not higher. */
import type { Known } from '../../../domain/assessment.ts';
import type { Reliability } from '../../../domain/authenticity.ts';
import type { Group } from '../../../domain/groups.ts';
import type { Unit } from '../../../domain/units.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';
import { counted, small } from '../letters.ts';

export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  /** Most decimals it is written with; shares and rates in percent. */
  readonly digits: number;
}

/** The half-open interval [from, to); null is unbounded. */
export interface Interval {
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: Unit;
}

/** A bin that its model gives a name. The name is the bank's own; the bounds say the same in any language. */
export interface LabelledBin extends Interval {
  readonly indicator: string;
  readonly label: string;
}

export interface Categories {
  readonly indicator: string;
  readonly categories: readonly string[];
}

export interface LostPoints {
  readonly name: Words;
  readonly points: number;
  /** What would lose nothing; null where the model has no such bin. */
  readonly better: Words | null;
}

export interface PairLoss {
  readonly first: Words;
  readonly firstPlace: Words;
  readonly second: Words;
  readonly secondPlace: Words;
  readonly points: number;
}

export interface ReliabilityLoss {
  readonly group: Group;
  readonly letter: Reliability;
  readonly points: number;
  readonly reason: Words;
}

const PLURALS: Partial<Record<Unit, string>> = { days: 'day', months: 'month', years: 'year' };
const SUFFIXES: Partial<Record<Unit, string>> = { ratio: '×', share: '%', rate: '%' };

/** The number without its unit, percent for shares and rates. */
function bare({ value, unit, digits }: Quantity, t: Teller): string {
  return t.formats.upTo(unit === 'share' || unit === 'rate' ? value * 100 : value, digits);
}

function quantity(measured: Quantity, t: Teller): string {
  const { value, unit } = measured;
  if (unit === 'flag') return value === 0 ? 'no' : 'yes';
  const number = bare(measured, t);
  const noun = PLURALS[unit];
  if (noun) return `${number} ${number === '1' ? noun : `${noun}s`}`;
  return `${number}${SUFFIXES[unit] ?? ''}`;
}

/** Counts are whole numbers, so their intervals are named by the ends they contain: "2 to 3". */
function countInterval(from: number | null, to: number, t: Teller): string {
  const last = t.formats.upTo(Math.ceil(to) - 1, 0);
  if (from === null) return `at most ${last}`;
  const first = t.formats.upTo(Math.ceil(from), 0);
  return first === last ? last : `${first} to ${last}`;
}

function interval({ from, to, unit }: Interval, t: Teller): string {
  const shown = (value: number): string => quantity({ value, unit, digits: 2 }, t);
  if (unit === 'flag' && (from === null) !== (to === null)) return from === null ? 'no' : 'yes';
  if (to === null) return from === null ? 'any value' : `${shown(from)} or more`;
  if (unit === 'count') return countInterval(from, to, t);
  if (from === null) return `below ${shown(to)}`;
  return `${bare({ value: from, unit, digits: 2 }, t)} to under ${shown(to)}`;
}

function cost(points: number): string {
  const whole = Math.round(points);
  return whole < 1 ? 'less than 1 point' : counted(whole, 'point');
}

function remedy(better: Words | null, t: Teller): string {
  return better === null ? '' : `; ${t.say(better)} would cost none`;
}

export const scoreSentences = {
  'score.quantity': quantity,
  'score.interval': interval,
  'score.labelled-bin': ({ label }: LabelledBin) => label,
  'score.categories': ({ categories }: Categories) => categories.join(', '),
  'score.labelled-categories': ({ label }: Categories & { readonly label: string }) => label,
  'score.other-categories': 'other',
  'score.not-meaningful': 'not meaningful',
  'score.not-meaningful-good': 'not meaningful: nothing to carry',
  'score.not-meaningful-bad': 'not meaningful: nothing left to carry it',
  'score.places': ({ labels }: { readonly labels: readonly Words[] }, t: Teller) =>
    labels.map((label) => t.say(label)).join(', '),
  'score.cell': ({ labels }: { readonly labels: readonly Words[] }, t: Teller) =>
    labels.map((label) => t.say(label)).join(' · '),

  'score.missing': ({ name, points }: Omit<LostPoints, 'better'>, t: Teller) =>
    `Not provided: ${t.say(name)}. This costs ${cost(points)}.`,
  'score.known-in-part': ({ name, known, points }: Omit<LostPoints, 'better'> & { readonly known: Known }, t: Teller) =>
    `${t.say(name)}: ${known === 'at-least' ? 'found outside every search on file, so there may be more' : 'an amount is not stated'}. This costs ${cost(points)}.`,
  'score.no-meaning': ({ name, why, points, better }: LostPoints & { readonly why: Words | null }, t: Teller) =>
    `${t.say(name)}: not meaningful (${why === null ? 'no reason given' : t.say(why)}), which costs ${cost(points)}${remedy(better, t)}.`,
  'score.costs': ({ name, value, points, better }: LostPoints & { readonly value: Words }, t: Teller) =>
    `${t.say(name)}: ${t.say(value)} costs ${cost(points)}${remedy(better, t)}.`,
  'score.pair-costs': ({ first, firstPlace, second, secondPlace, points }: PairLoss, t: Teller) =>
    `${t.say(first)} (${t.say(firstPlace)}) together with ${t.say(second)} (${t.say(secondPlace)}) costs ${cost(points)}.`,
  'score.reliability-costs': ({ group, letter, points, reason }: ReliabilityLoss, t: Teller) =>
    `Evidence of the ${small(t.names.groups[group])} group has reliability ${letter}: favourable points weigh less, which costs ${cost(points)}. ${t.say(reason)}`,

  'score.unknown-indicator': ({ indicator }: { readonly indicator: string }) =>
    `The model asks for the indicator ${indicator}, which this program does not compute.`,
  'score.not-a-number': ({ indicator, value }: { readonly indicator: string; readonly value: string }) =>
    `The model takes ${indicator} as a number, but its value is ${value}.`,
  'score.not-a-category': ({ indicator, value }: { readonly indicator: string; readonly value: string }) =>
    `The model takes ${indicator} as a category, but its value is ${value}.`,
} as const;
