/**
 * Marks: the parts of a picture that answer. Each is a real button with a name; hover and focus open
 * its readout, click or Enter opens what is behind it. A group of marks is one tab stop; arrows move.
 */
import { styled, Tooltip } from '@mui/material';
import {
  type CSSProperties,
  createContext,
  type KeyboardEvent,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { chartColour } from './tokens.ts';

export interface ReadoutLine {
  readonly label: string;
  readonly value: string;
}

/** What a mark says when asked: value, formula, operands, source. */
export interface Readout {
  readonly title: string;
  readonly lines: readonly ReadoutLine[];
  readonly note?: string | undefined;
}

interface Roving {
  readonly active: string;
  readonly setActive: (key: string) => void;
}

const RovingContext = createContext<Roving | null>(null);

interface MarkGroupProps {
  /** Accessible name of the picture. */
  readonly label: string;
  /** Key of the mark that Tab reaches first. */
  readonly first: string;
  /** Marks per row where they form a grid; 1 for a list. Arrows up and down then move by this many. */
  readonly columns?: number;
  /** Where an arrow leads in a picture that is neither list nor grid: the key of a mark, or null to stay. */
  readonly walk?: ((from: string, key: string) => string | null) | undefined;
  readonly children: ReactNode;
  readonly className?: string;
  readonly style?: CSSProperties;
}

/** How far a key moves among the marks; null for keys that do not move. */
function stepOf(key: string, columns: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return 1;
    case 'ArrowLeft':
      return -1;
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}

/** A picture's marks as one tab stop: arrows, Home and End move between them. */
export function MarkGroup({ label, first, columns = 1, walk, children, className, style }: MarkGroupProps) {
  const [active, setActive] = useState(first);
  const root = useRef<HTMLDivElement>(null);
  const roving = useMemo(() => ({ active, setActive }), [active]);

  // The active mark may have gone (a row closed, the data changed): the first takes the tab stop.
  useEffect(() => {
    if (active !== first && !root.current?.querySelector('[data-mark][tabindex="0"]')) setActive(first);
  });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = stepOf(event.key, columns);
    if (step === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = [...(root.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return;
    const from = marks.indexOf(focused);
    if (from < 0) return;
    event.preventDefault();
    if (walk !== undefined && Number.isFinite(step)) {
      const next = walk(focused.dataset['mark'] ?? '', event.key);
      marks.find((mark) => mark.dataset['mark'] === next)?.focus();
      return;
    }
    marks[Math.min(marks.length - 1, Math.max(0, from + step))]?.focus();
  }

  return (
    <RovingContext value={roving}>
      <div ref={root} role="toolbar" aria-label={label} className={className} style={style} onKeyDown={onKeyDown}>
        {children}
      </div>
    </RovingContext>
  );
}

const MarkButton = styled('button')({
  appearance: 'none',
  border: 0,
  margin: 0,
  padding: 0,
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'inherit',
  cursor: 'pointer',
  borderRadius: 2,
  position: 'relative',
  '&:focus-visible': { outline: `2px solid ${chartColour.accent}`, outlineOffset: 1 },
});

interface MarkProps {
  readonly markKey: string;
  /** Accessible name of a mark without words of its own; one with words is named by them. */
  readonly label?: string | undefined;
  /** What a named mark says after its words to those who cannot see the picture. */
  readonly aside?: string | undefined;
  readonly readout: Readout;
  /** Where the readout stands; rows put it beside themselves so that it covers no other row. */
  readonly side?: 'top' | 'right';
  readonly onOpen?: (() => void) | undefined;
  readonly expanded?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly children?: ReactNode;
}

/** One answering part of a picture. */
export function Mark({
  markKey,
  label,
  aside,
  side = 'top',
  readout,
  onOpen,
  expanded,
  pressed,
  className,
  style,
  children,
}: MarkProps) {
  const roving = use(RovingContext);
  return (
    <Tooltip
      describeChild
      title={<ReadoutCard readout={readout} />}
      enterDelay={200}
      enterNextDelay={100}
      placement={side}
      disableInteractive
    >
      <MarkButton
        type="button"
        data-mark={markKey}
        aria-label={label}
        aria-expanded={expanded}
        aria-pressed={pressed}
        tabIndex={roving === null || roving.active === markKey ? 0 : -1}
        onFocus={() => roving?.setActive(markKey)}
        onClick={onOpen}
        className={className}
        style={style}
      >
        {children}
        {aside !== undefined && <span className="visually-hidden">{` ${aside}`}</span>}
      </MarkButton>
    </Tooltip>
  );
}

const Lines = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'auto auto',
  gap: '2px 12px',
  margin: '4px 0 0',
  '& dt': { opacity: 0.8 },
  '& dd': { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

/** The content of a readout: title, named values, a note. */
function ReadoutCard({ readout }: { readonly readout: Readout }) {
  return (
    <div>
      <div style={{ fontWeight: 600 }}>{readout.title}</div>
      {readout.lines.length > 0 && (
        <Lines>
          {readout.lines.map((line) => (
            <div key={line.label} style={{ display: 'contents' }}>
              <dt>{line.label}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
        </Lines>
      )}
      {readout.note !== undefined && <div style={{ marginTop: 4 }}>{readout.note}</div>}
    </div>
  );
}

/** A small triangle that says whether a row is open. */
export function Caret({ open }: { readonly open: boolean }) {
  return (
    <svg width={12} height={10} viewBox="0 0 12 10" aria-hidden="true" style={{ marginRight: 4 }}>
      <path d={open ? 'M1 2.5h8L5 8z' : 'M2.5 1v8L8 5z'} fill={chartColour.quiet} />
    </svg>
  );
}
