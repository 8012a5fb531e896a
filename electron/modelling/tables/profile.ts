/** What a labelled table looks like before training: ranges, gaps, outliers, and columns that may know the outcome. */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { aucOf } from '../training/metrics/discrimination.ts';
import { ivOf } from '../training/scorecard/woe.ts';
import { type CategoricalColumn, type Column, defaultsOf, type LabelledTable, type NumericColumn } from './table.ts';

interface ProfileWarning {
  readonly kind:
    | 'constant'
    | 'identifier'
    | 'mostly-missing'
    | 'tells-outcome-alone'
    | 'missing-tells-outcome'
    | 'pure-value';
  readonly message: Sentence;
}

interface ColumnProfileBase {
  readonly name: string;
  readonly missing: number;
  readonly distinct: number;
  /** Information value over deciles or levels, missing included; WoE smoothed by half a row. */
  readonly iv: number;
  /** AUC of the column alone, at least 0.5: by value, or by a level's rate of default. */
  readonly auc: number;
  readonly warnings: readonly ProfileWarning[];
}

interface NumericProfile extends ColumnProfileBase {
  readonly kind: 'numeric';
  /** Smallest, 1%, 25%, 50%, 75%, 99% and largest of the known values; null where none is known. */
  readonly quantiles: readonly number[] | null;
  /** Values more than three interquartile ranges outside the quartiles. */
  readonly outliers: number;
}

interface CategoricalProfile extends ColumnProfileBase {
  readonly kind: 'categorical';
  /** Levels by falling number of rows. */
  readonly levels: readonly { readonly level: string; readonly rows: number; readonly defaults: number }[];
}

export type ColumnProfile = NumericProfile | CategoricalProfile;

export interface TableProfile {
  readonly rows: number;
  readonly defaults: number;
  readonly columns: readonly ColumnProfile[];
}

/** AUC alone from which a column is suspected to have been known only after the outcome. */
const SUSPICIOUS_AUC = 0.85;
/** Chance below which a value without any default, or a gap that follows the outcome, is no accident. */
const SMALL_CHANCE = 1e-9;

/** Profiles every column of a table. */
export function profileTable(table: LabelledTable): TableProfile {
  const defaults = defaultsOf(table.target);
  return {
    rows: table.rows,
    defaults,
    columns: table.columns.map((column) =>
      column.kind === 'numeric' ? profileNumbers(column, table.target) : profileLevels(column, table.target),
    ),
  };
}

interface Group {
  rows: number;
  defaults: number;
}

function tally(groups: Map<number, Group>, key: number, outcome: number): void {
  const group = groups.get(key) ?? { rows: 0, defaults: 0 };
  group.rows += 1;
  group.defaults += outcome;
  groups.set(key, group);
}

function ivOfGroups(groups: Iterable<Group>, rows: number, defaults: number): number {
  let iv = 0;
  for (const group of groups) {
    iv += ivOf({ good: group.rows - group.defaults, bad: group.defaults }, { good: rows - defaults, bad: defaults });
  }
  return iv;
}

function aucAlone(target: Uint8Array, values: Float64Array): number {
  const auc = aucOf(target, values);
  return Math.max(auc, 1 - auc);
}

function profileNumbers(column: NumericColumn, target: Uint8Array): NumericProfile {
  const known = column.values.filter((value) => !Number.isNaN(value)).sort();
  const at = (share: number): number => known[Math.round(share * (known.length - 1))] ?? Number.NaN;
  const [low, high] = [at(0.25), at(0.75)];
  const reach = 3 * (high - low);
  const values = new Map<number, Group>();
  const deciles = new Map<number, Group>();
  const cuts = Array.from({ length: 9 }, (_, index) => at((index + 1) / 10));
  for (const [row, value] of column.values.entries()) {
    const outcome = target[row] as number;
    const isMissing = Number.isNaN(value);
    tally(deciles, isMissing ? -1 : cuts.filter((cut) => value >= cut).length, outcome);
    if (!isMissing) tally(values, value, outcome);
  }
  const rows = target.length;
  const defaults = defaultsOf(target);
  const missing = rows - known.length;
  // Missing rows stand in the middle, where they neither help nor harm.
  const filled = column.values.map((value) => (Number.isNaN(value) ? at(0.5) : value));
  const auc = known.length === 0 ? 0.5 : aucAlone(target, filled);
  const facts = { missing, distinct: values.size, iv: ivOfGroups(deciles.values(), rows, defaults), auc };
  return {
    kind: 'numeric',
    name: column.name,
    ...facts,
    quantiles: known.length === 0 ? null : [0, 0.01, 0.25, 0.5, 0.75, 0.99, 1].map(at),
    outliers: known.reduce((sum, value) => sum + (value < low - reach || value > high + reach ? 1 : 0), 0),
    warnings: warningsOf(column, target, facts, values, deciles.get(-1), String),
  };
}

function profileLevels(column: CategoricalColumn, target: Uint8Array): CategoricalProfile {
  const groups = new Map<number, Group>();
  for (const [row, code] of column.codes.entries()) tally(groups, code, target[row] as number);
  const rows = target.length;
  const defaults = defaultsOf(target);
  const rate = defaults / rows;
  // Rates are drawn to the mean by twenty rows, so that rare levels do not look telling by chance.
  const risk = Float64Array.from(column.codes, (code) => {
    const group = groups.get(code);
    return group ? (group.defaults + 20 * rate) / (group.rows + 20) : rate;
  });
  const gone = groups.get(-1);
  const levels = new Map([...groups].filter(([code]) => code >= 0));
  const facts = {
    missing: gone?.rows ?? 0,
    distinct: levels.size,
    iv: ivOfGroups(groups.values(), rows, defaults),
    auc: aucAlone(target, risk),
  };
  const nameOf = (code: number): string => column.levels[code] ?? '';
  return {
    kind: 'categorical',
    name: column.name,
    ...facts,
    levels: [...levels]
      .map(([code, group]) => ({ level: nameOf(code), ...group }))
      .sort((a, b) => b.rows - a.rows || (a.level < b.level ? -1 : 1)),
    warnings: warningsOf(column, target, facts, levels, gone, nameOf),
  };
}

function warningsOf(
  column: Column,
  target: Uint8Array,
  facts: { readonly missing: number; readonly distinct: number; readonly auc: number },
  values: ReadonlyMap<number, Group>,
  gone: Group | undefined,
  nameOf: (value: number) => string,
): ProfileWarning[] {
  const rows = target.length;
  const rate = defaultsOf(target) / rows;
  const warnings: ProfileWarning[] = [];
  const warn = (kind: ProfileWarning['kind'], message: Sentence): void => {
    warnings.push({ kind, message });
  };
  const { name } = column;
  const { distinct: levels, missing, auc } = facts;
  if (levels <= 1) warn('constant', sentence('lab-profile.constant', { column: name }));
  if (column.kind === 'categorical' && levels > rows / 2) {
    warn('identifier', sentence('lab-profile.identifier', { column: name, levels, rows }));
  }
  if (missing > rows / 2)
    warn('mostly-missing', sentence('lab-profile.mostly-missing', { column: name, missing, rows }));
  if (auc >= SUSPICIOUS_AUC) {
    warn('tells-outcome-alone', sentence('lab-profile.tells-outcome-alone', { column: name, auc }));
  }
  if (gone && gone.rows > 0 && gone.rows < rows && chanceOf(gone, rate) < SMALL_CHANCE) {
    warn('missing-tells-outcome', sentence('lab-profile.missing-tells-outcome', { column: name, ...gone }));
  }
  for (const [value, group] of values) {
    const isPure = group.defaults === 0 || group.defaults === group.rows;
    if (!isPure || levels <= 1 || chanceOf(group, rate) >= SMALL_CHANCE) continue;
    const id = group.defaults === 0 ? 'lab-profile.value-never-defaults' : 'lab-profile.value-always-defaults';
    warn('pure-value', sentence(id, { column: name, value: nameOf(value), rows: group.rows }));
  }
  return warnings;
}

/** Bound (Chernoff) on the chance of so uneven a group under the overall rate. */
function chanceOf({ rows, defaults }: Group, rate: number): number {
  const own = defaults / rows;
  const part = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log(p / q));
  return Math.exp(-rows * (part(own, rate) + part(1 - own, 1 - rate)));
}
