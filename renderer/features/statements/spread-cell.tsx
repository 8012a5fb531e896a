/** A figure of the spread: its text, its mark, and under it the difference where a check fails. */

import { styled } from '@mui/material/styles';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { currencyExponent } from '#shared/domain/money.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import type { GridKeys } from './grid-keys.ts';
import { type Figure, type FigureMark, figureText, markOf, type SpreadView } from './spread-lines.ts';

export const CellButton = styled('button')({
  appearance: 'none',
  border: 0,
  margin: 0,
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  fontVariantNumeric: 'inherit',
  cursor: 'pointer',
  display: 'block',
  width: '100%',
  minHeight: 'min(28px, var(--desk-row))',
  padding: '4px 28px 4px 8px',
  textAlign: 'right',
  position: 'relative',
  borderRadius: 2,
  '&:hover': { backgroundColor: color.sunken },
  '&:focus-visible': { outline: `2px solid ${color.accent}`, outlineOffset: -2 },
});

interface SpreadCellProps {
  readonly figure: Figure;
  readonly view: SpreadView;
  readonly currency: string;
  /** Entered or corrected by a person. */
  readonly isByHand: boolean;
  readonly cell: ReturnType<GridKeys['cell']>;
  readonly onOpen: () => void;
}

/** How a figure that a person entered is set. */
export const byHandStyle = {
  textDecoration: 'underline dotted',
  textUnderlineOffset: 3,
} as const;

/** How far a total is over or under its lines; whole units where it is a whole number of them. */
function offWords(text: Text, formats: Formats, difference: number, currency: string): string {
  const amount = Math.abs(difference);
  const isWhole = amount % 10 ** currencyExponent(currency) === 0;
  const shown = formats.money(amount, currency, isWhole ? 'whole' : 'exact');
  return difference > 0 ? text.statements.marks.over(shown) : text.statements.marks.under(shown);
}

/** A button that opens the figure. */
export function SpreadCell({ figure, view, currency, isByHand, cell, onOpen }: SpreadCellProps) {
  const text = useText();
  const formats = useFormats();
  const shown = figureText(text, formats, figure, view, currency);
  const isMissing = figure.value === null;
  const isBracketed = shown.startsWith('(');
  const off = figure.check?.agreement === 'differs' ? figure.check.difference : null;
  return (
    <CellButton type="button" onClick={onOpen} {...cell}>
      <span
        style={{
          color: isMissing ? color.inkQuiet : 'inherit',
          // The closing parenthesis hangs, so that the digits of a column line up.
          marginRight: isBracketed ? '-0.36em' : 0,
          ...(isByHand ? byHandStyle : {}),
        }}
      >
        {isMissing ? (
          <>
            <span aria-hidden="true">{shown}</span>
            <span className="visually-hidden">{text.statements.figure.missing}</span>
          </>
        ) : (
          shown
        )}
      </span>
      {isByHand && <span className="visually-hidden">{` ${text.statements.marks.byHand}`}</span>}
      <MarkGlyph mark={markOf(text, figure)} />
      {off !== null && (
        <span style={{ display: 'block', color: color.adverse, fontWeight: 400 }}>
          {offWords(text, formats, off, currency)}
        </span>
      )}
    </CellButton>
  );
}

/** The mark in the room after the amount, with its word for those who cannot see it. */
export function MarkGlyph({ mark }: { readonly mark: FigureMark | null }) {
  if (mark === null) return null;
  return (
    <>
      <span
        aria-hidden="true"
        title={mark.words}
        style={{
          position: 'absolute',
          right: 5,
          width: 14,
          textAlign: 'center',
          fontWeight: 400,
          color: mark.tone === 'adverse' ? color.adverse : color.inkQuiet,
        }}
      >
        {mark.glyph}
      </span>
      <span className="visually-hidden">{` ${mark.words}`}</span>
    </>
  );
}
