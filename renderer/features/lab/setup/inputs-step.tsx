import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { SideScroll } from '#renderer/ui/layout/side-scroll.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ColumnProfile, LabColumn } from '../types.ts';
import { ColumnRow } from './column-row.tsx';
import { type ChangeDraft, type Draft, standingOf } from './draft.ts';

interface InputsStepProps {
  readonly columns: readonly LabColumn[];
  readonly profiles: ReadonlyMap<string, ColumnProfile>;
  /** Rows with an outcome; null until the profile for the outcome has come. */
  readonly rows: number | null;
  readonly draft: Draft;
  readonly onChange: ChangeDraft;
}

/** Information value of a strong column; the bars are full at this or at the strongest without a warning. */
const STRONG_IV = 0.5;

const tableStyle = {
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  '& th, & td': { padding: '4px 8px', textAlign: 'left', lineHeight: '20px', height: 'var(--desk-row)' },
  '& th': {
    fontWeight: 400,
    color: color.inkQuiet,
    whiteSpace: 'nowrap',
    backgroundColor: color.paper,
    borderBottom: `1px solid ${color.hairline}`,
  },
  '& tr > :first-of-type': { paddingLeft: '18px' },
  '& tr > :last-of-type': { paddingRight: '24px' },
  '& .number': { textAlign: 'right' },
} as const;

/** Every column with how it looks and how strong it is; ticked ones are inputs. */
export function InputsStep(props: InputsStepProps) {
  const text = useText();
  const words = text.lab.setup.inputs;
  const formats = useFormats();
  const { columns, profiles, rows, draft, onChange } = props;
  const standings = columns.map((column) => ({
    column,
    ...standingOf(text, column, profiles.get(column.name), draft),
  }));
  const shown = standings
    .filter(({ column }) => column.name !== draft.target)
    .sort((a, b) => (profiles.get(b.column.name)?.iv ?? -1) - (profiles.get(a.column.name)?.iv ?? -1));
  const strengths = shown.map(({ column, why }) => (why === null ? (profiles.get(column.name)?.iv ?? 0) : 0));
  const fullIv = Math.max(STRONG_IV, ...strengths);
  const included = standings.filter((standing) => standing.included).length;
  const ticksOf = (tick: (standing: (typeof standings)[number]) => boolean) =>
    onChange({ ticks: Object.fromEntries(standings.map((standing) => [standing.column.name, tick(standing)])) });
  if (rows === null)
    return (
      <Section title={words.title} note={words.note}>
        <Box sx={{ color: color.inkQuiet }}>{words.waiting}</Box>
      </Section>
    );
  return (
    <Section flush title={words.title} note={words.note}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 3, pb: 1, alignItems: 'center' }}>
        <Box role="status" sx={{ flex: 1 }}>
          {words.chosen(formats.number(included), formats.number(shown.length))}
        </Box>
        <Button onClick={() => ticksOf(({ why, fixed, column }) => why === null && !fixed && column.kind !== 'date')}>
          {words.all}
        </Button>
        <Button onClick={() => ticksOf(() => false)}>{words.clear}</Button>
      </Box>
      <SideScroll label={words.title}>
        <Box component="table" aria-label={words.title} sx={tableStyle}>
          <thead>
            <tr>
              <th scope="col" aria-label={words.include('…')} />
              <th scope="col">{words.column}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col" className="number">
                {words.missing}
              </th>
              <th scope="col" className="number" title={words.ivReadout}>
                {words.strength}
              </th>
              <th scope="col" className="number">
                {words.auc}
              </th>
              <th scope="col">{words.range}</th>
              <th scope="col">{words.direction}</th>
              <th scope="col" title={words.specialHint}>
                {words.special}
              </th>
            </tr>
          </thead>
          {shown.map((standing) => (
            <ColumnRow
              key={standing.column.name}
              column={standing.column}
              profile={profiles.get(standing.column.name)}
              rows={rows}
              fullIv={fullIv}
              included={standing.included}
              fixed={standing.fixed}
              why={standing.why}
              direction={draft.directions[standing.column.name] ?? 'none'}
              codes={draft.codes[standing.column.name] ?? ''}
              onChange={onChange}
            />
          ))}
        </Box>
      </SideScroll>
    </Section>
  );
}
