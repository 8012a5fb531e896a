/** Values of a policy document as people read them: in a cell under its unit, or alone with it. */

import type { Json } from '#renderer/ui/display/differences.ts';
import { currencyExponent } from '#shared/domain/money.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { isRecord } from './document-paths.ts';
import { formOf, type NumberUnit } from './policy-spec.ts';

/** The currency of a document's amounts, which it or its section states. */
export function currencyOf(content: Json): string {
  if (!isRecord(content)) return 'CNY';
  const stated = [content, ...Object.values(content).filter(isRecord)].map((part) => part['currency']);
  return stated.find((currency) => typeof currency === 'string') ?? 'CNY';
}

/** A number as its cell shows it; shares as percentages, money in major units. The unit is in the header. */
export function numberText(formats: Formats, value: number, unit: NumberUnit, currency: string): string {
  if (unit === 'money')
    return formats.money(value, currency, value % 10 ** currencyExponent(currency) === 0 ? 'whole' : 'exact');
  // 0.07 * 100 is 7.000000000000001: six decimals of a percentage are more than any table holds.
  const shown = formats.upTo(Math.abs(unit === 'share' ? value * 100 : value), 6);
  return value < 0 ? `(${shown})` : shown;
}

function numberWithUnit(text: Text, formats: Formats, value: number, unit: NumberUnit, currency: string): string {
  const words = text.policy;
  if (unit === 'money') return formats.moneyInText(value, currency);
  const shown = numberText(formats, value, unit, currency);
  if (unit === 'count' || unit === 'ratio') return shown;
  return unit === 'share' ? `${shown}%` : `${shown} ${words.units[unit]}`;
}

/** Names of what requirements and searches hold and origins are called, which no other field is called by. */
function otherNames(text: Text): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return {
    role: text.domain.roles,
    level: text.domain.levels,
    recordSet: text.evidence.recordSets,
    kinds: text.domain.fieldChoices,
    origin: text.policy.origins,
  };
}

/** The field a place is of: its last name; rates by level are of the field that holds the levels. */
function fieldOf(text: Text, place: string): string {
  const names = place.split(/[.[\]]/).filter((step) => step !== '' && !/^\d+$/.test(step));
  const levels: Readonly<Record<string, string>> = text.domain.levels;
  const named = names.filter((name) => levels[name] === undefined);
  return named.at(-1) ?? '';
}

/** A leaf of a document by its place, with its unit: what stands alone in a list of changes. */
export function leafInWords(text: Text, formats: Formats, place: string, value: Json, currency: string): string {
  const words = text.policy;
  const field = fieldOf(text, place);
  const form = formOf(text, field, value);
  if (form.form === 'flag') return value === true ? words.nothing.yes : words.nothing.no;
  if (value === null) return ('whenNull' in form ? form.whenNull : undefined) ?? text.app.notProvided;
  if (typeof value === 'number')
    return numberWithUnit(text, formats, value, form.form === 'number' ? form.unit : 'count', currency);
  if (typeof value !== 'string') return JSON.stringify(value);
  const options = form.form === 'choice' || form.form === 'choices' ? form.options : [];
  return options.find((option) => option.value === value)?.label ?? otherNames(text)[field]?.[value] ?? value;
}
