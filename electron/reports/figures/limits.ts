/** All limit measures on one axis, the one that binds marked. */
import type { Limit } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Drawing, Shape } from '../document.ts';
import { widthInEm } from '../pdf/runs.ts';
import type { ReportTeller } from '../report-teller.ts';
import { ACCENT, INK, QUIET, STONE } from './palette.ts';
import { label, line, rect, scale } from './shapes.ts';

const WIDTH = 499;
const NAMES_END = 104;
const BARS_END = 392;
const ROW = 17;

/** Where a label of 7 points starts so that the limit's line does not run through it. */
function clearOf(limitAt: number | null, start: number, text: string): number {
  const isCrossed = limitAt !== null && limitAt > start - 3 && limitAt < start + widthInEm(text) * 7;
  return isCrossed ? limitAt + 5 : start;
}

/** Bars of the measures in the policy's order; a measure that does not apply is outlined in words only. */
export function limitBars(limit: Told<Limit>, currency: string, r: ReportTeller): Drawing {
  const words = r.words.limit;
  const highest = Math.max(1, ...limit.measures.map((measure) => measure.amount ?? 0));
  const x = scale([0, highest], [NAMES_END, BARS_END]);
  const height = limit.measures.length * ROW + 6;
  const limitAt = limit.amount === null ? null : x(limit.amount);
  const shapes: Shape[] = [];
  limit.measures.forEach((measure, index) => {
    const top = 3 + index * ROW;
    const binds = measure.measure === limit.binding;
    const ink = measure.applies ? INK : QUIET;
    shapes.push(label(0, top + 10, r.names.limitMeasures[measure.measure], ink, 'start', binds, 7.5));
    if (measure.amount === null) {
      shapes.push(label(NAMES_END, top + 10, words.notComputed, QUIET));
      return;
    }
    const length = Math.max(x(Math.max(measure.amount, 0)) - NAMES_END, 0.8);
    const fill = binds ? ACCENT : STONE;
    shapes.push(rect(NAMES_END, top + 2.5, length, measure.applies ? 10 : 3, fill));
    const amount = r.formats.money(measure.amount, currency);
    const remark = binds ? words.bindsAt(amount) : measure.applies ? amount : words.withoutEffect(amount);
    shapes.push(label(clearOf(limitAt, NAMES_END + length + 5, remark), top + 10, remark, ink, 'start', binds, 7));
  });
  if (limitAt !== null) shapes.push(line([limitAt, 0], [limitAt, height], ACCENT, 0.6, true));
  const caption = words.figure(currency, limit.amount !== null);
  return { kind: 'drawing', caption, width: WIDTH, height, shapes };
}
