/** The path to a better grade, which a refusal carries beside its reasons: what would have to change. */
import type { Path, PathTouch } from '#shared/domain/path.ts';
import type { Unit } from '#shared/domain/units.ts';
import type { Told } from '#shared/domain/words.ts';
import { cellText, decimal, integer, money, namedMoney, percent, points, text, valueCell } from '../cells.ts';
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
import { counted } from '../words.ts';

type Stand = Told<Path>['indicators'][number]['before'];

function outcomeText(path: Told<Path>): string {
  const { before, after, target, changes, pointsNeeded } = path;
  const from = `${before.grade} with ${cellText(integer(before.points))} points`;
  const to = `${after.grade} with ${cellText(integer(after.points))} points`;
  switch (path.outcome) {
    case 'already-there':
      return `The case has ${target} or better as it stands.`;
    case 'reached':
      return `With ${changes.length === 1 ? 'the change' : `the ${counted(changes.length, 'change')}`} below, and if all else stays, the case would be ${to} instead of ${from}.`;
    case 'not-reached':
      return `No way to ${target}, which needs ${cellText(integer(pointsNeeded))} points, was found with the levers there are; the best found is ${to} instead of ${from}.`;
  }
}

function touchedCell(value: Told<PathTouch>['from'], unit: PathTouch['unit'], currency: string): Cell {
  return valueCell(value, unit === 'money' || unit === 'days' ? unit : 'category', currency);
}

function touchText({ what, unit, from, to }: Told<PathTouch>, currency: string): string {
  return `${what} ${cellText(touchedCell(from, unit, currency))} → ${cellText(touchedCell(to, unit, currency))}`;
}

function changeTable({ changes, currency }: Told<Path>): Table {
  return table({
    id: 'path-changes',
    caption: 'Changes',
    emptyText: 'No change of money, debt, guarantees or licences adds points.',
    columns: [
      textColumn('change', 'Change', 128),
      textColumn('does', 'What would be done', 'fill'),
      { ...textColumn('moves', 'What it moves', 0), under: 'does' },
      figureColumn('amount', `Amount (${currency})`, 92),
    ],
    rows: changes.map(({ lever, name, does, amount, touches }) => ({
      key: lever,
      cells: {
        change: text(name, 'strong'),
        does: text(does),
        moves: text(touches.map((touch) => touchText(touch, currency)).join('; '), 'quiet'),
        ...(amount !== null && { amount: money(amount, currency) }),
      },
    })),
  });
}

function standCell({ status, value }: Stand, unit: Unit, currency: string): Cell {
  return status === 'not-meaningful' ? text('not meaningful', 'quiet') : valueCell(value, unit, currency);
}

function indicatorTable({ indicators, currency }: Told<Path>): Table {
  return table({
    id: 'path-indicators',
    caption: 'Indicators that would move',
    emptyText: 'None.',
    columns: [
      textColumn('indicator', 'Indicator', 'fill'),
      figureColumn('before', 'Now', 92),
      figureColumn('after', 'Then', 92),
      figureColumn('pointsBefore', 'Points now', 60),
      figureColumn('pointsAfter', 'Points then', 60),
    ],
    rows: indicators.map(({ indicator, partner, name, unit, before, after }) => ({
      key: `${indicator} ${partner ?? ''}`,
      cells: {
        indicator: text(name),
        ...(partner === null && {
          before: standCell(before, unit, currency),
          after: standCell(after, unit, currency),
        }),
        pointsBefore: points(before.points),
        pointsAfter: points(after.points),
      },
    })),
  });
}

function evidenceTable({ evidence }: Told<Path>): Table {
  return table({
    id: 'path-evidence',
    caption: 'Evidence to provide',
    note: 'What it would show is not known; it is not counted above. The score would change by as much as this.',
    emptyText: 'Every input of the model has evidence.',
    columns: [
      textColumn('missing', 'Missing', 'fill'),
      textColumn('indicators', 'Decides on', 190),
      figureColumn('low', 'Least', 44),
      figureColumn('high', 'Most', 44),
    ],
    rows: evidence.map(({ missing, indicators, pointsLow, pointsHigh }) => ({
      key: missing,
      cells: {
        missing: text(missing),
        indicators: text(indicators.join(', ')),
        low: points(pointsLow),
        high: points(pointsHigh),
      },
    })),
  });
}

function openTable({ open }: Told<Path>): Table {
  return table({
    id: 'path-open',
    caption: 'What would still lose points',
    emptyText: 'Nothing that counts.',
    columns: [textColumn('reason', 'Reason', 'fill'), figureColumn('lost', 'Points lost', 60)],
    rows: open.map(({ text: reason, pointsLost }, index) => ({
      key: String(index + 1),
      cells: { reason: text(reason), lost: decimal(pointsLost, 1) },
    })),
  });
}

function searchText({ search, currency }: Told<Path>): string {
  const found =
    search.minimum === 'proven'
      ? 'No cheaper set of these levers reaches the grade.'
      : 'No cheaper set of these levers was found; that none exists is not proven.';
  return `${found} ${counted(search.evaluations, 'set')} of amounts computed, amounts in steps of ${cellText(namedMoney(search.step, currency))}.`;
}

/** Section "Path to a better grade"; none where the case was not refused. */
export function pathSection({ content }: ToldDossier): Section | null {
  const { path } = content;
  if (path === null) return null;
  const pd = `PD ${cellText(percent(path.before.pd, 2))} → ${cellText(percent(path.after.pd, 2))}.`;
  const blocks: Block[] = [
    paragraph(`${outcomeText(path)} ${pd}`),
    changeTable(path),
    indicatorTable(path),
    openTable(path),
    evidenceTable(path),
    paragraph([...path.assumptions, searchText(path)].join(' '), 'quiet'),
    paragraph(`Bounds and effort: SHA-256 ${path.judgementHash}`, 'quiet'),
  ];
  return { id: 'path', title: 'Path to a better grade', sheet: 'Path', blocks };
}
