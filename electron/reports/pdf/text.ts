/** Text and cells as pdfmake text nodes, split by the fonts that can print them. */
import type { ContentText } from 'pdfmake/interfaces';
import { cellText } from '../cells.ts';
import type { Cell, Tone } from '../document.ts';
import { INK, QUIET, RUST } from '../figures/palette.ts';
import type { ReportTeller } from '../report-teller.ts';
import { runsOf, widthInEm } from './runs.ts';

export const TONES: Readonly<Record<Tone, { color: string; bold?: true }>> = {
  normal: { color: INK },
  quiet: { color: QUIET },
  strong: { color: INK, bold: true },
  adverse: { color: RUST },
};

type TextStyle = Omit<ContentText, 'text'> & { readonly width?: number | 'auto' | '*' };

export const FONT_SIZE = 8;

/** Height of a line of that size in points, both fonts. */
export const LINE_HEIGHT = 12.5;

/** The font size at which a figure stays on one line: a number is never broken. */
export function fittingSize(figure: string, width: number, usual = FONT_SIZE): number {
  return Math.max(5, Math.min(usual, width / widthInEm(figure)));
}

/** Lines a text takes in a cell or on a page `width` points wide, estimated from above. */
export function linesOf(text: string, width: number): number {
  const lineInEm = width / FONT_SIZE;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthInEm(line) / lineInEm)), 0);
}

/** Width between the margins of an A4 page. */
export const CONTENT_WIDTH = 499;

/** The runs of a text, each with the font that can print it and, where given, a style of its own. */
export function styledRuns(text: string, style: TextStyle, lineInEm = Number.POSITIVE_INFINITY): ContentText[] {
  return runsOf(text, lineInEm).flatMap((run) => {
    const node: ContentText = {
      ...style,
      text: run.text,
      font: run.family,
      ...(run.breakable && { wordBreak: 'break-all' as const }),
    };
    // pdfmake joins what two nodes hold together, but looks at no node beyond an empty one.
    return run.mayEndLine ? [node, { ...style, text: '' }] : [node];
  });
}

/** Text split by the fonts that can print it, for a cell or a page `width` points wide. */
export function textNode(text: string, style: TextStyle = {}, width = CONTENT_WIDTH): ContentText {
  const runs = styledRuns(text, {}, width / (style.fontSize ?? FONT_SIZE));
  return { text: runs.length > 0 ? runs : ' ', ...style };
}

export function cellNode(cell: Cell, r: ReportTeller, style: TextStyle = {}, width = CONTENT_WIDTH): ContentText {
  return textNode(cellText(cell, r.formats), { ...TONES[cell.tone], ...style }, width);
}
