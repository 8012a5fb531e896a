/** The statements side by side: sections, lines, checks; a figure opens. */

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Fragment, useState } from 'react';
import { Sparkline } from '#renderer/charts/sparkline.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { STATEMENT_SECTIONS, type StatementSection } from '#shared/domain/spread.ts';
import { type GridKeys, useGridKeys } from './grid-keys.ts';
import { PeriodHead } from './period-head.tsx';
import { MarkGlyph, SpreadCell } from './spread-cell.tsx';
import {
  agreementMark,
  courseOf,
  headNote,
  isBlank,
  isByHand,
  type Line,
  type Place,
  type Spread,
  type SpreadView,
} from './spread-lines.ts';
import { COURSE_WIDTH, type SpreadFrame, spreadTableSx, spreadWidth } from './table-style.ts';

interface SpreadTableProps {
  readonly spread: Spread;
  readonly view: SpreadView;
  /** Indices of the periods shown. */
  readonly shown: readonly number[];
  readonly frame: SpreadFrame;
  readonly headOffset: number;
  readonly onOpen: (place: Place) => void;
}

function cellKey(line: Line, spread: Spread, index: number): string {
  return `${line.code} ${spread.periods[index]?.key ?? ''}`;
}

/** A grid: arrows move among the figures, Enter opens one. */
export function SpreadTable(props: SpreadTableProps) {
  const text = useText();
  const words = text.statements.spread;
  const formats = useFormats();
  const { spread, view, shown, frame, headOffset } = props;
  const [unfolded, setUnfolded] = useState<ReadonlySet<StatementSection>>(new Set());
  const visible = spread.lines.filter((line) => unfolded.has(line.section) || !isBlank(line));
  const byHand = new Set(spread.records.flatMap((row) => (row.manual === null ? [] : row.recordId)));
  const keys = visible.flatMap((line) => shown.map((index) => cellKey(line, spread, index)));
  const grid = useGridKeys(keys[0] ?? '', new Set(keys));
  const toggle = (section: StatementSection) => {
    const next = new Set(unfolded);
    if (!next.delete(section)) next.add(section);
    setUnfolded(next);
  };
  return (
    <Box
      component="table"
      role="grid"
      aria-label={words.tableLabel}
      onKeyDown={grid.onKeyDown}
      sx={{
        ...spreadTableSx,
        width: spreadWidth(frame, shown.length),
        '& thead th': { ...spreadTableSx['& thead th'], position: 'sticky', top: headOffset, zIndex: 1 },
      }}
    >
      <thead>
        <tr>
          <th scope="col" style={{ width: frame.lineWidth }}>
            <span className="visually-hidden">{words.line}</span>
            {view === 'amount' ? formats.currency(spread.currency) : words.unit[view]}
          </th>
          {shown.map((index) => {
            const period = spread.periods[index];
            return period && <PeriodHead key={period.key} period={period} note={headNote(text, spread, view, index)} />;
          })}
          {frame.hasCourse && (
            <th scope="col" style={{ width: COURSE_WIDTH, color: color.inkQuiet, paddingRight: 16 }}>
              {words.trend}
            </th>
          )}
        </tr>
      </thead>
      {STATEMENT_SECTIONS.map((section) => (
        <SectionRows
          key={section}
          {...props}
          section={section}
          visible={visible}
          byHand={byHand}
          isUnfolded={unfolded.has(section)}
          onToggle={() => toggle(section)}
          grid={grid}
        />
      ))}
    </Box>
  );
}

interface SectionRowsProps extends SpreadTableProps {
  readonly section: StatementSection;
  readonly visible: readonly Line[];
  /** Records that a person entered. */
  readonly byHand: ReadonlySet<number>;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
  readonly grid: GridKeys;
}

function SectionRows(props: SectionRowsProps) {
  const text = useText();
  const words = text.statements.spread;
  const { spread, shown, frame, section, visible, isUnfolded, onToggle } = props;
  const lines = visible.filter((line) => line.section === section);
  const blank = spread.lines.filter((line) => line.section === section && isBlank(line)).length;
  const span = shown.length + (frame.hasCourse ? 2 : 1);
  return (
    <tbody>
      <tr data-section="">
        <th scope="rowgroup" colSpan={span} style={{ textAlign: 'left', paddingLeft: 24, paddingBottom: 4 }}>
          {text.statements.sections[section]}
        </th>
      </tr>
      {lines.map((line) => (
        <LineRow key={line.code} line={line} {...props} />
      ))}
      {spread.identities
        .filter((identity) => identity.section === section)
        .map((identity) => (
          <IdentityRow
            key={identity.identity}
            identity={identity}
            shown={shown}
            hasCourse={frame.hasCourse}
            currency={spread.currency}
          />
        ))}
      {blank > 0 && (
        <tr className="no-print">
          <td colSpan={span} style={{ textAlign: 'left', padding: '4px 24px', color: color.inkQuiet }}>
            {`${words.folded(blank)} `}
            <Link
              component="button"
              type="button"
              sx={{ verticalAlign: 'baseline' }}
              aria-expanded={isUnfolded}
              onClick={onToggle}
            >
              {isUnfolded ? words.fold : words.unfold}
            </Link>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function LineRow({
  line,
  spread,
  view,
  shown,
  frame,
  byHand,
  grid,
  onOpen,
}: SectionRowsProps & { readonly line: Line }) {
  const text = useText();
  return (
    <tr {...(line.isTotal ? { 'data-total': '' } : {})}>
      <th scope="row">{text.statements.lines[line.code]}</th>
      {shown.map((index) => {
        const figure = line.figures[index];
        const period = spread.periods[index];
        if (!figure || !period) return <Fragment key={index} />;
        return (
          <td key={period.key}>
            <SpreadCell
              figure={figure}
              view={view}
              currency={spread.currency}
              isByHand={isByHand(figure, byHand)}
              cell={grid.cell(cellKey(line, spread, index))}
              onOpen={() => onOpen({ code: line.code, period: period.key })}
            />
          </td>
        );
      })}
      {frame.hasCourse && (
        <td style={{ padding: '4px 16px 0 0' }}>
          <Sparkline values={courseOf(line, spread.periods, view)} />
        </td>
      )}
    </tr>
  );
}

interface IdentityRowProps {
  readonly identity: Spread['identities'][number];
  readonly shown: readonly number[];
  readonly hasCourse: boolean;
  readonly currency: string;
}

/** What must be equal by bookkeeping, period by period. */
function IdentityRow({ identity, shown, hasCourse, currency }: IdentityRowProps) {
  const text = useText();
  const formats = useFormats();
  const say = text.statements.identities;
  return (
    <Box component="tr" sx={{ '& > *': { borderTop: `1px solid ${color.hairline}`, color: color.inkQuiet } }}>
      <th scope="row">{say[identity.identity]}</th>
      {shown.map((index) => {
        const value = identity.values[index];
        if (!value) return <Fragment key={index} />;
        const differs = value.agreement === 'differs';
        const shownText = differs
          ? say.differs(formats.money(value.difference, currency))
          : say[value.agreement as 'agrees'];
        return (
          <Box
            component="td"
            key={index}
            data-plain=""
            title={value.reason ?? undefined}
            style={differs ? { color: color.adverse } : {}}
          >
            {shownText}
            {value.reason !== null && <span className="visually-hidden">{`: ${value.reason}`}</span>}
            <MarkGlyph mark={agreementMark(text, value.agreement)} />
          </Box>
        );
      })}
      {hasCourse && <td />}
    </Box>
  );
}
