import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { memo } from 'react';
import { ShareBar } from '#renderer/charts/lab/share-bar.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { oneLine } from '#renderer/ui/theme/one-line.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { DIRECTIONS } from '#shared/domain/assessment.ts';
import type { ColumnProfile, LabColumn } from '../types.ts';
import { type ChangeDraft, type Draft, numbersOf } from './draft.ts';

const MOST_WARNINGS = 2;

interface ColumnRowProps {
  readonly column: LabColumn;
  readonly profile: ColumnProfile | undefined;
  /** Rows with an outcome. */
  readonly rows: number;
  /** Information value at which its bar is full. */
  readonly fullIv: number;
  readonly included: boolean;
  readonly fixed: boolean;
  readonly why: string | null;
  readonly direction: Draft['directions'][string];
  readonly codes: string;
  readonly onChange: ChangeDraft;
}

/** One column: its tick, its figures, its direction and codes; what speaks against it stands under it in a sentence. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const words = useText().lab.setup.inputs;
  const { column, profile, rows, fullIv, included, fixed, why, onChange } = props;
  const { name } = column;
  const noted = (profile?.warnings.length ?? 0) > 0 || why !== null;
  const edge = { borderBottom: `1px solid ${color.hairline}` };
  const quiet = included ? {} : { color: color.inkQuiet };
  return (
    <Box component="tbody" sx={{ ...(noted ? { '& tr:first-of-type td': { pb: 0, height: 30 } } : {}) }}>
      <Box component="tr" sx={{ '& td': noted ? quiet : { ...edge, ...quiet } }}>
        <td style={{ width: 32 }}>
          <Checkbox
            checked={included}
            disabled={fixed}
            slotProps={{ input: { 'aria-label': words.include(name) } }}
            onChange={(_event, checked) => onChange(({ ticks }) => ({ ticks: { ...ticks, [name]: checked } }))}
          />
        </td>
        <td style={{ fontWeight: included ? 600 : 400, overflowWrap: 'anywhere', minWidth: 136 }}>{name}</td>
        <td>{words.kinds[column.kind]}</td>
        <Figures profile={profile} rows={rows} fullIv={fullIv} />
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
            <Warnings profile={profile} included={included} why={why} />
          </Box>
        </Box>
      )}
    </Box>
  );
});

function Figures(props: Pick<ColumnRowProps, 'profile' | 'rows' | 'fullIv'>) {
  const formats = useFormats();
  const { profile, rows, fullIv } = props;
  return (
    <>
      <td className="number">
        {profile && (profile.missing === 0 ? '0' : formats.percent(profile.missing / rows, 1).replace('%', ''))}
      </td>
      <td className="number">
        {profile && <ShareBar share={profile.iv / fullIv} valueText={formats.number(profile.iv, 2)} />}
      </td>
      <td className="number">
        {profile && <ShareBar share={(profile.auc - 0.5) * 2} valueText={formats.number(profile.auc, 3)} width={40} />}
      </td>
    </>
  );
}

/** Smallest to largest, or the most frequent values; outliers are counted beneath. */
function Range(props: { column: LabColumn; profile: ColumnProfile | undefined }) {
  const words = useText().lab.setup.inputs;
  const formats = useFormats();
  const { column, profile } = props;
  const outliers = profile?.outliers ?? 0;
  return (
    <td style={{ maxWidth: 220 }} title={column.range}>
      <Box sx={oneLine}>{column.range}</Box>
      {outliers > 0 && (
        <Box sx={{ color: color.inkQuiet }} title={words.outliersHint}>
          {words.outliers(formats.number(outliers))}
        </Box>
      )}
    </td>
  );
}

function Choices({ column, included, fixed, direction, codes, onChange }: ColumnRowProps) {
  const words = useText().lab.setup.inputs;
  const { name } = column;
  if (column.kind !== 'numeric' || fixed)
    return (
      <>
        <td />
        <td />
      </>
    );
  return (
    <>
      <td style={{ width: 176 }}>
        <Select
          native
          fullWidth
          disabled={!included}
          value={direction}
          inputProps={{ 'aria-label': words.directionOf(name) }}
          onChange={(event) => {
            const chosen = DIRECTIONS.find((known) => known === event.target.value) ?? 'none';
            onChange(({ directions }) => ({ directions: { ...directions, [name]: chosen } }));
          }}
        >
          {(['none', 'higher-is-riskier', 'lower-is-riskier'] as const).map((known) => (
            <option key={known} value={known}>
              {words.directions[known]}
            </option>
          ))}
        </Select>
      </td>
      <td style={{ width: 96 }}>
        <OutlinedInput
          fullWidth
          disabled={!included}
          value={codes}
          error={numbersOf(codes) === null}
          inputProps={{
            'aria-label': words.specialOf(name),
            title: words.specialHint,
            ...(numbersOf(codes) === null ? { 'aria-invalid': true } : {}),
          }}
          onChange={(event) => {
            const typed = event.target.value;
            onChange((draft) => ({ codes: { ...draft.codes, [name]: typed } }));
          }}
        />
      </td>
    </>
  );
}

function Warnings(props: Pick<ColumnRowProps, 'profile' | 'included' | 'why'>) {
  const words = useText().lab.setup.inputs;
  const { profile, included, why } = props;
  const messages = [
    ...new Set([...(why === null ? [] : [why]), ...(profile?.warnings ?? []).map((warning) => warning.message)]),
  ];
  const shown = messages.slice(0, MOST_WARNINGS);
  const warned = (profile?.warnings.length ?? 0) > 0;
  return (
    <Box sx={{ display: 'flex', gap: 1, color: warned ? color.caution : color.inkQuiet }}>
      {warned && <WarningAmberOutlined aria-hidden="true" sx={{ fontSize: 16, mt: '2px' }} />}
      <Box>
        {included && why !== null && `${words.anyway} `}
        {shown.join(' ')}
        {messages.length > shown.length && ` ${words.more(messages.length - shown.length)}`}
      </Box>
    </Box>
  );
}
