import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { ShareBar } from '#renderer/charts/lab/share-bar.tsx';
import { text } from '#renderer/text/text.ts';
import { formatNumber, formatPercent } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { DIRECTIONS } from '#shared/domain/assessment.ts';
import type { ColumnProfile, LabColumn } from '../types.ts';
import { type Draft, numbersOf, type Standing } from './draft.ts';

const words = text.lab.setup.inputs;
/** Information value at which the bar is full: more than this is worth a second look. */
const FULL_IV = 0.5;
const MOST_WARNINGS = 2;

interface ColumnRowProps {
  readonly column: LabColumn;
  readonly profile: ColumnProfile | undefined;
  /** Rows with an outcome. */
  readonly rows: number;
  readonly standing: Standing;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** One column: its tick, its figures, its direction and codes; what speaks against it stands under it in a sentence. */
export function ColumnRow(props: ColumnRowProps) {
  const { column, profile, rows, standing, draft, onChange } = props;
  const { name } = column;
  const noted = (profile?.warnings.length ?? 0) > 0 || standing.why !== null;
  const edge = { borderBottom: `1px solid ${color.hairline}` };
  const quiet = standing.included ? {} : { color: color.inkQuiet };
  return (
    <Box component="tbody" sx={{ ...(noted ? { '& tr:first-of-type td': { pb: 0, height: 30 } } : {}) }}>
      <Box component="tr" sx={{ '& td': noted ? quiet : { ...edge, ...quiet } }}>
        <td style={{ width: 32 }}>
          <Checkbox
            checked={standing.included}
            disabled={standing.fixed}
            slotProps={{ input: { 'aria-label': words.include(name) } }}
            onChange={(_event, checked) => onChange({ ticks: { ...draft.ticks, [name]: checked } })}
          />
        </td>
        <td style={{ fontWeight: standing.included ? 600 : 400, overflowWrap: 'anywhere' }}>{name}</td>
        <td>{words.kinds[column.kind]}</td>
        <Figures profile={profile} rows={rows} />
        <Range column={column} profile={profile} />
        <Choices {...props} />
      </Box>
      {noted && (
        <Box component="tr">
          <Box component="td" sx={{ ...edge, height: '0 !important' }} />
          <Box
            component="td"
            colSpan={8}
            sx={{ ...edge, height: '0 !important', pt: '0 !important', pb: '6px !important' }}
          >
            <Warnings profile={profile} standing={standing} />
          </Box>
        </Box>
      )}
    </Box>
  );
}

function Figures(props: { profile: ColumnProfile | undefined; rows: number }) {
  const { profile, rows } = props;
  return (
    <>
      <td className="number">
        {profile && (profile.missing === 0 ? '0' : formatPercent(profile.missing / rows, 1).replace('%', ''))}
      </td>
      <td className="number">
        {profile && <ShareBar share={profile.iv / FULL_IV} valueText={formatNumber(profile.iv, 2)} />}
      </td>
      <td className="number">
        {profile && <ShareBar share={(profile.auc - 0.5) * 2} valueText={formatNumber(profile.auc, 3)} width={40} />}
      </td>
    </>
  );
}

/** Smallest to largest, or the most frequent values; outliers are counted beneath. */
function Range(props: { column: LabColumn; profile: ColumnProfile | undefined }) {
  const { column, profile } = props;
  const outliers = profile?.outliers ?? 0;
  return (
    <td style={{ maxWidth: 220 }} title={column.range}>
      <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{column.range}</Box>
      {outliers > 0 && (
        <Box sx={{ color: color.inkQuiet }} title={words.outliersHint}>
          {words.outliers(formatNumber(outliers))}
        </Box>
      )}
    </td>
  );
}

function Choices({ column, standing, draft, onChange }: ColumnRowProps) {
  const { name } = column;
  if (column.kind !== 'numeric' || standing.fixed)
    return (
      <>
        <td />
        <td />
      </>
    );
  const codes = draft.codes[name] ?? '';
  return (
    <>
      <td style={{ width: 176 }}>
        <Select
          native
          fullWidth
          disabled={!standing.included}
          value={draft.directions[name] ?? 'none'}
          inputProps={{ 'aria-label': words.directionOf(name) }}
          onChange={(event) => {
            const direction = DIRECTIONS.find((known) => known === event.target.value) ?? 'none';
            onChange({ directions: { ...draft.directions, [name]: direction } });
          }}
        >
          {(['none', 'higher-is-riskier', 'lower-is-riskier'] as const).map((direction) => (
            <option key={direction} value={direction}>
              {words.directions[direction]}
            </option>
          ))}
        </Select>
      </td>
      <td style={{ width: 96 }}>
        <OutlinedInput
          fullWidth
          disabled={!standing.included}
          value={codes}
          error={numbersOf(codes) === null}
          inputProps={{
            'aria-label': words.specialOf(name),
            title: words.specialHint,
            ...(numbersOf(codes) === null ? { 'aria-invalid': true } : {}),
          }}
          onChange={(event) => onChange({ codes: { ...draft.codes, [name]: event.target.value } })}
        />
      </td>
    </>
  );
}

function Warnings(props: { profile: ColumnProfile | undefined; standing: Standing }) {
  const { profile, standing } = props;
  const messages = [
    ...new Set([
      ...(standing.why === null ? [] : [standing.why]),
      ...(profile?.warnings ?? []).map((warning) => warning.message),
    ]),
  ];
  const shown = messages.slice(0, MOST_WARNINGS);
  const warned = (profile?.warnings.length ?? 0) > 0;
  return (
    <Box sx={{ display: 'flex', gap: 1, color: warned ? color.caution : color.inkQuiet }}>
      {warned && <WarningAmberOutlined aria-hidden="true" sx={{ fontSize: 16, mt: '2px' }} />}
      <Box>
        {standing.included && standing.why !== null && `${words.anyway} `}
        {shown.join(' ')}
        {messages.length > shown.length && ` ${words.more(messages.length - shown.length)}`}
      </Box>
    </Box>
  );
}
