/** Command on the laws of the decision path: tries them by seeded mutation of made-up applicants. */
import { sentence } from '#shared/text/sentence.ts';
import type { LawsResult } from '../sample/laws/laws.ts';
import { type Command, optional, UsageError, wholeNumber } from './command.ts';

const MOST_CASES = 100_000;

/** A violation fails, and so does a law that was tried too seldom to say anything. */
function fails(result: unknown, leastTried: number): boolean {
  return Object.values((result as LawsResult).laws).some(
    ({ tried, violations }) => violations > 0 || tried < leastTried,
  );
}

export const lawsCommand: Command = {
  words: ['laws'],
  usage: sentence('command-help.laws-usage'),
  summary: sentence('command-help.laws'),
  options: { seed: { type: 'string' }, cases: { type: 'string' }, law: { type: 'string' } },
  run: async (input) => {
    const seed = wholeNumber(input, 'seed', { least: 1 }) ?? 101;
    const cases = wholeNumber(input, 'cases', { least: 1, most: MOST_CASES }) ?? 60;
    const wanted = optional(input, 'law');
    // The sample's generator is large and little else of the command line needs it.
    const { LAWS, tryLaws } = await import('../sample/laws/laws.ts');
    const chosen = LAWS.filter((law) => wanted === undefined || law === wanted);
    if (chosen.length === 0) throw new UsageError(sentence('command.no-law', { law: wanted ?? '', laws: LAWS }));
    return tryLaws(seed, cases, chosen);
  },
  fails: (result) => fails(result, LEAST_TRIED),
};

/** A law tried less often says nothing. */
const LEAST_TRIED = 50;
