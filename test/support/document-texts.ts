/** Every text of a report as it is printed, for tests that read all of it. */
import { cellText } from '#electron/reports/cells.ts';
import type { Block, Cell, ReportDocument, Row } from '#electron/reports/document.ts';
import { formatsOf } from '#shared/text/formats.ts';

function rowCells(rows: readonly Row[]): Cell[] {
  return rows.flatMap((row) => Object.values(row.cells));
}

function textsOf(block: Block, shown: (cell: Cell) => string): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, shown(value)]);
    case 'headline':
      return block.figures.flatMap(({ label, value, note }) => [label, shown(value), note]);
    case 'drawing':
      return [block.caption, ...block.shapes.flatMap((shape) => (shape.shape === 'label' ? [shape.text] : []))];
    case 'qr-code':
      return [block.caption];
    case 'table':
      return [
        block.caption ?? '',
        block.note ?? '',
        block.emptyText ?? '',
        block.stack?.caption ?? '',
        block.stack?.note ?? '',
        ...block.columns.map(({ header }) => header),
        ...rowCells([...block.rows, ...block.totals]).map(shown),
      ];
  }
}

/** Titles, headers, captions, notes, cells and labels, in their order; without those that are blank. */
export function documentTexts(document: ReportDocument): string[] {
  const { language, zone } = document.setting;
  const formats = formatsOf(language, zone);
  const all = [
    document.title,
    document.kind,
    document.reference,
    ...document.seals,
    ...document.sections.flatMap(({ title, sheet, blocks }) => [
      title,
      sheet,
      ...blocks.flatMap((block) => textsOf(block, (cell) => cellText(cell, formats))),
    ]),
  ];
  return all.filter((text) => text !== '');
}
