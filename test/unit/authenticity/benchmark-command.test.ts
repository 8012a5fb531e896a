/** The benchmark's command: its options, the table it says and the figures it returns. */
import { expect, test } from 'vitest';
import { authenticityBenchmarkCommand } from '#electron/commands/authenticity-commands.ts';
import { type CommandInput, UsageError } from '#electron/commands/command.ts';
import type { BenchmarkResult } from '#electron/sample/patterns/benchmark.ts';
import { tell } from '#shared/text/tell.ts';

function run(values: CommandInput['values'], said: string[] = []): Promise<unknown> {
  const backend = () => {
    throw new Error('the benchmark needs no workspace');
  };
  return authenticityBenchmarkCommand.run({
    positionals: [],
    values,
    language: 'en',
    environment: {},
    backend,
    say: (line) => said.push(tell(line, 'en')),
  });
}

test('says a line for every pattern and test and returns the same figures', async () => {
  const said: string[] = [];
  const result = (await run({ seed: '3', applicants: '24' }, said)) as BenchmarkResult;
  expect(result).toMatchObject({ seed: 3, applicants: 24, honest: 12, dishonest: 12 });
  for (const { pattern } of result.patterns) expect(said.some((line) => line.startsWith(pattern))).toBe(true);
  for (const { test: id } of result.tests) expect(said.some((line) => line.startsWith(`${id} `))).toBe(true);
});

test.each(['0', '-1', 'ten', '10001', ''])('%s applicants are refused', async (applicants) => {
  await expect(run({ applicants })).rejects.toThrow(UsageError);
});
