/** The limit: every measure with its working, and the one that binds. */
import type { Limit } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { money, text, toned } from '../cells.ts';
import {
  type Cell,
  type CellReference,
  type Formula,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../document.ts';
import type { ToldDossier } from '../dossier.ts';
import { limitBars } from '../figures/limits.ts';
import type { ReportTeller } from '../report-teller.ts';
import { workingTable } from './working.ts';

/** The lowest applying measure, recomputed in a spreadsheet. */
function lowest(limit: Told<Limit>): Formula {
  const applying = limit.measures.filter((measure) => measure.applies && measure.amount !== null);
  const cells = applying.map((measure): CellReference => ({ table: 'limit', column: 'amount', row: measure.measure }));
  return ['MIN(', ...cells.flatMap((cell, index) => (index === 0 ? [cell] : [',', cell])), ')'];
}

function measureRow(measure: Told<Limit>['measures'][number], binds: boolean, currency: string, r: ReportTeller): Row {
  const words = r.words.limit;
  const amount: Cell = measure.amount === null ? text(words.notComputed, 'quiet') : money(measure.amount, currency);
  return {
    key: measure.measure,
    cells: {
      measure: text(r.names.limitMeasures[measure.measure], binds ? 'strong' : 'normal'),
      amount: binds ? toned(amount, 'strong') : amount,
      applies: measure.applies ? text(words.applies) : text(words.doesNotApply, 'quiet'),
      formula: text(measure.working.length > 0 ? '' : measure.formula, 'quiet'),
      remark: binds ? text(words.binds, 'strong') : text(measure.reason ?? '', 'quiet'),
    },
  };
}

function measureTable(limit: Told<Limit>, currency: string, r: ReportTeller): Table {
  const words = r.words.limit;
  return table({
    id: 'limit',
    columns: [
      textColumn('measure', words.measure, 'fill'),
      figureColumn('amount', words.amount(currency), 96),
      textColumn('applies', words.inPolicy, 66),
      textColumn('remark', words.remark, 150),
      { ...textColumn('formula', words.formula, 0), under: 'measure' },
    ],
    rows: limit.measures.map((measure) => measureRow(measure, measure.measure === limit.binding, currency, r)),
    totals: [
      {
        key: 'total',
        cells: {
          measure: text(words.limit),
          amount:
            limit.amount === null
              ? text(r.words.document.noFigure, 'quiet')
              : money(limit.amount, currency, lowest(limit)),
          remark: text(limit.amount === null ? words.required : words.lowest),
        },
      },
    ],
  });
}

/** Section "Limit". */
export function limitSection({ content }: ToldDossier, r: ReportTeller): Section {
  const words = r.words.limit;
  const { limit, currency } = content.assessment.assessment;
  return {
    id: 'limit',
    title: words.title,
    sheet: words.title,
    blocks: [
      ...(limit.measures.some((measure) => measure.amount !== null) ? [limitBars(limit, currency, r)] : []),
      measureTable(limit, currency, r),
      paragraph(words.judgement, 'quiet'),
      ...limit.measures
        .filter((entry) => entry.working.length > 0)
        .map(({ measure, formula, working }) =>
          workingTable(
            { id: `limit-${measure}`, caption: r.names.limitMeasures[measure], formula, of: words.measure, working },
            currency,
            r,
          ),
        ),
    ],
  };
}
