/** Rows kept out of training: the later ones, or some at random. */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { partitionsOf } from '../training/boosting/bags.ts';

export interface Holdout {
  readonly train: Int32Array;
  readonly held: Int32Array;
}

function splitWhere(rows: number, isHeld: (row: number) => boolean): Holdout {
  const train: number[] = [];
  const held: number[] = [];
  for (let row = 0; row < rows; row += 1) (isHeld(row) ? held : train).push(row);
  return { train: Int32Array.from(train), held: Int32Array.from(held) };
}

/**
 * Holds out the rows from a date or period on; ISO dates compare as text, numbers as numbers. Throws
 * DeskError "invalid-input" for a row without a time, and where either side would be empty.
 */
export function holdoutByTime(times: readonly (string | null)[], from: string): Holdout {
  const untimed = times.filter((time) => time === null).length;
  if (untimed > 0) {
    throw new DeskError('invalid-input', sentence('lab-table.no-time', { untimed, rows: times.length }));
  }
  const isNumeric = [...times, from].every((time) => Number.isFinite(Number(time)));
  const isFrom = (time: string): boolean => (isNumeric ? Number(time) >= Number(from) : time >= from);
  const holdout = splitWhere(times.length, (row) => isFrom(times[row] ?? ''));
  if (holdout.train.length > 0 && holdout.held.length > 0) return holdout;
  const which = holdout.held.length === 0 ? 'lab-table.none-later' : 'lab-table.all-later';
  throw new DeskError('invalid-input', sentence(which, { from }));
}

/** Parts a random holdout is put together from. */
const PARTS = 200;

/** Holds out a share of the rows at random, seeded, defaults and others alike. */
export function holdoutAtRandom(target: Uint8Array, share: number, seed: number): Holdout {
  const [part] = partitionsOf(target, 1, PARTS, seed);
  const held = Math.round(share * PARTS);
  return splitWhere(target.length, (row) => (part?.[row] ?? 0) < held);
}
