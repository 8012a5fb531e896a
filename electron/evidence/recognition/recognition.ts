/** What recognising a table gives: its mapping, and what was not understood. */
import type { FileProblem } from '#shared/contract/fields.ts';
import type { TableMapping } from '#shared/contract/operations/evidence.ts';

export interface Recognition {
  /** Null where the record set is not recognised; the problems say how close it came. */
  readonly mapping: TableMapping | null;
  readonly problems: readonly FileProblem[];
}
