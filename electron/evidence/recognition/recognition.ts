/** What recognising a table gives: its mapping, and what was not understood. */
import type { FileProblem } from '#shared/contract/fields.ts';
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import type { Applicant } from '../formats/document.ts';

/** What is known of a table besides itself. */
export interface TableTerms {
  /** Whose evidence it is; undefined outside a case. */
  readonly applicant?: Applicant | undefined;
  /** The account an officer once gave for this client's files of this layout. */
  readonly account?: string | undefined;
}

export interface Recognition {
  /** Null where the record set is not recognised; the problems say how close it came. */
  readonly mapping: TableMapping | null;
  readonly problems: readonly FileProblem[];
}
