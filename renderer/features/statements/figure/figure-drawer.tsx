/** A figure opened: where it comes from, how it compares, how its total adds up; and a way to correct it. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { type Fact, Facts } from '#renderer/ui/display/facts.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DrawerHead, DrawerPart, SideDrawer } from '#renderer/ui/layout/side-drawer.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import {
  type Figure,
  kindOf,
  kindWords,
  type Line,
  type Period,
  type Spread,
  type StatementRow,
} from '../spread-lines.ts';
import { CheckTable } from './check-table.tsx';
import { type Correction, CorrectionDialog } from './correction-dialog.tsx';
import { codeOf, RowTable } from './row-table.tsx';

interface FigureDrawerProps {
  readonly caseId: string;
  readonly spread: Spread;
  readonly line: Line;
  readonly period: Period;
  readonly figure: Figure;
  readonly mayChange: boolean;
  readonly caution: string | null;
  readonly onClose: () => void;
}

/** Value, proportion, check, rows. */
export function FigureDrawer(props: FigureDrawerProps) {
  const text = useText();
  const words = text.statements.figure;
  const formats = useFormats();
  const { caseId, spread, line, period, figure, mayChange, caution, onClose } = props;
  const { currency } = spread;
  const [correction, setCorrection] = useState<Correction | null>(null);
  const byId = new Map(spread.records.map((row) => [row.recordId, row]));
  const rowsOf = (ids: readonly number[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const correctRow = (row: StatementRow) =>
    setCorrection({ kind: 'correct', code: codeOf(row), period: String(row.fields['period_end']), row });
  const onCorrect = mayChange ? correctRow : null;
  const facts = proportionsOf(text, formats, line, figure, currency);
  const others = rowsOf(figure.otherRecordIds);
  const canEnter = mayChange && figure.origin !== 'given';
  return (
    <SideDrawer onClose={onClose}>
      <DrawerHead
        above={text.statements.sections[line.section]}
        title={words.title(text.statements.lines[line.code], period.label)}
        figure={figure.value === null ? words.missing : formats.moneyInText(figure.value, currency)}
        note={figure.value === null ? undefined : originWords(text, line, period, figure)}
      />
      {facts.length > 0 && (
        <DrawerPart title={words.facts}>
          <Facts facts={facts} />
        </DrawerPart>
      )}
      {figure.check !== null && figure.value !== null && (
        <DrawerPart title={words.check}>
          <CheckTable check={figure.check} given={figure.value} currency={currency} />
        </DrawerPart>
      )}
      <DrawerPart
        title={words.rows}
        actions={
          canEnter && <Button onClick={() => setCorrection(entryOf(line, period, currency))}>{words.enter}</Button>
        }
      >
        {figure.recordIds.length === 0 ? (
          <Box sx={{ color: color.inkQuiet }}>{words.noRows}</Box>
        ) : (
          <RowTable label={words.rows} rows={rowsOf(figure.recordIds)} currency={currency} onCorrect={onCorrect} />
        )}
      </DrawerPart>
      {others.length > 0 && (
        <DrawerPart title={words.others}>
          <Box sx={{ color: color.inkQuiet, mb: 0.5 }}>{words.othersNote}</Box>
          <RowTable label={words.others} rows={others} currency={currency} onCorrect={onCorrect} />
        </DrawerPart>
      )}
      {correction !== null && (
        <CorrectionDialog
          caseId={caseId}
          currency={currency}
          correction={correction}
          caution={caution}
          onClose={() => setCorrection(null)}
        />
      )}
    </SideDrawer>
  );
}

function originWords(text: Text, line: Line, period: Period, figure: Figure): string {
  const words = text.statements.figure;
  if (figure.origin === 'derived') return figure.note ?? text.statements.marks.derived;
  const kind = kindOf(period, line.section);
  return kind === null ? words.givenByHand : words.given(kindWords(text, kind));
}

function proportionsOf(text: Text, formats: Formats, line: Line, { share, change }: Figure, currency: string): Fact[] {
  const words = text.statements.figure;
  const facts: Fact[] = [];
  if (share !== null) facts.push({ label: words.share[line.section], value: formats.percent(share, 1) });
  if (change !== null) {
    const proportion = change.share === null ? [] : [`${formats.signed(change.share * 100, 1)}%`];
    facts.push({
      label: words.change(change.against),
      value: formats.clauses(formats.moneyInText(change.amount, currency), ...proportion),
    });
  }
  return facts;
}

/** A line to be entered into the accounts the section is read from. */
function entryOf(line: Line, period: Period, currency: string): Correction {
  return {
    kind: 'enter',
    code: line.code,
    period: period.label,
    fields: {
      period_start: period.start ?? period.end,
      period_end: period.end,
      kind: kindOf(period, line.section) ?? period.kinds[0]?.kind ?? 'management',
      code: line.code,
      currency,
    },
  };
}
