/** Command on the authenticity tests: their seeded benchmark. */
import type { BenchmarkResult } from '../sample/patterns/benchmark.ts';
import { type Command, type CommandInput, UsageError } from './command.ts';

const MOST_APPLICANTS = 10_000;

function wholeNumber(input: CommandInput, option: string, usual: number, most: number): number {
  const given = input.values[option];
  if (given === undefined) return usual;
  const value = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (!(value >= 1 && value <= most)) throw new UsageError(`--${option} must be a whole number from 1 to ${most}.`);
  return value;
}

function percent(share: number | null): string {
  return share === null ? '–'.padStart(7) : `${(share * 100).toFixed(1)}%`.padStart(7);
}

/** The figures as a table of plain text: overall, then by pattern, then by test. */
function benchmarkTable(result: BenchmarkResult): string[] {
  return [
    `seed ${result.seed}: ${result.honest} honest, ${result.dishonest} dishonest applicants`,
    `overall: recall${percent(result.recall)}, false flags${percent(result.falseFlagRate)}`,
    `${'pattern'.padEnd(25)} recall  by its tests`,
    ...result.patterns.map(
      ({ pattern, recall, intended, intendedRecall }) =>
        `${pattern.padEnd(25)}${percent(recall)} ${percent(intendedRecall)}  ${intended.join(', ')}`,
    ),
    `${'test'.padEnd(45)} its patterns  false flags  not testable`,
    ...result.tests.map(
      ({ test, title, intendedRecall, falseFlagRate, notTestable }) =>
        `${`${test} ${title}`.padEnd(45)}${percent(intendedRecall).padStart(13)}${percent(falseFlagRate).padStart(13)}${percent(notTestable).padStart(14)}`,
    ),
  ];
}

export const authenticityBenchmarkCommand: Command = {
  name: 'authenticity benchmark',
  usage: 'authenticity benchmark [--seed N] [--applicants M]',
  summary:
    'Measures the authenticity tests on made-up applicants, half of them honest, the others with one of twelve dishonest patterns each: recall and false flags per pattern, per test and overall. Without options seed 101 and 240 applicants.',
  options: { seed: { type: 'string' }, applicants: { type: 'string' } },
  run: async (input) => {
    const seed = wholeNumber(input, 'seed', 101, 999_999_999);
    const applicants = wholeNumber(input, 'applicants', 240, MOST_APPLICANTS);
    // The sample's generator is large and nothing else of the command line needs it.
    const { authenticityBenchmark } = await import('../sample/patterns/benchmark.ts');
    const result = authenticityBenchmark(seed, applicants);
    for (const line of benchmarkTable(result)) input.say(line);
    return result;
  },
};
