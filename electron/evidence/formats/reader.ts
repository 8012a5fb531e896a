/** What a reader of one file format is. A new format is one file with a `Reader`, added to `READERS`. */

/** A file as it was handed over. */
export interface EvidenceFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A cell: text as the file has it, or a number where the format stores numbers. Empty is ''. */
export type Cell = string | number;

/**
 * The cells of a CSV file (`sheet` null) or of one sheet. Entry i of `rows` is row i + 1 of the file as a
 * spreadsheet shows it; typed dates arrive as YYYY-MM-DD.
 */
export interface Sheet {
  readonly sheet: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Reading {
  readonly sheets: readonly Sheet[];
}

export interface Reader {
  readonly format: string;
  /** Decides by content alone; a file's name is never trusted. */
  recognises(content: Uint8Array): boolean;
  /** Throws DeskError('invalid-input') naming file and place where the file is malformed. */
  read(file: EvidenceFile): Promise<Reading>;
}

/** Rows of one table beyond which a file is refused with a message. */
export const MAX_ROWS = 1_000_000;
/** Bytes of one file, as handed over and after inflation. */
export const MAX_BYTES = 256 * 1024 * 1024;

/** Column letters as a spreadsheet shows them: 0 → "A", 26 → "AA". */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
