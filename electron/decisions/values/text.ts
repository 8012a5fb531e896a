/** Values as texts: what `string()` returns (DMN 1.5, table 73). */
import { FeelNumber, numberText } from './number.ts';
import { type DaysDuration, FeelDate, FeelMoment, FeelTime, type MonthsDuration } from './temporal.ts';
import { FeelFunction, FeelRange, type FeelValue, isContext, isList } from './value.ts';

/** The text of a value; strings inside other values stand in quotation marks. */
export function textOf(value: FeelValue, isInside = false): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return isInside ? JSON.stringify(value) : value;
  if (value instanceof FeelNumber) return numberText(value);
  if (isList(value)) return `[${value.map((item) => textOf(item, true)).join(', ')}]`;
  if (isContext(value))
    return `{${[...value].map(([key, item]) => `${keyText(key)}: ${textOf(item, true)}`).join(', ')}}`;
  if (value instanceof FeelRange) return rangeText(value);
  if (value instanceof FeelFunction) return `function(${(value.forms[0]?.parameters ?? []).join(', ')})`;
  return isInside ? `${callOf(value)}("${value.text}")` : value.text;
}

/** A key that is a name stands as it is. */
function keyText(key: string): string {
  return /^[\p{L}_?][\p{L}\p{N}_ ]*$/u.test(key) ? key : JSON.stringify(key);
}

function rangeText(range: FeelRange): string {
  const bound = (value: FeelValue): string => (value === null ? '' : textOf(value, true));
  const inside = `${bound(range.start)}..${bound(range.end)}`;
  return `${range.startIncluded ? '[' : '('}${inside}${range.endIncluded ? ']' : ')'}`;
}

function callOf(value: FeelDate | FeelTime | FeelMoment | DaysDuration | MonthsDuration): string {
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelTime) return 'time';
  return value instanceof FeelMoment ? 'date and time' : 'duration';
}
