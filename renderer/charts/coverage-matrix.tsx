/** Which record sets cover which months: a table of marks, the count written in each. */

import { styled } from '@mui/material';
import { Fragment } from 'react';
import { useFormats } from '#renderer/ui/language/language.tsx';
import { Mark, MarkGroup, type Readout } from './marks.tsx';
import { chartColour } from './tokens.ts';

interface CoverageRow {
  readonly key: string;
  readonly name: string;
  readonly total: number;
  /** Records per month; null for a register, which has no months. */
  readonly byMonth: readonly number[] | null;
}

interface CoverageMatrixProps {
  readonly label: string;
  readonly months: readonly string[];
  readonly rows: readonly CoverageRow[];
  readonly headers: { readonly recordSet: string; readonly total: string; readonly register: string };
  readonly formatCount: (count: number) => string;
  readonly readoutOf: (row: CoverageRow, month: string | null, count: number) => Readout;
  readonly onOpen: (row: CoverageRow, month: string | null) => void;
}

const Grid = styled('div')({ display: 'grid', alignItems: 'stretch' });
const Head = styled('div')({
  color: chartColour.quiet,
  fontSize: 13,
  paddingBlock: 4,
  textAlign: 'center',
  whiteSpace: 'pre-line',
  lineHeight: 1.25,
});

/** Year over month number, the year only where it begins or the axis does, when there is room before the next. */
function monthHead(month: string, index: number, next: string | undefined): string {
  const year = month.slice(0, 4);
  const number = month.slice(5, 7);
  return number === '01' || (index === 0 && !next?.endsWith('-01')) ? `${year}\n${number}` : `\n${number}`;
}

/** Draws the matrix; a filled cell has records, a dot has none. */
export function CoverageMatrix(props: CoverageMatrixProps) {
  const { label, months, rows, headers, formatCount, readoutOf, onOpen } = props;
  const first = rows[0];
  if (first === undefined) return null;
  return (
    <div style={{ overflowX: 'auto', position: 'relative' }}>
      <MarkGroup label={label} first={`${first.key} total`} columns={months.length + 1}>
        <Grid style={{ gridTemplateColumns: `minmax(148px, 220px) 60px repeat(${months.length}, minmax(28px, 1fr))` }}>
          <Head style={{ textAlign: 'left' }}>{`\n${headers.recordSet}`}</Head>
          <Head style={{ textAlign: 'right', paddingRight: 8 }}>{`\n${headers.total}`}</Head>
          {months.map((month, index) => (
            <Head key={month}>{monthHead(month, index, months[index + 1])}</Head>
          ))}
          {rows.map((row) => (
            <Fragment key={row.key}>
              <CoverageLine row={row} {...{ months, headers, formatCount, readoutOf, onOpen }} />
            </Fragment>
          ))}
        </Grid>
      </MarkGroup>
    </div>
  );
}

type LineProps = Omit<CoverageMatrixProps, 'label' | 'rows'> & { readonly row: CoverageRow };

function CoverageLine({ row, months, headers, formatCount, readoutOf, onOpen }: LineProps) {
  const formats = useFormats();
  const most = Math.max(1, ...(row.byMonth ?? []));
  const border = `1px solid ${chartColour.hairline}`;
  return (
    <>
      <div style={{ borderTop: border, padding: '5px 8px 5px 0', whiteSpace: 'nowrap' }}>{row.name}</div>
      <Mark
        markKey={`${row.key} total`}
        label={formats.labelled(row.name, formatCount(row.total))}
        readout={readoutOf(row, null, row.total)}
        onOpen={() => onOpen(row, null)}
        style={{
          borderTop: border,
          textAlign: 'right',
          paddingRight: 8,
          fontVariantNumeric: 'tabular-nums',
          fontWeight: row.total > 0 ? 600 : 400,
          color: row.total > 0 ? chartColour.ink : chartColour.quiet,
        }}
      >
        {row.total > 0 ? formatCount(row.total) : '–'}
      </Mark>
      {row.byMonth === null ? (
        <div
          style={{
            gridColumn: `span ${months.length}`,
            borderTop: border,
            padding: '5px 8px',
            color: chartColour.quiet,
          }}
        >
          {headers.register}
        </div>
      ) : (
        months.map((month, index) => {
          const count = row.byMonth?.[index] ?? 0;
          const readout = readoutOf(row, month, count);
          return (
            <Mark
              key={month}
              markKey={`${row.key} ${month}`}
              label={`${row.name}, ${month}: ${formatCount(count)}`}
              readout={readout}
              onOpen={() => onOpen(row, month)}
              style={{ borderTop: border, padding: 1.5, height: 30 }}
            >
              <CoverageCell count={count} share={count / most} text={formatCount(count)} />
            </Mark>
          );
        })
      )}
    </>
  );
}

function CoverageCell({
  count,
  share,
  text,
}: {
  readonly count: number;
  readonly share: number;
  readonly text: string;
}) {
  if (count === 0) {
    return <span style={{ display: 'block', textAlign: 'center', color: chartColour.quiet }}>·</span>;
  }
  return (
    <span
      style={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        height: '100%',
        borderRadius: 2,
        fontSize: 13,
        fontVariantNumeric: 'tabular-nums',
        color: chartColour.ink,
        // Between a faint and a clear tint, so that ink on it always keeps its contrast.
        background: `color-mix(in srgb, ${chartColour.accent} ${Math.round(12 + 22 * share)}%, transparent)`,
      }}
    >
      {text}
    </span>
  );
}
