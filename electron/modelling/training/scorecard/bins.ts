/** Bins of a scorecard's inputs: optimal ones, or those set by hand. */
import { DeskError } from '#shared/contract/reply.ts';
import type { LabelledTable } from '../../tables/table.ts';
import type { Prepared } from '../boosting/prepared.ts';
import type { Direction } from '../options.ts';
import { optimalBins, type Trend } from './optimal-binning.ts';
import type { ScorecardOptions } from './scorecard-options.ts';
import { type Counts, ivOf, woeOf } from './woe.ts';

const NONE: Counts = { good: 0, bad: 0 };

interface BinnedInput {
  /** Information value of the bins. */
  readonly iv: number;
  /** WoE by code. */
  readonly woe: Float64Array;
}

function refuse(name: string, why: string): never {
  throw new DeskError('invalid-input', `The bins set by hand for ${name} cannot be used: ${why}.`, [
    { place: name, message: why },
  ]);
}

function checkEdges(table: LabelledTable, name: string, edges: readonly number[]): void {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) refuse(name, 'it is not an input of the table');
  if (column.kind !== 'numeric') refuse(name, 'it holds categories, which take groups and not edges');
  for (const [index, edge] of edges.entries()) {
    const before = edges[index - 1];
    if (!Number.isFinite(edge) || (before !== undefined && edge <= before)) {
      refuse(name, 'its edges must be numbers, each above the one before');
    }
  }
}

function checkGroups(table: LabelledTable, name: string, groups: readonly (readonly string[])[]): void {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) refuse(name, 'it is not an input of the table');
  if (column.kind !== 'categorical') refuse(name, 'it holds numbers, which take edges and not groups');
  const seen = new Set<string>();
  for (const group of groups) {
    if (group.length === 0) refuse(name, 'a group has no level');
    for (const level of group) {
      if (!column.levels.includes(level)) refuse(name, `the table has no level "${level}"`);
      if (seen.has(level)) refuse(name, `the level "${level}" is in two groups`);
      seen.add(level);
    }
  }
}

/** Refuses bins set by hand that do not fit the table. Throws DeskError "invalid-input" naming the input. */
export function checkBins(table: LabelledTable, options: Pick<ScorecardOptions, 'edges' | 'groups'>): void {
  for (const [name, edges] of Object.entries(options.edges)) checkEdges(table, name, edges);
  for (const [name, groups] of Object.entries(options.groups)) checkGroups(table, name, groups);
}

/** Weighted rows by code and outcome. */
function countsOf(prepared: Prepared, input: number): Counts[] {
  const good = new Float64Array(prepared.grids[input]?.bins ?? 0);
  const bad = new Float64Array(good.length);
  for (const [row, code] of (prepared.codes[input] as Uint16Array).entries()) {
    const sums = prepared.target[row] ? bad : good;
    sums[code] = (sums[code] as number) + (prepared.weights[row] as number);
  }
  return Array.from(good, (value, code) => ({ good: value, bad: bad[code] as number }));
}

const TRENDS: Readonly<Record<Direction, Trend>> = {
  'lower-is-riskier': 'rising',
  'higher-is-riskier': 'falling',
  none: 'none',
};

function rowsOf({ good, bad }: Counts): number {
  return good + bad;
}

function sumOf(counts: readonly Counts[], codes: readonly number[]): Counts {
  return codes.reduce<Counts>((sum, code) => {
    const own = counts[code] ?? NONE;
    return { good: sum.good + own.good, bad: sum.bad + own.bad };
  }, NONE);
}

/** Codes of the optimal bins; codes without rows are in none. */
function optimal(
  prepared: Prepared,
  input: number,
  counts: readonly Counts[],
  total: Counts,
  options: ScorecardOptions,
) {
  const grid = prepared.grids[input];
  const isNumeric = grid?.kind === 'numeric';
  const at = (code: number): Counts => counts[code] ?? NONE;
  const rate = (code: number): number => at(code).bad / rowsOf(at(code));
  const seen = [...counts.keys()].slice(isNumeric ? grid.free : 1).filter((code) => rowsOf(at(code)) > 0);
  // Categories have no order of their own: they stand by their rate of default.
  const order = isNumeric ? seen : seen.sort((a, b) => rate(a) - rate(b) || a - b);
  const { starts } = optimalBins(order.map(at), total, {
    mostBins: options.mostBins,
    leastRows: rowsOf(total) * Math.max(options.leastShare, options.leastExpected / Math.min(total.good, total.bad)),
    trend: isNumeric ? TRENDS[options.directions[grid.name] ?? 'none'] : 'none',
    binCost: options.binCost * (1 / total.good + 1 / total.bad),
  });
  return starts.map((start, bin) => order.slice(start, starts[bin + 1] ?? order.length));
}

/** Codes of the bins set by hand, or null where the input has none. Levels in no group are one more bin. */
function byHand(prepared: Prepared, input: number, options: ScorecardOptions): number[][] | null {
  const grid = prepared.grids[input];
  if (grid?.kind === 'numeric') {
    if (!options.edges[grid.name]) return null;
    return Array.from({ length: grid.bins - grid.free }, (_, bin) => [grid.free + bin]);
  }
  const groups = grid && options.groups[grid.name];
  if (!groups) return null;
  return [...groups.map((group) => group.map((level) => grid.levels.indexOf(level) + 1)), [grid.bins - 1]];
}

/** WoE of every code of an input by its bins; missing and special values keep bins of their own. */
export function binInput(prepared: Prepared, input: number, total: Counts, options: ScorecardOptions): BinnedInput {
  const grid = prepared.grids[input];
  const counts = countsOf(prepared, input);
  const free = Array.from({ length: grid?.kind === 'numeric' ? grid.free : 1 }, (_, code) => [code]);
  const own = byHand(prepared, input, options) ?? optimal(prepared, input, counts, total, options);
  const woe = new Float64Array(counts.length);
  let iv = 0;
  for (const codes of [...own, ...free]) {
    const sum = sumOf(counts, codes);
    if (rowsOf(sum) === 0) continue;
    iv += ivOf(sum, total);
    for (const code of codes) woe[code] = woeOf(sum, total);
  }
  return { iv, woe };
}

/** A bin of edges in words: [0.1, 0.4). */
function nameOf(edges: readonly number[], bin: number): string {
  const low = edges[bin - 1];
  const high = edges[bin];
  if (low === undefined && high === undefined) return 'all values';
  if (low === undefined) return `below ${high}`;
  return high === undefined ? `${low} and above` : `[${low}, ${high})`;
}

/**
 * Refuses bins set by hand that hold no row, and those whose WoE goes against the input's declared
 * direction. Throws DeskError "invalid-input" naming the input and the bins.
 */
export function controlBins(prepared: Prepared, total: Counts, options: ScorecardOptions): void {
  for (const [input, grid] of prepared.grids.entries()) {
    const bins = byHand(prepared, input, options);
    if (!bins) continue;
    const counts = countsOf(prepared, input);
    const edges = options.edges[grid.name] ?? [];
    const trend = TRENDS[options.directions[grid.name] ?? 'none'];
    const sign = trend === 'rising' ? 1 : trend === 'falling' ? -1 : 0;
    let before: number | null = null;
    for (const [bin, codes] of bins.entries()) {
      const sum = sumOf(counts, codes);
      const isRest = grid.kind === 'categorical' && bin === bins.length - 1;
      const name = grid.kind === 'numeric' ? nameOf(edges, bin) : `group ${bin + 1}`;
      if (rowsOf(sum) === 0 && !isRest) refuse(grid.name, `the bin "${name}" holds no row`);
      const woe = woeOf(sum, total);
      if (sign !== 0 && before !== null && sign * woe < sign * before) {
        const against = `WoE is ${woe.toFixed(3)} in the bin "${name}" and ${before.toFixed(3)} in "${nameOf(edges, bin - 1)}" before it, against the declared direction ${options.directions[grid.name]}`;
        refuse(grid.name, against);
      }
      before = woe;
    }
  }
}
