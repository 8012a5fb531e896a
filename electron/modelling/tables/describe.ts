/** What the columns of a table look like before anyone says what they are for. */
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Cell, type ColumnKind, type FileColumn, type FileTable, isMissing, kindOf } from './cells.ts';
import { outcomeOf } from './labelled.ts';

/** What a column seems to be for, by its name and values. */
type Suggestion = 'target' | 'folds' | 'time' | 'weight' | 'identifier' | 'input';

export interface ColumnDescription {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly missing: number;
  readonly distinct: number;
  /** Smallest and largest, or the most frequent values, empty where there is none. */
  readonly range: Words;
  readonly suggestion: Suggestion;
}

interface TableDescription {
  readonly rows: number;
  readonly columns: readonly ColumnDescription[];
  /** The column that looks most like an outcome; null where none does. */
  readonly target: string | null;
}

/** A column with what is counted of it. */
interface Counted {
  readonly column: FileColumn;
  readonly kind: ColumnKind;
  readonly missing: number;
  /** Rows by value. */
  readonly values: ReadonlyMap<Cell, number>;
}

function count(column: FileColumn): Counted {
  const kind = kindOf(column);
  const values = new Map<Cell, number>();
  let missing = 0;
  for (const cell of column.cells) {
    if (isMissing(cell)) {
      missing += 1;
      continue;
    }
    const value = kind === 'numeric' ? Number(cell) : String(cell);
    values.set(value, (values.get(value) ?? 0) + 1);
  }
  return { column, kind, missing, values };
}

/** Describes every column of a table, and suggests which is the outcome. */
export function describeTable(table: FileTable): TableDescription {
  const counted = table.columns.map(count);
  const target = likelyTarget(counted);
  return {
    rows: table.rows,
    target,
    columns: counted.map((own) => ({
      name: own.column.name,
      kind: own.kind,
      missing: own.missing,
      distinct: own.values.size,
      range: rangeOf(own),
      suggestion: own.column.name === target ? 'target' : suggestionFor(own, table.rows),
    })),
  };
}

/** The first rows of a table as text. */
export function sampleOf(table: FileTable, rows: number): string[][] {
  return Array.from({ length: Math.min(rows, table.rows) }, (_, row) =>
    table.columns.map(({ cells }) => String(cells[row] ?? '')),
  );
}

/** Levels named in a range. */
const MOST_LEVELS = 5;

function rangeOf({ kind, values }: Counted): Words {
  if (values.size === 0) return '';
  if (kind === 'categorical') {
    const levels = [...values].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => String(value));
    return sentence('lab-table.levels', { levels: levels.slice(0, MOST_LEVELS), more: levels.length > MOST_LEVELS });
  }
  let [low, high] = [...values.keys()].slice(0, 2) as [Cell, Cell | undefined];
  high ??= low;
  for (const value of values.keys()) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return sentence('lab-table.range', { low, high });
}

/** Names of outcomes, the surest first. */
const TARGET_NAMES: readonly RegExp[] = [
  /^(is_?)?(default(ed)?|bad|target|label|outcome|bankrupt(cy)?|class|y)$/i,
  /default|charge_?d?_?off|bankrupt|delinquen|target|outcome|npl|(^|_)bad(_|$)/i,
  /status|label|class|fail|result/i,
];

function isOutcome({ values }: Counted): boolean {
  const found = new Set([...values.keys()].map(outcomeOf));
  return found.size === 2 && found.has(0) && found.has(1);
}

function likelyTarget(counted: readonly Counted[]): string | null {
  const able = counted.filter(isOutcome);
  for (const pattern of TARGET_NAMES) {
    const named = able.find(({ column }) => pattern.test(column.name));
    if (named) return named.column.name;
  }
  // Without a telling name: the last column, where it can be an outcome, or the only one that can.
  const last = counted.at(-1);
  if (last && able.includes(last)) return last.column.name;
  return able.length === 1 ? (able[0]?.column.name ?? null) : null;
}

const FOLD_NAME = /^(cv|test)?[_ ]?folds?([_ ]?(id|no|nr|number))?$/i;
const WEIGHT_NAME = /^(sample|case|row)?[_ ]?weights?$/i;
const TIME_NAME =
  /(^|[_ ])(date|year|month|quarter|period|vintage|cohort|fy)([_ ]|$)|(Date|Year|Month|Quarter|Period|FY)$/;
const IDENTIFIER_NAME = /(^|[_ ])(id|key|uuid|nr|no|number|index)$|(Id|ID|Nr|Number)$|^unnamed/i;
/** Share of different values from which a column of text, or one named like a key, identifies rows. */
const KEY_SHARE = 0.9;
/** Fewer rows do not tell a key from a measure. */
const LEAST_KEY_ROWS = 20;

function isWholeWithin(values: ReadonlyMap<Cell, number>, low: number, high: number): boolean {
  return [...values.keys()].every((value) => Number.isInteger(value) && Number(value) >= low && Number(value) <= high);
}

function suggestionFor({ column: { name }, kind, values }: Counted, rows: number): Suggestion {
  if (kind === 'date') return 'time';
  if (kind === 'numeric' && values.size > 0) {
    if (FOLD_NAME.test(name) && values.size > 1 && isWholeWithin(values, 0, 999)) return 'folds';
    if (WEIGHT_NAME.test(name) && [...values.keys()].every((value) => Number(value) > 0)) return 'weight';
    const isPeriod = isWholeWithin(values, 1900, 2100) || isWholeWithin(values, 190_001, 210_012);
    if (TIME_NAME.test(name) && isPeriod) return 'time';
  }
  const isKey = values.size >= KEY_SHARE * rows && rows >= LEAST_KEY_ROWS;
  if (isKey && (kind === 'categorical' || IDENTIFIER_NAME.test(name))) return 'identifier';
  return 'input';
}
