/** Text on a screen of letters of one width, where a Chinese character is as wide as two. */

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;

/** One piece of text that no line parts: a word or a Chinese character, with the marks that belong to it. */
const PIECE = /(\s*)([（“《]*(?:\p{Script=Han}|[^\s\p{Script=Han}，。；：、）（”“《》]+)[，。；：、）”》]*|[^\s])/gu;

/**
 * Columns that a text takes.
 * @example widthOf('PD 违约') // 7
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

/**
 * Text with blanks behind it up to a width.
 * @example padTo('违约', 6) // '违约  '
 */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/**
 * Text with blanks before it up to a width.
 * @example padBefore('违约', 6) // '  违约'
 */
export function padBefore(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/**
 * Text in lines of at most a width, each but the first behind an indent; blanks before the first stay, and a piece longer than a line stands alone.
 * @example wrapped('a model of cases', 9, '  ') // 'a model\n  of\n  cases'
 */
export function wrapped(text: string, width: number, indent: string): string {
  return filled(
    [...text.matchAll(PIECE)].map(([, gap = '', piece = '']) => [gap, piece]),
    width,
    indent,
  );
}

/**
 * The form of a command in lines of at most a width; an option stays with its value.
 * @example wrappedUsage('train --data FILE [--seed N]', 20, '  ') // 'train --data FILE\n  [--seed N]'
 */
export function wrappedUsage(usage: string, width: number, indent: string): string {
  return filled(
    usage.split(/ (?=\[|--)/).map((piece, index) => [index === 0 ? '' : ' ', piece]),
    width,
    indent,
  );
}

/** Pieces, each with the gap before it, in lines. */
function filled(pieces: readonly (readonly [gap: string, piece: string])[], width: number, indent: string): string {
  const [[gap, piece] = ['', ''], ...others] = pieces;
  const lines: string[] = [];
  let line = gap + piece;
  for (const [before, next] of others) {
    const longer = line + before + next;
    if (widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = indent + next;
    }
  }
  return [...lines, line].join('\n');
}
