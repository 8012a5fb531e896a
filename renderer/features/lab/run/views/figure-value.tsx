import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { IntervalFigure, ValidationFigure } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { type Formats, MISSING } from '#shared/text/formats.ts';

/** A figure large, with its interval or its reason for not being there beneath. */
export function ReportFigure(props: {
  label: string;
  figure: Told<ValidationFigure> | Told<IntervalFigure>;
  digits: number;
  note?: ReactNode;
}) {
  const text = useText();
  const formats = useFormats();
  const { label, figure, digits, note } = props;
  const interval =
    'low' in figure && figure.low !== null && figure.high !== null
      ? text.lab.summary.interval(formats.number(figure.low, digits), formats.number(figure.high, digits))
      : undefined;
  return (
    <Figure label={label} note={figure.reason ?? interval ?? note}>
      {formats.number(figure.value, digits)}
    </Figure>
  );
}

/** A figure in a cell; where it is missing, a dash that says why. */
export function FigureText(props: { figure: Told<ValidationFigure>; digits: number }) {
  const formats = useFormats();
  const { figure, digits } = props;
  if (figure.value !== null) return formats.number(figure.value, digits);
  return (
    <Box component="span" title={figure.reason ?? undefined} sx={{ color: color.inkQuiet }}>
      <span aria-hidden="true">{MISSING}</span>
      <span className="visually-hidden">{figure.reason}</span>
    </Box>
  );
}

type Verdict = 'none' | 'fits' | 'doubt' | 'against';

/** How a p-value reads: from 5% nothing speaks against, under 1% it does. */
export function verdictOf(p: number | null): Verdict {
  if (p === null) return 'none';
  return p < 0.01 ? 'against' : p < 0.05 ? 'doubt' : 'fits';
}

/** Paint of a verdict. */
export function verdictPaint(verdict: Verdict): string {
  if (verdict === 'against') return color.adverse;
  return verdict === 'doubt' ? color.caution : color.inkQuiet;
}

/** A p-value; one so small that it rounds to nothing says so. */
export function formatP(formats: Formats, p: number | null): string {
  if (p === null) return MISSING;
  return p < 0.001 ? '< 0.001' : formats.number(p, 3);
}
