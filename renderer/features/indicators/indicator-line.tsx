/** One indicator as a mark: a card in a group's column, or a line of the compact list. */

import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { Mark, type Readout } from '#renderer/charts/marks.tsx';
import { Sparkline } from '#renderer/charts/sparkline.tsx';
import type { Catalogue } from '#renderer/charts/values/catalogue.ts';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { NARROW } from '#renderer/ui/theme/breakpoints.ts';
import { oneLine } from '#renderer/ui/theme/one-line.ts';
import { pointsColor } from '#renderer/ui/theme/risk.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import type { IndicatorLine } from './indicator-lines.ts';

interface LineProps {
  readonly line: IndicatorLine;
  readonly currency: string;
  readonly catalogue: Catalogue;
  readonly onOpen: (indicator: string) => void;
}

interface Words {
  readonly name: string;
  readonly value: string;
  readonly bin: string;
  readonly points: string;
  readonly readout: Readout;
}

/** Everything a line says, in words. */
function wordsOfLine(text: Text, formats: Formats, { line, currency, catalogue }: LineProps): Words {
  const words = text.indicators;
  const { value, contribution } = line;
  const definition = catalogue.definitionOf(value.indicator);
  const name = catalogue.nameOf(value.indicator);
  const shown =
    value.status === 'value'
      ? formatValue(text, formats, value.value, definition?.unit ?? 'index', currency)
      : words.status[value.status];
  const bin = contribution?.binLabel ?? words.notScored;
  const points = contribution === null ? '' : formats.signed(contribution.points);
  const operands = value.operands.slice(0, 5).map((operand) => ({
    label: operand.name,
    value: formatValue(text, formats, operand.value, operand.unit, currency),
  }));
  return {
    name,
    value: shown,
    bin,
    points,
    readout: {
      title: name,
      lines: [{ label: words.value, value: shown }, ...operands],
      note: value.reason ?? definition?.formula,
    },
  };
}

const Clip = styled('span')(oneLine);

function PointsText({ line, points }: { readonly line: IndicatorLine; readonly points: string }) {
  const delta = line.contribution === null ? 0 : line.contribution.points - line.contribution.baseline;
  return <span style={{ textAlign: 'right', fontWeight: 600, color: pointsText(delta) }}>{points}</span>;
}

/** Points well off the mean take its colour; the rest stay ink. */
function pointsText(delta: number): string {
  return Math.abs(delta) < 1 ? color.ink : pointsColor(delta);
}

/** A card: name over value and course, then bin and points. */
export function CardLine(props: LineProps) {
  const text = useText();
  const formats = useFormats();
  const shown = wordsOfLine(text, formats, props);
  const { line, onOpen } = props;
  const present = line.value.status === 'value';
  return (
    <Mark
      markKey={line.value.indicator}
      readout={shown.readout}
      onOpen={() => onOpen(line.value.indicator)}
      style={{
        display: 'block',
        width: '100%',
        padding: '8px 12px',
        borderBottom: `1px solid ${color.hairline}`,
      }}
    >
      <Clip style={{ display: 'block' }}>{shown.name}</Clip>{' '}
      <span style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', height: 28 }}>
        <span style={{ fontSize: 15, fontWeight: present ? 600 : 400, color: present ? color.ink : color.inkQuiet }}>
          {shown.value}
        </span>{' '}
        <Sparkline values={(line.value.trend ?? []).map((point) => point.value)} width={64} />
      </span>
      <span style={{ display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 8, color: color.inkQuiet }}>
        <Clip>{shown.bin}</Clip> <PointsText line={line} points={shown.points} />
      </span>
    </Mark>
  );
}

export const ListColumns = styled('span')({
  display: 'grid',
  gridTemplateColumns: 'minmax(180px, 2fr) minmax(96px, 1fr) 88px minmax(120px, 1.4fr) 56px',
  columnGap: 16,
  alignItems: 'center',
  paddingInline: 24,
  height: '100%',
  [NARROW]: { gridTemplateColumns: 'minmax(120px, 2fr) 72px 72px minmax(96px, 1.2fr) 44px', columnGap: 12 },
});

/** Head of the compact list; the lines name their parts themselves. */
export function ListHead() {
  const words = useText().indicators;
  return (
    <Box aria-hidden="true" sx={{ color: color.inkQuiet, height: 28 }}>
      <ListColumns>
        <span>{words.name}</span>
        <span style={{ textAlign: 'right' }}>{words.value}</span>
        <span>{words.trend}</span>
        <span>{words.bin}</span>
        <span style={{ textAlign: 'right' }}>{words.points}</span>
      </ListColumns>
    </Box>
  );
}

/** A line of the compact list. */
export function ListLine(props: LineProps) {
  const text = useText();
  const formats = useFormats();
  const shown = wordsOfLine(text, formats, props);
  const { line, onOpen } = props;
  const present = line.value.status === 'value';
  return (
    <Mark
      markKey={line.value.indicator}
      readout={shown.readout}
      onOpen={() => onOpen(line.value.indicator)}
      style={{
        display: 'block',
        width: '100%',
        height: 'var(--desk-row)',
        borderBottom: `1px solid ${color.hairline}`,
      }}
    >
      <ListColumns>
        <Clip>{shown.name}</Clip>{' '}
        <span
          style={{ textAlign: 'right', fontWeight: present ? 600 : 400, color: present ? color.ink : color.inkQuiet }}
        >
          {shown.value}
        </span>{' '}
        <Sparkline values={(line.value.trend ?? []).map((point) => point.value)} />
        <Clip style={{ color: color.inkQuiet }}>{shown.bin}</Clip> <PointsText line={line} points={shown.points} />
      </ListColumns>
    </Mark>
  );
}
