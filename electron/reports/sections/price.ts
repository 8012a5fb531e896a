/** The price: the parts that add up to the model rate, their working, and the proposed rate beside it. */
import type { Price } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { decimal, integer, notProvided, percent, text, toned } from '../cells.ts';
import {
  type Block,
  type CellReference,
  type Fact,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../document.ts';
import type { ToldDossier } from '../dossier.ts';
import { priceStack } from '../figures/price-stack.ts';
import type { ReportTeller } from '../report-teller.ts';
import { workingTable } from './working.ts';

const ratePoints = (row: string): CellReference => ({ table: 'price', column: 'basisPoints', row });

/** The model rate and, where terms are proposed, the proposed rate and its deviation. */
function totals(price: Told<Price>, proposedRate: number | null, r: ReportTeller): Row[] {
  const words = r.words.price;
  const model = price.rateBasisPoints;
  if (model === null) return [];
  // The parts carry two decimals; rounding first keeps binary noise from lifting the rate by one.
  const rounded = ['MAX(0,ROUNDUP(ROUND(SUM(', { table: 'price', column: 'basisPoints' }, '),2),0))'] as const;
  const rows: Row[] = [
    {
      key: 'model',
      cells: { part: text(words.modelRate), basisPoints: integer(model, rounded), formula: text(words.rounded) },
    },
  ];
  if (proposedRate === null) return rows;
  const deviation = integer(proposedRate - model, [ratePoints('proposed'), '-', ratePoints('model')]);
  rows.push({ key: 'proposed', cells: { part: text(words.proposedRate), basisPoints: integer(proposedRate) } });
  rows.push({
    key: 'deviation',
    cells: {
      part: text(words.deviation),
      basisPoints: proposedRate < model ? toned(deviation, 'adverse') : deviation,
      formula: text(proposedRate < model ? words.exception : ''),
    },
  });
  return rows;
}

function partTable(price: Told<Price>, proposedRate: number | null, r: ReportTeller): Table {
  const words = r.words.price;
  return table({
    id: 'price',
    columns: [
      textColumn('part', words.part, 130),
      figureColumn('basisPoints', words.basisPoints, 62),
      textColumn('formula', words.formula, 'fill'),
    ],
    rows: price.parts.map((part) => ({
      key: part.part,
      cells: {
        part: text(r.names.priceParts[part.part]),
        basisPoints: decimal(part.basisPoints, 2),
        formula: text(part.formula, 'quiet'),
      },
    })),
    totals: totals(price, proposedRate, r),
  });
}

function capitalFacts(price: Told<Price>, r: ReportTeller): Fact[] {
  const words = r.words.price;
  const share = (key: string, label: string, value: number | null): Fact => ({
    key,
    label,
    value: value === null ? notProvided(r) : percent(value, 2),
  });
  return [
    share('capitalRatio', words.capitalRatio, price.capitalRatio),
    share('riskWeight', words.riskWeight, price.riskWeight),
    share('raroc', words.raroc, price.raroc),
  ];
}

/** Section "Price". */
export function priceSection({ content }: ToldDossier, r: ReportTeller): Section {
  const words = r.words.price;
  const { price, currency } = content.assessment.assessment;
  const head = price.rateBasisPoints === null ? paragraph(words.none(price.reason), 'adverse') : priceStack(price, r);
  const blocks: Block[] = [
    head,
    partTable(price, content.case.proposal?.rateBasisPoints ?? null, r),
    { kind: 'facts', id: 'capital', columns: 2, facts: capitalFacts(price, r) },
    paragraph(words.judgement, 'quiet'),
    ...price.parts
      .filter((part) => part.working.length > 0)
      .map(({ part, formula, working }) =>
        workingTable(
          { id: `price-${part}`, caption: r.names.priceParts[part], formula, of: words.part, working },
          currency,
          r,
        ),
      ),
  ];
  return { id: 'price', title: words.title, sheet: words.title, blocks };
}
