/** Values that several sentences of the indicators take. */
import type { StatementCode } from '../../../../domain/spread.ts';
import type { Words } from '../../../../domain/words.ts';

export interface Count {
  readonly count: number;
}

export interface Days {
  readonly days: number;
}

/** A year or a date as statements are named by: "2025", "2026-03-31". */
export interface Period {
  readonly period: string;
}

export interface LineIn extends Period {
  readonly code: StatementCode;
}

/** What a part or a measure is of. */
export interface Of {
  readonly of: Words;
}

/** Statements that end too long before the date they are to speak of. */
export interface Stale {
  readonly end: string;
  readonly asOf: string;
}

/** Days of a window that bank statements cover. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly of: number;
}

export interface PartyKind {
  readonly party: 'supplier' | 'buyer' | 'customer';
}
