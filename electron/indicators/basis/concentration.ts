/** How a total divides among parties: the largest share, and the Herfindahl–Hirschman index. */
import { type Computation, fact, missing, notMeaningful, operand, value } from '#electron/indicators/indicator.ts';
import type { EvidenceRecord, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { only, type Selection } from '../../case-view/records.ts';
import { herfindahl } from '../../ground/numeric/statistics.ts';

/** Among whom a total divides. */
export type DividedAmong = 'supplier' | 'buyer' | 'customer';

export interface Division<S extends RecordSetName> {
  readonly selection: Selection<S>;
  /** What is divided: "sales of the last 12 months". */
  readonly name: Sentence;
  /** Net amount by party, in order of first appearance. */
  readonly amounts: ReadonlyMap<string, number>;
  readonly recordsByParty: ReadonlyMap<string, readonly EvidenceRecord<S>[]>;
  /** Sum of the parties' amounts above zero. */
  readonly total: number;
}

/** Divides the records' amounts among parties; a party whose amounts net to zero or less has no share. */
export function divide<S extends RecordSetName>(
  name: Sentence,
  selection: Selection<S>,
  partyOf: (fields: EvidenceRecord<S>['fields']) => string,
  amountOf: (fields: EvidenceRecord<S>['fields']) => number,
): Division<S> {
  const recordsByParty = new Map<string, EvidenceRecord<S>[]>();
  const amounts = new Map<string, number>();
  for (const record of selection.records) {
    const party = partyOf(record.fields);
    amounts.set(party, (amounts.get(party) ?? 0) + amountOf(record.fields));
    const list = recordsByParty.get(party);
    if (list) list.push(record);
    else recordsByParty.set(party, [record]);
  }
  let total = 0;
  for (const amount of amounts.values()) total += Math.max(0, amount);
  return { selection, name, amounts, recordsByParty, total };
}

function problemOf<S extends RecordSetName>(division: Division<S>, absent: Sentence): Computation | undefined {
  if (division.selection.records.length === 0) return missing(absent);
  if (division.total > 0) return undefined;
  const whole = operand(division.name, division.total, 'money', division.selection);
  return notMeaningful(sentence('absence.sum-zero-or-negative', { what: division.name }), [whole]);
}

/** Largest party's amount ÷ the total, in (0, 1]. `absent` is the reason when there is no record. */
export function largestShare<S extends RecordSetName>(
  division: Division<S>,
  party: DividedAmong,
  absent: Sentence,
): Computation {
  const problem = problemOf(division, absent);
  if (problem) return problem;
  let largest = '';
  for (const [key, amount] of division.amounts) {
    const best = division.amounts.get(largest) ?? 0;
    // Of equal ones the key that sorts first, so that the order of records does not decide.
    if (amount > best || (amount === best && largest !== '' && key < largest)) largest = key;
  }
  const amount = division.amounts.get(largest) ?? 0;
  const selection = only(division.selection, division.recordsByParty.get(largest) ?? []);
  return value(Math.min(1, amount / division.total), [
    operand(sentence('operand.largest-party', { of: division.name, party }), amount, 'money', selection),
    operand(division.name, division.total, 'money', division.selection),
  ]);
}

/** Σ share² over the parties, in (0, 1]: 1 for a single party. */
export function concentration<S extends RecordSetName>(
  division: Division<S>,
  party: DividedAmong,
  absent: Sentence,
): Computation {
  const problem = problemOf(division, absent);
  if (problem) return problem;
  const amounts = [...division.amounts.values()].filter((amount) => amount > 0).sort((a, b) => b - a);
  return value(herfindahl(amounts), [
    fact(sentence('operand.number-of-parties', { party }), amounts.length, 'count'),
    operand(division.name, division.total, 'money', division.selection),
  ]);
}
