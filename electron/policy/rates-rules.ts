/** What a table of rates must obey beyond its shape: two currencies a row, one rate a pair and day. */
import { sentence } from '#shared/text/sentence.ts';
import type { PolicyProblem } from './problem.ts';
import type { RatesPolicy } from './schemas.ts';

/** Broken rules of a rates table, in document order. */
export function findRatesProblems({ exchange }: RatesPolicy): PolicyProblem[] {
  const seen = new Set<string>();
  return exchange.rows.flatMap(({ from, to, date }, index): PolicyProblem[] => {
    const path = ['exchange', 'rows', index];
    if (from === to) return [{ path: [...path, 'to'], message: sentence('policy.same-currency', { name: from }) }];
    const key = `${[from, to].sort().join('/')} ${date}`;
    if (seen.has(key)) return [{ path, message: sentence('policy.rate-twice', { from, to, date }) }];
    seen.add(key);
    return [];
  });
}
