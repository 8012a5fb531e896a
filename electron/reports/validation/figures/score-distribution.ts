/** How rows with and without default spread over the score. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Drawing, Shape } from '../../document.ts';
import { HAIRLINE, INK, QUIET, RUST, STONE } from '../../figures/palette.ts';
import { label, line, rect, scale } from '../../figures/shapes.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { tickDigits, ticksOf, WIDTH } from './axis.ts';

const PLOT = { left: 34, right: WIDTH, top: 18, bottom: 136 };

function legend(r: ReportTeller): Shape[] {
  const { shareWithout, shareWith } = r.words.validation.discrimination;
  return [
    rect(PLOT.left, 3, 8, 7, STONE),
    label(PLOT.left + 12, 9.5, shareWithout, INK, 'start', false, 7),
    rect(PLOT.left + 150, 3, 8, 7, RUST),
    label(PLOT.left + 162, 9.5, shareWith, INK, 'start', false, 7),
  ];
}

function grid(highest: number, y: (share: number) => number, r: ReportTeller): Shape[] {
  const ticks = ticksOf(0, highest, 5);
  const digits = Math.max(0, tickDigits(ticks) - 2);
  return ticks.flatMap((tick) => [
    line([PLOT.left, y(tick)], [PLOT.right, y(tick)], HAIRLINE, 0.4),
    label(PLOT.left - 5, y(tick) + 2.3, r.formats.percent(tick, digits), QUIET, 'end', false, 6.5),
  ]);
}

/** Two bars a band, each a share of its own kind, so that few defaults are seen beside many rows. */
export function scoreDistribution(report: Told<ValidationReport>, r: ReportTeller): Drawing {
  const { scores: bands, sample } = report;
  const total = (of: 'goods' | 'bads'): number =>
    Math.max(
      1,
      bands.reduce((sum, band) => sum + band[of], 0),
    );
  const [goods, bads] = [total('goods'), total('bads')];
  const highest = Math.max(0.01, ...bands.flatMap((band) => [band.goods / goods, band.bads / bads]));
  const y = scale([0, highest], [PLOT.bottom, PLOT.top]);
  const slot = (PLOT.right - PLOT.left) / Math.max(1, bands.length);
  const every = Math.ceil(26 / slot);
  const shapes = [...legend(r), ...grid(highest, y, r)];
  bands.forEach((band, place) => {
    const x = PLOT.left + place * slot;
    const width = slot * 0.4;
    const bar = (left: number, part: number, fill: string): void => {
      if (part > 0) shapes.push(rect(left, y(part), width, PLOT.bottom - y(part), fill));
    };
    bar(x + slot * 0.08, band.goods / goods, STONE);
    bar(x + slot * 0.52, band.bads / bads, RUST);
    if (place % every === 0) {
      shapes.push(line([x, PLOT.bottom], [x, PLOT.bottom + 3], QUIET, 0.4));
      shapes.push(label(x, PLOT.bottom + 10, String(band.from), QUIET, 'middle', false, 6.5));
    }
  });
  shapes.push(line([PLOT.left, PLOT.bottom], [PLOT.right, PLOT.bottom], QUIET, 0.6));
  const caption = r.words.validation.discrimination.figure(r.words.validation.measures.sample(sample));
  return { kind: 'drawing', caption, width: WIDTH, height: PLOT.bottom + 13, shapes };
}
