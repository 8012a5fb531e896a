/** The statements of a case: years side by side, the cash flow they imply, distress models over them. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useRef, useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { RowsSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { usePrinting } from '#renderer/ui/layout/printing.ts';
import { Section } from '#renderer/ui/layout/section.tsx';
import { SideScroll } from '#renderer/ui/layout/side-scroll.tsx';
import { useHeadHeight } from '#renderer/ui/layout/sticky-head.ts';
import { useWidth } from '#renderer/ui/tables/fitting-columns.ts';
import { WIDE_SHEET, WIDE_SHEET_WIDTH } from '#renderer/ui/theme/print.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { EDITABLE_STATES, WITHDRAWABLE_STATES } from '#shared/workflow/states.ts';
import { CashFlowSection } from './cash-flow/cash-flow-section.tsx';
import { DistressSection } from './distress/distress-section.tsx';
import { FigureDrawer } from './figure/figure-drawer.tsx';
import { byHandStyle } from './spread-cell.tsx';
import { type Place, SPREAD_VIEWS, type Spread, type SpreadView } from './spread-lines.ts';
import { SpreadTable } from './spread-table.tsx';
import { type SpreadFrame, spreadFrame, spreadWidth } from './table-style.ts';

interface StatementsRoomProps {
  readonly detail: CaseDetail;
}

/** Asks for the spread and lays it out; on a wide screen what follows from it stands beside it. */
export function StatementsRoom({ detail }: StatementsRoomProps) {
  const words = useText().statements.spread;
  const caseId = detail.summary.id;
  const query = useDeskQuery('statement.spread', { caseId });
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={16} />}>
      {(spread) =>
        spread.periods.length === 0 ? (
          <EmptyState title={words.empty} hint={words.emptyHint} />
        ) : (
          <Statements detail={detail} spread={spread} />
        )
      }
    </QueryView>
  );
}

function Statements({ detail, spread }: StatementsRoomProps & { readonly spread: Spread }) {
  const words = useText().statements.spread;
  const [showsAll, setShowsAll] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const measured = useWidth(place);
  // Nothing is measured on paper: the sheet's width is known.
  const frame = spreadFrame(usePrinting() ? WIDE_SHEET_WIDTH : measured);
  const count = spread.periods.length;
  const all = spread.periods.map((_, index) => index);
  const latest = all.slice(-frame.periods);
  const shown = showsAll ? all : latest;
  const rule = `1px solid ${color.hairline}`;
  const isBeside = frame.hasBeside && !showsAll;
  return (
    <Box
      ref={place}
      className={WIDE_SHEET}
      sx={
        isBeside
          ? {
              display: 'grid',
              gridTemplateColumns: `${spreadWidth(frame, frame.periods)}px minmax(0, 1fr)`,
              gridTemplateAreas: '"spread distress" "flow distress"',
              gridTemplateRows: 'auto 1fr',
            }
          : {}
      }
    >
      <Box sx={{ gridArea: 'spread', minWidth: 0 }}>
        <SpreadSection detail={detail} spread={spread} shown={shown} frame={frame} scrolls={showsAll} />
        {count > latest.length && (
          <Box sx={{ px: 3, pb: 2 }}>
            <Button onClick={() => setShowsAll(!showsAll)}>{showsAll ? words.latest : words.earlier(count)}</Button>
          </Box>
        )}
      </Box>
      <Box sx={{ gridArea: 'distress', minWidth: 0, borderLeft: isBeside ? rule : 0 }}>
        <DistressSection caseId={detail.summary.id} />
      </Box>
      <Box sx={{ gridArea: 'flow', minWidth: 0 }}>
        <CashFlowSection spread={spread} shown={latest} frame={frame} />
      </Box>
    </Box>
  );
}

interface ShownProps {
  readonly spread: Spread;
  readonly shown: readonly number[];
  readonly frame: SpreadFrame;
  /** Whether more periods are shown than there is room for. */
  readonly scrolls: boolean;
}

function SpreadSection({ detail, spread, shown, frame, scrolls }: StatementsRoomProps & ShownProps) {
  const text = useText();
  const words = text.statements.spread;
  const { summary } = detail;
  const [view, setView] = useState<SpreadView>('amount');
  const [place, setPlace] = useState<Place | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const headHeight = useHeadHeight(root);
  const mayChange = useMayCall('evidence.correctRecord') && WITHDRAWABLE_STATES.includes(summary.state);
  const notes = [...(spread.frozen ? [words.frozen] : []), ...spread.leftOut];
  const table = (
    <SpreadTable
      spread={spread}
      view={view}
      shown={shown}
      frame={frame}
      headOffset={scrolls ? 0 : headHeight}
      onOpen={setPlace}
    />
  );
  return (
    <div ref={root}>
      <Section
        title={words.title}
        flush
        {...(notes.length > 0 ? { note: notes.join('. ') } : {})}
        actions={<ViewToggle view={view} onView={setView} />}
      >
        {scrolls ? <SideScroll label={words.tableLabel}>{table}</SideScroll> : table}
        <Legend />
        <OpenedFigure
          caseId={summary.id}
          spread={spread}
          place={place}
          mayChange={mayChange}
          caution={EDITABLE_STATES.includes(summary.state) ? null : text.statements.correction.sendsBack}
          onClose={() => setPlace(null)}
        />
      </Section>
    </div>
  );
}

function ViewToggle({ view, onView }: { readonly view: SpreadView; readonly onView: (view: SpreadView) => void }) {
  const words = useText().statements.spread;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      aria-label={words.view}
      onChange={(_, next: SpreadView | null) => next !== null && onView(next)}
    >
      {SPREAD_VIEWS.map((value) => (
        <ToggleButton key={value} value={value}>
          {words.views[value]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface OpenedFigureProps {
  readonly caseId: string;
  readonly spread: Spread;
  readonly place: Place | null;
  readonly mayChange: boolean;
  readonly caution: string | null;
  readonly onClose: () => void;
}

/** The figure at a place, as the spread has it now. */
function OpenedFigure({ place, ...props }: OpenedFigureProps) {
  const { spread } = props;
  const index = spread.periods.findIndex(({ key }) => key === place?.period);
  const period = spread.periods[index];
  const line = spread.lines.find(({ code }) => code === place?.code);
  const figure = line?.figures[index];
  return line && period && figure ? <FigureDrawer {...props} line={line} period={period} figure={figure} /> : null;
}

/** What the marks beside the figures say. */
function Legend() {
  const text = useText();
  const words = text.statements.spread;
  const { marks } = text.statements;
  const entries = [
    ['✓', marks.agrees],
    ['≈', marks.rounding],
    ['≠', marks.differs],
    ['∑', marks.derived],
  ] as const;
  return (
    <Box
      component="ul"
      aria-label={words.legend}
      sx={{
        listStyle: 'none',
        m: 0,
        px: 3,
        pt: 1.5,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2.5,
        color: color.inkQuiet,
      }}
    >
      {entries.map(([glyph, meaning]) => (
        <li key={glyph}>{`${glyph} ${meaning}`}</li>
      ))}
      <li>
        <span style={byHandStyle}>{words.legendFigure}</span> {marks.byHand}
      </li>
    </Box>
  );
}
