/** Each shock alone: debt service cover at both its bounds, and how far it goes before the cover is 1. */
import { SHOCK_BOUNDS, type ShockId } from '#shared/domain/stress.ts';
import { decimal, notProvided, text } from '../cells.ts';
import { type Cell, figureColumn, paragraph, type Section, table, textColumn } from '../document.ts';
import type { ToldDossier } from '../dossier.ts';
import type { ReportTeller } from '../report-teller.ts';

/** The size of a shock in its own unit: a share as a percentage, days, basis points. */
function size(shock: ShockId, value: number, r: ReportTeller): Cell {
  const isShare = shock === 'revenue' || shock === 'inputPrice';
  return text(r.words.stress.size(shock, isShare ? value * 100 : value));
}

/** Section "Stress"; none where the case could not be put under any. */
export function stressSection({ content }: ToldDossier, r: ReportTeller): Section | null {
  const words = r.words.stress;
  const { stress } = content;
  if (stress === null) return null;
  const cover = (value: number | null): Cell => (value === null ? notProvided(r) : decimal(value, 2));
  return {
    id: 'stress',
    title: words.title,
    sheet: words.title,
    blocks: [
      paragraph(words.intro(stress.before.cover, stress.minimumCover)),
      table({
        id: 'stress',
        columns: [
          textColumn('shock', words.shock, 'fill'),
          figureColumn('from', words.from, 60),
          figureColumn('coverFrom', words.cover, 60),
          figureColumn('to', words.to, 60),
          figureColumn('coverTo', words.cover, 60),
          figureColumn('breaksAt', words.breaksAt, 92),
        ],
        rows: stress.shocks.map(({ shock, coverFrom, coverTo, breaksAt }) => ({
          key: shock,
          cells: {
            shock: text(words.shocks[shock]),
            from: size(shock, SHOCK_BOUNDS[shock].from, r),
            coverFrom: cover(coverFrom),
            to: size(shock, SHOCK_BOUNDS[shock].to, r),
            coverTo: cover(coverTo),
            breaksAt: breaksAt === null ? text(words.never, 'quiet') : size(shock, breaksAt, r),
          },
        })),
      }),
      paragraph(words.held, 'quiet'),
    ],
  };
}
