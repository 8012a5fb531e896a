/** Bins of a scorecard's inputs: optimal ones, or those set by hand. */
import { DeskError } from '#shared/contract/reply.ts';
import type { Direction } from '#shared/domain/assessment.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { LabelledTable } from '../../tables/table.ts';
import type { Prepared } from '../boosting/prepared.ts';
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

function refuse(input: string, why: Sentence): never {
  const words = sentence('training.bins-unfit', { input, why });
  throw new DeskError('invalid-input', words, [{ place: input, message: why }]);
}

function checkEdges(table: LabelledTable, name: string, edges: readonly number[]): void {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) refuse(name, sentence('training.bins-no-input'));
  if (column.kind !== 'numeric') refuse(name, sentence('training.bins-of-categories'));
  for (const [index, edge] of edges.entries()) {
    const before = edges[index - 1];
    if (!Number.isFinite(edge) || (before !== undefined && edge <= before)) {
      refuse(name, sentence('training.bins-rise'));
    }
  }
}

function checkGroups(table: LabelledTable, name: string, groups: readonly (readonly string[])[]): void {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) refuse(name, sentence('training.bins-no-input'));
  if (column.kind !== 'categorical') refuse(name, sentence('training.bins-of-numbers'));
  const seen = new Set<string>();
  for (const group of groups) {
    if (group.length === 0) refuse(name, sentence('training.bins-empty-group'));
    for (const level of group) {
      if (!column.levels.includes(level)) refuse(name, sentence('training.bins-no-level', { level }));
      if (seen.has(level)) refuse(name, sentence('training.bins-level-twice', { level }));
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

/** A bin of edges in words: "[0.1, 0.4)". */
function nameOf(edges: readonly number[], bin: number): Sentence {
  const low = edges[bin - 1];
  const high = edges[bin];
  if (low === undefined)
    return high === undefined ? sentence('training.bin-all') : sentence('training.bin-below', { high });
  return high === undefined ? sentence('training.bin-from', { low }) : sentence('training.bin-between', { low, high });
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
      const name = grid.kind === 'numeric' ? nameOf(edges, bin) : sentence('training.bin-group', { number: bin + 1 });
      if (rowsOf(sum) === 0 && !isRest) refuse(grid.name, sentence('training.bins-no-row', { bin: name }));
      const woe = woeOf(sum, total);
      if (sign !== 0 && before !== null && sign * woe < sign * before) {
        const direction = options.directions[grid.name] ?? 'none';
        const lower = { before: nameOf(edges, bin - 1), woeBefore: before };
        refuse(grid.name, sentence('training.bins-against', { bin: name, woe, ...lower, direction }));
      }
      before = woe;
    }
  }
}
