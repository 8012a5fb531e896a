/** How the size of a shock is written. */
import type { ShockId } from '#shared/domain/stress.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

export function shockSize(text: Text, formats: Formats, shock: ShockId, size: number): string {
  const words = text.stress;
  if (shock === 'receivableDays') return words.days(formats.number(Math.round(size)));
  if (shock === 'rateBasisPoints') return words.basisPoints(formats.number(Math.round(size)));
  // A change has a sign; brackets are for amounts that are negative.
  const sign = size > 0 ? '+' : size < 0 ? '−' : '';
  return `${sign}${formats.percent(Math.abs(size), 1)}`;
}
