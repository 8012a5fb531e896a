/** Axes and labels of the validation figures. */
import { widthInEm } from '../../pdf/runs.ts';
import type { ReportTeller } from '../../report-teller.ts';

/** Width of a figure: that of the page. */
export const WIDTH = 499;

/** Round values within a range, about `count` of them, rising. Empty for a range without width. */
export function ticksOf(low: number, high: number, count: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = [1, 2, 5, 10].map((size) => size * power).find((size) => span / size <= count) ?? 10 * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Multiples are rounded, or 3 × 0.1 would be written 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, place) => Number(((first + place) * step).toPrecision(12)));
}

/** Decimals that tell the ticks of an axis apart. */
export function tickDigits(ticks: readonly number[]): number {
  const [first = 0, second = first + 1] = ticks;
  return Math.min(6, Math.max(0, -Math.floor(Math.log10(second - first) + 1e-9)));
}

/** Ticks of a logarithmic axis: 1, 2 and 5 of each power of ten, or the powers alone where those are more than `most`. */
export function logTicksOf(low: number, high: number, most: number): number[] {
  const first = Math.floor(Math.log10(low));
  const powers = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, place) => first + place);
  const all = powers.flatMap((power) => [1, 2, 5].map((times) => Number((times * 10 ** power).toPrecision(6))));
  const within = (ticks: readonly number[]): number[] =>
    ticks.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001);
  const fine = within(all);
  return fine.length <= most ? fine : within(powers.map((power) => Number((10 ** power).toPrecision(6))));
}

/** A value on an axis: a true minus, where a column of figures has parentheses. */
export function tickText(value: number, digits: number, { formats }: Pick<ReportTeller, 'formats'>): string {
  return value < 0 ? formats.signed(value, digits) : formats.number(value, digits);
}

/** A label cut to the width a figure has for it; the table beside the figure has it whole. */
export function fitted(text: string, width: number, size: number): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  if (widthInEm(characters.join('')) * size <= width) return characters.join('');
  while (characters.length > 1 && widthInEm(`${characters.join('')}…`) * size > width) characters.pop();
  return `${characters.join('')}…`;
}
