/** The document's blocks as pdfmake nodes. */
import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import { cellText } from '../cells.ts';
import type { Block, Cell, Facts, Headline } from '../document.ts';
import { HAIRLINE, INK, QUIET } from '../figures/palette.ts';
import type { ReportTeller } from '../report-teller.ts';
import { svgOf } from './svg.ts';
import { tableNode } from './table-node.ts';
import { CONTENT_WIDTH, cellNode, fittingSize, linesOf, TONES, textNode } from './text.ts';

/** Lines up to which a paragraph is kept on one page. */
const WHOLE_PARAGRAPH = 5;

/** Hairlines under rows, nothing else. */
const FACT_LAYOUT = {
  hLineWidth: (line: number, node: { table: { body: unknown[] } }) =>
    line === 0 || line === node.table.body.length ? 0.5 : 0.25,
  vLineWidth: () => 0,
  hLineColor: () => HAIRLINE,
  paddingLeft: (column: number) => (column % 2 === 0 && column > 0 ? 12 : 0),
  paddingRight: () => 4,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

/** A fact is a name or a number: a line break in it is a space, so that the facts stay together on a page. */
function oneParagraph(cell: Cell, width: number, r: ReportTeller): ContentText {
  const joined: Cell = cell.kind === 'text' ? { ...cell, text: cell.text.replace(/\s+/g, ' ') } : cell;
  return cellNode(joined, r, {}, width);
}

function factsNode({ facts, columns }: Facts, r: ReportTeller): Content {
  const labels = columns === 1 ? 128 : 106;
  const width = CONTENT_WIDTH / columns - labels - 14;
  const body: TableCell[][] = [];
  for (let index = 0; index < facts.length; index += columns) {
    const line = facts
      .slice(index, index + columns)
      .flatMap((fact): TableCell[] => [
        textNode(fact.label, { color: QUIET }, labels),
        oneParagraph(fact.value, width, r),
      ]);
    while (line.length < columns * 2) line.push({ text: '' });
    body.push(line);
  }
  const widths = Array.from({ length: columns }, () => [labels, '*']).flat();
  return { table: { widths, body, dontBreakRows: true }, layout: FACT_LAYOUT, unbreakable: true, margin: [0, 2, 0, 8] };
}

/** A figure in large type: whole amounts without their zero decimals. */
function largeNode(cell: Cell, width: number, r: ReportTeller): ContentText {
  const isMoney = cell.kind === 'number' && cell.format.kind === 'money';
  const written = cellText(cell, r.formats);
  const shown = isMoney ? written.replace(/\.0+(?=\)?$)/, '') : written;
  const fontSize = fittingSize(shown, width, 15);
  return textNode(shown, { ...TONES[cell.tone], fontSize, bold: true, lineHeight: 1 }, width);
}

function headlineNode({ figures }: Headline, r: ReportTeller): Content {
  const width = CONTENT_WIDTH / figures.length - 8;
  const cellsOf = (pick: (figure: Headline['figures'][number]) => ContentText): TableCell[] => figures.map(pick);
  return {
    table: {
      widths: figures.map(() => '*'),
      body: [
        cellsOf((figure) => textNode(figure.label, { fontSize: 7.5, color: QUIET })),
        cellsOf((figure) => largeNode(figure.value, width, r)),
        cellsOf((figure) => textNode(figure.note, { fontSize: 7, color: QUIET }, width)),
      ],
    },
    layout: {
      hLineWidth: (line) => (line === 0 ? 1 : line === 3 ? 0.5 : 0),
      vLineWidth: () => 0,
      hLineColor: (line) => (line === 0 ? INK : HAIRLINE),
      paddingLeft: () => 0,
      paddingRight: () => 8,
      paddingTop: (row) => (row === 0 ? 6 : 1),
      paddingBottom: (row) => (row === 2 ? 7 : 0),
    },
    margin: [0, 4, 0, 10],
  };
}

/** Side of a QR code in points. */
export const QR_SIZE = 84;

/** A block as a node, with its gap beneath. */
export function blockNode(block: Block, r: ReportTeller): Content {
  switch (block.kind) {
    case 'paragraph':
      return {
        stack: [textNode(block.text, TONES[block.tone])],
        unbreakable: linesOf(block.text, CONTENT_WIDTH) <= WHOLE_PARAGRAPH,
        margin: [0, 0, 0, 6],
      };
    case 'facts':
      return factsNode(block, r);
    case 'headline':
      return headlineNode(block, r);
    case 'drawing':
      return {
        stack: [
          { svg: svgOf(block), width: block.width },
          ...(block.caption === ''
            ? []
            : [textNode(block.caption, { fontSize: 7, color: QUIET, margin: [0, 3, 0, 0] })]),
        ],
        unbreakable: true,
        margin: [0, 2, 0, 10],
      };
    case 'qr-code':
      return {
        stack: [
          { qr: block.text, fit: QR_SIZE, eccLevel: 'M' },
          textNode(block.caption, { fontSize: 7, color: QUIET, margin: [0, 3, 0, 0] }),
        ],
        unbreakable: true,
        margin: [0, 2, 0, 10],
      };
    case 'table':
      return tableNode(block, r);
  }
}
