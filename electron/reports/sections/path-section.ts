/** The path to a better grade, which a refusal carries beside its reasons: what would have to change. */
import type { Path, PathTouch } from '#shared/domain/path.ts';
import type { Unit } from '#shared/domain/units.ts';
import type { Told } from '#shared/domain/words.ts';
import { cellText, decimal, money, points, text, valueCell } from '../cells.ts';
import {
  type Block,
  type Cell,
  figureColumn,
  paragraph,
  type Section,
  type Table,
  table,
  textColumn,
} from '../document.ts';
import type { ToldDossier } from '../dossier.ts';
import type { ReportTeller } from '../report-teller.ts';

type Stand = Told<Path>['indicators'][number]['before'];

function outcomeText(path: Told<Path>, r: ReportTeller): string {
  const words = r.words.path;
  const { before, after, target, changes, pointsNeeded } = path;
  switch (path.outcome) {
    case 'already-there':
      return words.alreadyThere(target);
    case 'in-default':
      return words.inDefault;
    case 'reached':
      return words.reached(changes.length, before, after);
    case 'not-reached':
      return after.points > before.points
        ? words.notReached(target, pointsNeeded, before, after)
        : words.notNearer(target, pointsNeeded, before);
  }
}

function touchedText(
  value: Told<PathTouch>['from'],
  unit: PathTouch['unit'],
  currency: string,
  r: ReportTeller,
): string {
  const cell = valueCell(value, unit === 'money' || unit === 'days' ? unit : 'category', currency, r);
  return cellText(cell, r.formats);
}

function touchText({ what, unit, from, to }: Told<PathTouch>, currency: string, r: ReportTeller): string {
  return r.words.path.moved(what, touchedText(from, unit, currency, r), touchedText(to, unit, currency, r));
}

function changeTable({ changes, currency }: Told<Path>, r: ReportTeller): Table {
  const words = r.words.path;
  return table({
    id: 'path-changes',
    caption: words.changes,
    emptyText: words.noChanges,
    columns: [
      textColumn('change', words.change, 128),
      textColumn('does', words.does, 'fill'),
      { ...textColumn('moves', words.moves, 0), under: 'does' },
      figureColumn('amount', words.amount(currency), 92),
    ],
    rows: changes.map(({ lever, name, does, amount, touches }) => ({
      key: lever,
      cells: {
        change: text(name, 'strong'),
        does: text(does),
        moves: text(words.movedAll(touches.map((touch) => touchText(touch, currency, r))), 'quiet'),
        ...(amount !== null && { amount: money(amount, currency) }),
      },
    })),
  });
}

function standCell({ status, value }: Stand, unit: Unit, currency: string, r: ReportTeller): Cell {
  return status === 'not-meaningful'
    ? text(r.words.document.notMeaningful, 'quiet')
    : valueCell(value, unit, currency, r);
}

function indicatorTable({ indicators, currency }: Told<Path>, r: ReportTeller): Table {
  const words = r.words.path;
  return table({
    id: 'path-indicators',
    caption: words.indicators,
    columns: [
      textColumn('indicator', words.indicator, 'fill'),
      figureColumn('before', words.now, 92),
      figureColumn('after', words.afterwards, 92),
      figureColumn('pointsBefore', words.pointsNow, 60),
      figureColumn('pointsAfter', words.pointsThen, 60),
    ],
    rows: indicators.map(({ indicator, partner, name, unit, before, after }) => ({
      key: `${indicator} ${partner ?? ''}`,
      cells: {
        indicator: text(name),
        ...(partner === null && {
          before: standCell(before, unit, currency, r),
          after: standCell(after, unit, currency, r),
        }),
        pointsBefore: points(before.points),
        pointsAfter: points(after.points),
      },
    })),
  });
}

function evidenceTable({ evidence }: Told<Path>, r: ReportTeller): Table {
  const words = r.words.path;
  return table({
    id: 'path-evidence',
    caption: words.evidence,
    note: words.evidenceNote,
    emptyText: words.noEvidence,
    columns: [
      textColumn('missing', words.missing, 'fill'),
      textColumn('indicators', words.decidesOn, 190),
      figureColumn('low', words.least, 44),
      figureColumn('high', words.most, 44),
    ],
    rows: evidence.map(({ missing, indicators, pointsLow, pointsHigh }, index) => ({
      key: String(index + 1),
      cells: {
        missing: text(missing),
        indicators: text(words.indicatorsOf(indicators)),
        low: points(pointsLow),
        high: points(pointsHigh),
      },
    })),
  });
}

function openTable({ open }: Told<Path>, r: ReportTeller): Table {
  const words = r.words.path;
  return table({
    id: 'path-open',
    caption: words.open,
    emptyText: words.nothingOpen,
    columns: [textColumn('reason', words.reason, 'fill'), figureColumn('lost', words.pointsLost, 60)],
    rows: open.map(({ text: reason, pointsLost }, index) => ({
      key: String(index + 1),
      cells: { reason: text(reason), lost: decimal(pointsLost, 1) },
    })),
  });
}

function searchText({ search, currency }: Told<Path>, r: ReportTeller): string[] {
  const words = r.words.path;
  const found = search.minimum === 'proven' ? words.proven : words.bestFound;
  return [found, words.searched(search.evaluations, search.step, currency)];
}

/** Section "Path to a better grade"; none where the case was not refused. */
export function pathSection({ content }: ToldDossier, r: ReportTeller): Section | null {
  const { path } = content;
  if (path === null) return null;
  const words = r.words.path;
  const head = { id: 'path', title: words.title, sheet: words.sheet } as const;
  // No change leads out of a default: there is nothing to list but what else costs points.
  if (path.outcome === 'in-default') return { ...head, blocks: [paragraph(outcomeText(path, r)), openTable(path, r)] };
  const blocks: Block[] = [
    paragraph(words.sentences([outcomeText(path, r), words.pd(path.before.pd, path.after.pd)])),
    changeTable(path, r),
    indicatorTable(path, r),
    openTable(path, r),
    evidenceTable(path, r),
    paragraph(words.sentences([...path.assumptions, ...searchText(path, r)]), 'quiet'),
    paragraph(words.judgement(path.judgementHash), 'quiet'),
  ];
  return { ...head, blocks };
}
