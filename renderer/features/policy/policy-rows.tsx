import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { Json } from '#renderer/ui/display/differences.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { CellInput } from './cell-input.tsx';
import { CellText } from './cell-text.tsx';
import { isList, isRecord, type Path, placeOf, rowLike } from './document-paths.ts';
import { useEditing } from './editing.ts';
import { type FieldForm, formOf, labelOf, rowInReadingOrder } from './policy-spec.ts';

interface Row {
  readonly index: number;
  readonly value: { readonly [key: string]: Json };
}

/** A leaf column of the table: its path inside the row, its label and form. */
interface Leaf {
  readonly path: readonly string[];
  readonly label: string;
  readonly form: FieldForm;
}

/** What a rule asks for stands right after its name, where no window is too narrow for it. */
function withRequirementsFirst([name, ...rest]: readonly Leaf[]): Leaf[] {
  const asks = ({ form }: Leaf) => form.form === 'requirements';
  return name === undefined ? [] : [name, ...rest.filter(asks), ...rest.filter((leaf) => !asks(leaf))];
}

/** Columns of a row; rates by level become one column a level. */
function leavesOf(text: Text, formats: Formats, sample: { readonly [key: string]: Json }, currency: string): Leaf[] {
  const levels: Readonly<Record<string, string>> = text.domain.levels;
  const leaves = rowInReadingOrder(text, Object.entries(sample)).flatMap(([field, value]): Leaf[] => {
    if (isRecord(value)) {
      const form = formOf(text, field, 0);
      return rowInReadingOrder(text, Object.entries(value)).map(([key]) => ({
        path: [field, key],
        form,
        label: formats.inUnit(levels[key] ?? key, text.policy.units['basis-points']),
      }));
    }
    const form = formOf(text, field, value);
    return [{ path: [field], form, label: labelOf(text, formats, field, form, currency) }];
  });
  return withRequirementsFirst(leaves);
}

function valueAt(row: Row, path: readonly string[]): Json {
  return path.reduce<Json>((value, key) => (isRecord(value) ? (value[key] ?? null) : null), row.value);
}

/** Pixels that several names take before they wrap, few and many. */
const FEW_NAMES = 120;
const MANY_NAMES = 200;

/** Columns of a table up to which there is room for a whole line, and how long that is. */
const FEW_COLUMNS = 5;
const WHOLE_LINE = 320;

/** Columns beyond which a window is too narrow: what comes after the first of them is told in one, where it binds at all. */
const MOST_COLUMNS = 9;
const OWN_COLUMNS = 5;
const FURTHER = 220;

interface Shape {
  readonly width?: 'max-content';
  readonly maxWidth?: number;
  readonly minWidth?: number;
  readonly whiteSpace?: 'nowrap';
}

/** Names and days stay whole; lists of names and prose wrap where they are long. */
function shapeOf({ form }: FieldForm, value: Json, isRoomy: boolean): Shape {
  const isLong = form === 'text' || form === 'choices';
  if (isRoomy && isLong) return { width: 'max-content', maxWidth: WHOLE_LINE };
  if (form === 'searches') return { minWidth: FEW_NAMES };
  const isProse = form === 'text' && typeof value === 'string' && value.length > 12;
  if (form === 'choices' && isList(value))
    return { minWidth: value.length > 4 ? MANY_NAMES : value.length > 1 ? FEW_NAMES : 0 };
  return isProse ? { minWidth: FEW_NAMES } : { whiteSpace: 'nowrap' };
}

/** A table of a policy document; while editing, every cell is a control and rows can be added and removed. */
export function PolicyRows(props: { path: Path; title: string; rows: readonly Json[] }) {
  const formats = useFormats();
  const text = useText();
  const words = text.policy.edit;
  const { path, title, rows } = props;
  const { currency, change } = useEditing();
  const numbered: Row[] = rows.flatMap((value, index) => (isRecord(value) ? [{ index, value }] : []));
  const first = numbered[0];
  const leaves = first ? leavesOf(text, formats, first.value, currency) : [];
  const isWide = !change && leaves.length > MOST_COLUMNS;
  const own = isWide ? leaves.slice(0, OWN_COLUMNS) : leaves;
  const columns: Column<Row>[] = own.map((leaf) => ({
    key: leaf.path.join('.'),
    header: leaf.label,
    align: leaf.form.form === 'number' ? 'right' : 'left',
    render: (row) => (
      <Cell path={[...path, row.index, ...leaf.path]} leaf={leaf} row={row} isRoomy={leaves.length <= FEW_COLUMNS} />
    ),
  }));
  if (isWide)
    columns.push({
      key: 'further',
      header: text.policy.further,
      render: (row) => <Further leaves={leaves.slice(OWN_COLUMNS)} row={row} />,
    });
  const remove: Column<Row> = {
    key: 'remove',
    header: <span className="visually-hidden">{words.remove}</span>,
    width: 48,
    align: 'right',
    render: (row) => (
      <IconButton
        aria-label={words.removeRow(row.index + 1)}
        disabled={rows.length === 1}
        onClick={() =>
          change?.(
            path,
            rows.filter((_, index) => index !== row.index),
          )
        }
      >
        <DeleteOutlined />
      </IconButton>
    ),
  };
  return (
    <>
      <Box sx={{ '& th': { wordBreak: 'keep-all' } }}>
        <DataTable
          label={title}
          fit
          rows={numbered}
          rowKey={(row) => String(row.index)}
          columns={change ? [...columns, remove] : columns}
        />
      </Box>
      {change && (
        <Box sx={{ px: 3, pt: 1 }}>
          <Button variant="text" sx={{ ml: -1 }} onClick={() => change(path, [...rows, rowLike(rows)])}>
            {words.addRow}
          </Button>
        </Box>
      )}
    </>
  );
}

/** The conditions of a rule that bind, one below the other, each by its name. */
function Further({ leaves, row }: { leaves: readonly Leaf[]; row: Row }) {
  const text = useText();
  const { currency } = useEditing();
  const binding = leaves.filter(({ path }) => {
    const value = valueAt(row, path);
    return value !== null && value !== false;
  });
  if (binding.length === 0) return <Box sx={{ color: color.inkQuiet }}>{text.app.none}</Box>;
  return (
    <Box sx={{ minWidth: FURTHER, py: 0.5 }}>
      {binding.map((leaf) => (
        <Box key={leaf.path.join('.')}>
          <Box component="span" sx={{ color: color.inkQuiet, mr: 1 }}>
            {leaf.label}
          </Box>
          <CellText field={leaf.path[0] ?? ''} form={leaf.form} value={valueAt(row, leaf.path)} currency={currency} />
        </Box>
      ))}
    </Box>
  );
}

function Cell(props: { path: Path; leaf: Leaf; row: Row; isRoomy: boolean }) {
  const words = useText().policy.edit;
  const { path, leaf, row, isRoomy } = props;
  const { currency, change, problems } = useEditing();
  const value = valueAt(row, leaf.path);
  const place = placeOf(path);
  const problem = problems.get(place) ?? [...problems].find(([other]) => other.startsWith(`${place}[`))?.[1];
  if (!change)
    return (
      <Box sx={shapeOf(leaf.form, value, isRoomy)}>
        <CellText field={leaf.path[0] ?? ''} form={leaf.form} value={value} currency={currency} />
      </Box>
    );
  return (
    <>
      <CellInput
        label={words.cell(leaf.label, row.index + 1)}
        form={leaf.form}
        value={value}
        currency={currency}
        invalid={problem !== undefined}
        onChange={(next) => change(path, next)}
      />
      {problem && <Box sx={{ color: color.adverse, maxWidth: 240 }}>{problem}</Box>}
    </>
  );
}
