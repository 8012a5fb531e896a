/** Observed defaults against the PD: by bands of rising PD, and by grade. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Drawing, Shape } from '../../document.ts';
import { ACCENT, HAIRLINE, INK, paleOf, QUIET } from '../../figures/palette.ts';
import { label, line, rect, scale } from '../../figures/shapes.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { logTicksOf, WIDTH } from './axis.ts';

const TOP = 16;
const BOTTOM = 186;
const BANDS = { left: 34, right: 236 };
const GRADES = { left: 290, right: WIDTH };

/** Quantile of the standard normal for a two-sided 95%. */
const Z = 1.959964;

/** Wilson's 95% interval of a share (Wilson 1927). */
export function wilsonInterval(events: number, rows: number): readonly [number, number] {
  const observed = events / rows;
  const middle = (observed + Z ** 2 / (2 * rows)) / (1 + Z ** 2 / rows);
  const half = (Z * Math.sqrt((observed * (1 - observed)) / rows + Z ** 2 / (4 * rows ** 2))) / (1 + Z ** 2 / rows);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

interface Counted {
  readonly rows: number;
  readonly defaults: number;
  readonly meanPd: number | null;
}

/** The part of the logarithmic axis that holds all PDs and observed shares above zero. */
function rangeOf(groups: readonly Counted[]): readonly [number, number] {
  const shares = groups.flatMap(({ rows, defaults, meanPd }) => [meanPd ?? 0, rows > 0 ? defaults / rows : 0]);
  const above = shares.filter((share) => share > 0);
  if (above.length === 0) return [0.001, 1];
  return [Math.max(1e-5, Math.min(...above) / 1.6), Math.min(1, Math.max(...above) * 1.6)];
}

function percentTick(tick: number, r: ReportTeller): string {
  const digits = tick < 0.0005 ? 3 : tick < 0.001 ? 2 : tick < 0.01 ? 1 : 0;
  return r.formats.percent(tick, digits);
}

type Axis = (share: number) => number;

function logAxis(range: readonly [number, number], points: readonly [number, number]): Axis {
  const toPoints = scale([Math.log(range[0]), Math.log(range[1])], points);
  return (share) => toPoints(Math.log(Math.min(range[1], Math.max(range[0], share))));
}

/** The observed share with its interval; where nothing defaulted, a hollow mark at the foot. */
function mark(group: Counted, x: number, y: Axis): Shape[] {
  const [low, high] = wilsonInterval(group.defaults, group.rows);
  const at = group.defaults === 0 ? BOTTOM : y(group.defaults / group.rows);
  const shapes: Shape[] = [
    line([x, group.defaults === 0 ? BOTTOM : y(low)], [x, y(high)], ACCENT, 0.7),
    rect(x - 2.2, at - 2.2, 4.4, 4.4, ACCENT),
  ];
  if (group.defaults === 0) shapes.push(rect(x - 1.2, at - 1.2, 2.4, 2.4, '#ffffff'));
  return shapes;
}

function grid(
  range: readonly [number, number],
  y: Axis,
  plot: { readonly left: number; readonly right: number },
  r: ReportTeller,
): Shape[] {
  return logTicksOf(...range, 12).flatMap((tick) => [
    line([plot.left, y(tick)], [plot.right, y(tick)], HAIRLINE, 0.4),
    label(plot.left - 4, y(tick) + 2.3, percentTick(tick, r), QUIET, 'end', false, 6.5),
  ]);
}

function bandPanel(
  curve: Told<ValidationReport>['calibration']['curve'],
  range: readonly [number, number],
  y: Axis,
  r: ReportTeller,
): Shape[] {
  const x = logAxis(range, [BANDS.left, BANDS.right]);
  const shapes: Shape[] = [
    label(BANDS.left, 9, r.words.validation.calibration.bandPanel, INK, 'start', true, 7.5),
    ...grid(range, y, BANDS, r),
  ];
  for (const tick of logTicksOf(...range, 7)) {
    shapes.push(label(x(tick), BOTTOM + 10, percentTick(tick, r), QUIET, 'middle', false, 6.5));
  }
  shapes.push(line([x(range[0]), y(range[0])], [x(range[1]), y(range[1])], INK, 0.6, true));
  for (const band of curve) if (band.meanPd !== null && band.rows > 0) shapes.push(...mark(band, x(band.meanPd), y));
  return shapes;
}

function gradePanel(
  grades: Told<ValidationReport>['grades'],
  range: readonly [number, number],
  y: Axis,
  r: ReportTeller,
): Shape[] {
  const slot = (GRADES.right - GRADES.left) / Math.max(1, grades.length);
  const shapes: Shape[] = [label(GRADES.left, 9, r.words.validation.calibration.gradePanel, INK, 'start', true, 7.5)];
  grades.forEach(({ grade }, place) => {
    shapes.push(rect(GRADES.left + place * slot, TOP, slot, BOTTOM - TOP, paleOf(grade)));
  });
  shapes.push(...grid(range, y, GRADES, r));
  grades.forEach((group, place) => {
    const middle = GRADES.left + (place + 0.5) * slot;
    shapes.push(label(middle, BOTTOM + 10, group.grade, group.rows > 0 ? INK : QUIET, 'middle', true, 6.5));
    if (group.meanPd === null || group.rows === 0) return;
    shapes.push(line([middle - slot * 0.36, y(group.meanPd)], [middle + slot * 0.36, y(group.meanPd)], INK, 1.4));
    shapes.push(...mark(group, middle, y));
  });
  return shapes;
}

/** Both panels share their vertical axis, which is logarithmic. */
export function calibrationFigure(report: Told<ValidationReport>, r: ReportTeller): Drawing {
  const { curve } = report.calibration;
  const range = rangeOf([...curve, ...report.grades].filter(({ rows }) => rows > 0));
  const y = logAxis(range, [BOTTOM, TOP]);
  const shapes = [...bandPanel(curve, range, y, r), ...gradePanel(report.grades, range, y, r)];
  for (const { left, right } of [BANDS, GRADES]) shapes.push(line([left, BOTTOM], [right, BOTTOM], QUIET, 0.6));
  const caption = r.words.validation.calibration.figure(r.words.validation.measures.sample(report.sample));
  return { kind: 'drawing', caption, width: WIDTH, height: BOTTOM + 14, shapes };
}
