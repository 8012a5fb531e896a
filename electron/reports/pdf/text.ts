/** Text and cells as pdfmake text nodes, split by the fonts that can print them. */
import type { ContentText } from 'pdfmake/interfaces';
import { cellText } from '../cells.ts';
import type { Cell, Tone } from '../document.ts';
import { INK, QUIET, RUST } from '../figures/palette.ts';
import { runsOf } from './runs.ts';

export const TONES: Readonly<Record<Tone, { color: string; bold?: true }>> = {
  normal: { color: INK },
  quiet: { color: QUIET },
  strong: { color: INK, bold: true },
  adverse: { color: RUST, bold: true },
};

export type TextStyle = Omit<ContentText, 'text'> & { readonly width?: number | 'auto' | '*' };

/** Text split by the fonts that can print it. */
export function textNode(text: string, style: TextStyle = {}): ContentText {
  const runs = runsOf(text).map((run) => ({
    text: run.text,
    font: run.family,
    ...(run.breakable && { wordBreak: 'break-all' as const }),
  }));
  return { text: runs.length > 0 ? runs : ' ', ...style };
}

export function cellNode(cell: Cell, style: TextStyle = {}): ContentText {
  return textNode(cellText(cell), { ...TONES[cell.tone], ...style });
}
