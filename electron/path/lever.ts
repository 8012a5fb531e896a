/** What a lever is: a bounded, actionable change of a case that keeps the books in balance. */

import type { MinorUnits } from '#shared/domain/money.ts';
import type { LeverId } from '#shared/domain/path.ts';
import type { EvidenceRecords } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import type { Posting } from './ledger.ts';
import type { Position } from './position.ts';

/** A lever as one case allows it. */
export interface Means {
  /** The most it can move, above zero; 1 where it moves no money. */
  readonly most: MinorUnits;
  /** What sets that bound. */
  readonly bound: Words;
  /** All of it or nothing. */
  readonly whole: boolean;
  readonly movesMoney: boolean;
  /** The lines it moves on the latest statements. */
  readonly posting: (amount: MinorUnits) => Posting;
  /** What it changes in other records; absent where nothing. */
  readonly records?: (evidence: EvidenceRecords, amount: MinorUnits) => EvidenceRecords;
  /** Indicators whose betterment by this lever is not counted: they tell of the past, or of something else. */
  readonly holds?: readonly string[];
}

export interface Lever {
  readonly id: LeverId;
  /** How far it can go in a case; undefined where it cannot be used at all. */
  readonly means: (position: Position) => Means | undefined;
}

/** A lever ready for use, with its effort. */
export interface Prepared {
  readonly lever: Lever;
  readonly means: Means;
  readonly weight: number;
  readonly fixed: number;
}
