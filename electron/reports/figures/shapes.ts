/** Constructors of vector shapes; coordinates in points, y downwards from the figure's top. */
import type { Shape } from '../document.ts';

export function rect(x: number, y: number, w: number, h: number, fill: string): Shape {
  return { shape: 'rect', x, y, w, h, fill };
}

export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: string,
  width = 0.5,
  dashed = false,
): Shape {
  return { shape: 'line', from, to, stroke, width, dashed };
}

export function label(
  x: number,
  y: number,
  text: string,
  fill: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  bold = false,
  size = 7,
): Shape {
  return { shape: 'label', x, y, text, size, anchor, fill, bold };
}

/** A linear scale from data to points; a span of zero maps everything to the start. */
export function scale(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number {
  const span = domain[1] - domain[0];
  return (value) => (span === 0 ? range[0] : range[0] + ((value - domain[0]) / span) * (range[1] - range[0]));
}
