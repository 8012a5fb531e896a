/** The score as a waterfall: base points, what each group adds or takes, the score, grade bands behind. */
import type { Score } from '#shared/domain/assessment.ts';
import type { Grade } from '#shared/domain/grades.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Drawing, Shape } from '../document.ts';
import type { ReportTeller } from '../report-teller.ts';
import { ACCENT, HAIRLINE, INK, paleOf, QUIET, RUST, STONE } from './palette.ts';
import { label, line, rect, scale } from './shapes.ts';

const WIDTH = 499;
const HEIGHT = 180;
const PLOT = { left: 4, right: 470, top: 14, bottom: 166 };

interface GradeFloor {
  readonly grade: Grade;
  /** Fewest points of the grade; null where it reaches down without end, or is not reached by points. */
  readonly pointsFrom: number | null;
}

interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly text: string;
}

function stepsOf(score: Told<Score>, r: ReportTeller): Step[] {
  const words = r.words.score;
  const steps: Step[] = [
    { name: words.base, from: Number.NaN, to: score.basePoints, fill: STONE, text: String(score.basePoints) },
  ];
  let reached = score.basePoints;
  for (const entry of score.groups) {
    const to = reached + entry.points;
    const fill = entry.points < 0 ? RUST : ACCENT;
    const text = r.formats.signed(entry.points);
    steps.push({ name: r.names.groups[entry.group], from: reached, to, fill, text });
    reached = to;
  }
  return [...steps, { name: words.score, from: Number.NaN, to: score.points, fill: INK, text: String(score.points) }];
}

/** The plotted range of points, with room around the bars; its floor is where whole columns stand. */
function rangeOf(steps: readonly Step[]): readonly [number, number] {
  const levels = steps.map((step) => step.to);
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const room = Math.max(20, (high - low) * 0.18);
  return [Math.floor(low - room), Math.ceil(high + room * 0.7)];
}

/** Bands of the grades within the range, each with its letter at the right edge. */
function bands(
  floors: readonly GradeFloor[],
  range: readonly [number, number],
  y: (points: number) => number,
): Shape[] {
  const shapes: Shape[] = [];
  let ceiling = range[1];
  for (const { grade, pointsFrom } of floors.filter((floor) => floor.grade !== 'D')) {
    const floor = Math.max(pointsFrom ?? range[0], range[0]);
    if (floor >= ceiling) continue;
    const top = y(ceiling);
    const height = y(floor) - top;
    shapes.push(rect(PLOT.left, top, PLOT.right - PLOT.left, height, paleOf(grade)));
    if (height >= 7) shapes.push(label(PLOT.right + 5, top + height / 2 + 2.5, grade, QUIET, 'start', true));
    if (floor > range[0]) {
      shapes.push(line([PLOT.left, y(floor)], [PLOT.right, y(floor)], '#ffffff', 0.8));
      shapes.push(label(WIDTH, y(floor) + 2, String(floor), QUIET, 'end', false, 5.5));
    }
    ceiling = floor;
  }
  return shapes;
}

function bar(step: Step, index: number, slot: number, floor: number, y: (points: number) => number): Shape[] {
  const x = PLOT.left + slot * index + slot * 0.17;
  const width = slot * 0.66;
  const whole = Number.isNaN(step.from);
  const top = y(whole ? step.to : Math.max(step.from, step.to));
  const bottom = y(whole ? floor : Math.min(step.from, step.to));
  const below = !whole && step.to < step.from;
  return [
    rect(x, top, width, Math.max(bottom - top, 0.8), step.fill),
    label(x + width / 2, below ? bottom + 8 : top - 3, step.text, INK, 'middle', whole, 7.5),
    label(x + width / 2, PLOT.bottom + 11, step.name, whole ? INK : QUIET, 'middle', whole, 6.5),
  ];
}

/** The waterfall of a score over the master scale's grade bands. */
export function waterfall(score: Told<Score>, floors: readonly GradeFloor[], r: ReportTeller): Drawing {
  const steps = stepsOf(score, r);
  const range = rangeOf(steps);
  const y = scale(range, [PLOT.bottom, PLOT.top]);
  const slot = (PLOT.right - PLOT.left) / steps.length;
  const shapes: Shape[] = bands(floors, range, y);
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    if (!next) return;
    const x = PLOT.left + slot * index + slot * 0.83;
    shapes.push(line([x, y(step.to)], [x + slot * 0.34, y(step.to)], QUIET, 0.4));
  });
  steps.forEach((step, index) => {
    shapes.push(...bar(step, index, slot, range[0], y));
  });
  shapes.push(line([PLOT.left, PLOT.bottom], [PLOT.right, PLOT.bottom], HAIRLINE, 0.6));
  const caption = r.words.score.figure(score.points, score.grade, range[0]);
  return { kind: 'drawing', caption, width: WIDTH, height: HEIGHT, shapes };
}
