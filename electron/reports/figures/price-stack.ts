/** The rate as a stack of its parts: one bar, widths in basis points; a discount runs back. */
import type { Price } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Drawing, Shape } from '../document.ts';
import type { ReportTeller } from '../report-teller.ts';
import { ACCENT, INK, QUIET, RUST } from './palette.ts';
import { label, line, rect, scale } from './shapes.ts';

const WIDTH = 499;
const NAMES_END = 128;
const BARS_END = 440;
const ROW = 14;

/** One row a part, each starting where the last one ended, so that the steps add up to the rate. */
export function priceStack(price: Told<Price>, r: ReportTeller): Drawing {
  const shown = price.parts.filter((part) => part.basisPoints !== 0);
  let reached = 0;
  const steps = shown.map((part) => {
    const from = reached;
    reached += part.basisPoints;
    return { part, from, to: reached };
  });
  const highest = Math.max(1, ...steps.map((step) => Math.max(step.from, step.to)));
  const x = scale([0, highest], [NAMES_END, BARS_END]);
  const shapes: Shape[] = [];
  steps.forEach(({ part, from, to }, index) => {
    const top = 2 + index * ROW;
    const right = x(Math.max(from, to));
    shapes.push(label(0, top + 8.5, r.names.priceParts[part.part], INK, 'start', false, 7.5));
    shapes.push(
      rect(
        x(Math.min(from, to)),
        top + 1.5,
        Math.max(right - x(Math.min(from, to)), 0.8),
        9,
        to < from ? RUST : ACCENT,
      ),
    );
    shapes.push(label(right + 4, top + 8.5, r.formats.number(part.basisPoints, 2), QUIET));
    if (index + 1 < steps.length) shapes.push(line([x(to), top + 10.5], [x(to), top + ROW + 1.5], QUIET, 0.4));
  });
  const top = 2 + steps.length * ROW;
  const total = price.rateBasisPoints ?? 0;
  shapes.push(line([0, top], [WIDTH, top], QUIET, 0.4));
  shapes.push(label(0, top + 11, r.words.price.modelRate, INK, 'start', true, 7.5));
  shapes.push(rect(NAMES_END, top + 3.5, Math.max(x(total) - NAMES_END, 0.8), 9, INK));
  shapes.push(label(x(total) + 4, top + 11, r.formats.number(total), INK, 'start', true, 7.5));
  return {
    kind: 'drawing',
    caption: r.words.price.figure,
    width: WIDTH,
    height: top + 18,
    shapes,
  };
}
