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
import { PRICE_PART_NAMES } from '../words.ts';
import { workingTable } from './limit.ts';

const ratePoints = (row: string): CellReference => ({ table: 'price', column: 'basisPoints', row });

/** The model rate and, where terms are proposed, the proposed rate and its deviation. */
function totals(price: Told<Price>, proposedRate: number | null): Row[] {
  const model = price.rateBasisPoints;
  if (model === null) return [];
  // The parts carry two decimals; rounding first keeps binary noise from lifting the rate by one.
  const rounded = ['MAX(0,ROUNDUP(ROUND(SUM(', { table: 'price', column: 'basisPoints' }, '),2),0))'] as const;
  const rows: Row[] = [
    {
      key: 'model',
      cells: {
        part: text('Model rate'),
        basisPoints: integer(model, rounded),
        formula: text('sum, rounded up to a basis point'),
      },
    },
  ];
  if (proposedRate === null) return rows;
  const deviation = integer(proposedRate - model, [ratePoints('proposed'), '-', ratePoints('model')]);
  rows.push({ key: 'proposed', cells: { part: text('Proposed rate'), basisPoints: integer(proposedRate) } });
  rows.push({
    key: 'deviation',
    cells: {
      part: text('Deviation'),
      basisPoints: proposedRate < model ? toned(deviation, 'adverse') : deviation,
      formula: text(proposedRate < model ? 'pricing exception' : ''),
    },
  });
  return rows;
}

function partTable(price: Told<Price>, proposedRate: number | null): Table {
  return table({
    id: 'price',
    columns: [
      textColumn('part', 'Part', 130),
      figureColumn('basisPoints', 'Basis points', 62),
      textColumn('formula', 'Formula', 'fill'),
    ],
    rows: price.parts.map((part) => ({
      key: part.part,
      cells: {
        part: text(PRICE_PART_NAMES[part.part]),
        basisPoints: decimal(part.basisPoints, 2),
        formula: text(part.formula, 'quiet'),
      },
    })),
    totals: totals(price, proposedRate),
  });
}

function capitalFacts(price: Told<Price>): Fact[] {
  const share = (key: string, label: string, value: number | null): Fact => ({
    key,
    label,
    value: value === null ? notProvided() : percent(value, 2),
  });
  return [
    share('capitalRatio', 'Capital ratio K', price.capitalRatio),
    share('riskWeight', 'Risk weight', price.riskWeight),
    share('raroc', 'RAROC', price.raroc),
  ];
}

/** Section "Price". */
export function priceSection({ content }: ToldDossier): Section {
  const { price, currency } = content.assessment.assessment;
  const blocks: Block[] = [];
  if (price.rateBasisPoints !== null) blocks.push(priceStack(price));
  else blocks.push(paragraph(`No model rate. ${price.reason ?? ''}`, 'adverse'));
  blocks.push(
    partTable(price, content.case.proposal?.rateBasisPoints ?? null),
    { kind: 'facts', id: 'capital', columns: 2, facts: capitalFacts(price) },
    paragraph(
      'The tables of the price policy are expert judgement of the bank, versioned; their hash is under Verification.',
      'quiet',
    ),
    ...price.parts
      .filter((part) => part.working.length > 0)
      .map((part) =>
        workingTable(`price-${part.part}`, PRICE_PART_NAMES[part.part], part.formula, 'Part', part.working, currency),
      ),
  );
  return { id: 'price', title: 'Price', sheet: 'Price', blocks };
}
