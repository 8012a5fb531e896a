/** What reading evidence is given and what it gives back. */

import type { FileProblem } from '#shared/contract/fields.ts';
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import type { Words } from '#shared/domain/words.ts';
import type { DocumentReader } from './formats/document.ts';
import type { MappedRecord, ReadingTerms } from './mapping/mapped-record.ts';
import type { Table } from './recognition/table.ts';

/** A document's reader and the format it was recognised by. */
export interface RecognisedDocument {
  readonly reader: DocumentReader;
  readonly format: string;
}

/** What an officer chose for a table of a file. */
export interface TableChoice {
  readonly file: string;
  readonly sheet: string | null;
  /** Row of the header, from 1; 0 where there is none. Without it the desk finds it. */
  readonly headerRow?: number | undefined;
  /** Null leaves the table out; without it the desk recognises what the table holds. */
  readonly mapping?: TableMapping | null | undefined;
}

export interface EvidenceReading extends ReadingTerms {
  readonly choices?: readonly TableChoice[];
  /** A mapping remembered under a fingerprint of headers. */
  readonly remembered?: (fingerprint: string) => TableMapping | undefined;
  /** The account an officer gave for this client's bank tables of a layout that state none. */
  readonly knownAccount?: (fingerprint: string) => string | undefined;
  readonly progress?: (phase: Words, completed: number, total: number) => Promise<void>;
}

export interface ReadTable {
  readonly table: Table;
  readonly mapping: TableMapping | null;
  readonly recognisedBy: 'headers' | 'remembered' | 'given' | 'format' | null;
  /** Under which a mapping of this table is remembered; null where it holds for this file alone. */
  readonly fingerprint: string | null;
  readonly unmappedColumns: readonly string[];
  readonly records: readonly MappedRecord[];
  /** The officer chose to leave this table out. */
  readonly leftOut: boolean;
}

export interface ReadFile {
  readonly name: string;
  /** Null where the format is not accepted; the problem says which are. */
  readonly format: string | null;
  readonly tables: readonly ReadTable[];
  readonly problems: readonly FileProblem[];
}
