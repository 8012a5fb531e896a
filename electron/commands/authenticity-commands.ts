/** Command on the authenticity tests: their seeded benchmark. */
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { BenchmarkResult } from '../sample/patterns/benchmark.ts';
import { type Command, wholeNumber } from './command.ts';

const MOST_APPLICANTS = 10_000;

/** The figures as lines of text: overall, then by pattern, then by test. */
function benchmarkLines(result: BenchmarkResult): Words[] {
  const { seed, honest, dishonest, recall, falseFlagRate } = result;
  return [
    sentence('command-report.benchmark', { seed, honest, dishonest }),
    sentence('command-report.benchmark-overall', { recall, falseFlagRate }),
    sentence('command-report.benchmark-patterns'),
    ...result.patterns.map((figures) => sentence('command-report.benchmark-pattern', figures)),
    sentence('command-report.benchmark-tests'),
    ...result.tests.map((figures) => sentence('command-report.benchmark-test', figures)),
  ];
}

export const authenticityBenchmarkCommand: Command = {
  words: ['authenticity', 'benchmark'],
  usage: sentence('command-help.authenticity-benchmark-usage'),
  summary: sentence('command-help.authenticity-benchmark'),
  options: { seed: { type: 'string' }, applicants: { type: 'string' } },
  run: async (input) => {
    const seed = wholeNumber(input, 'seed', { least: 1 }) ?? 101;
    const applicants = wholeNumber(input, 'applicants', { least: 1, most: MOST_APPLICANTS }) ?? 240;
    // The sample's generator is large and nothing else of the command line needs it.
    const { authenticityBenchmark } = await import('../sample/patterns/benchmark.ts');
    const result = authenticityBenchmark(seed, applicants);
    for (const line of benchmarkLines(result)) input.say(line);
    return result;
  },
};
