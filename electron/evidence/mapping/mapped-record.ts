/** What comes out of a mapping. */
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Currency } from '#shared/domain/money.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import type { Applicant } from '../formats/document.ts';
import type { Taxonomy } from '../mappings/taxonomies.ts';
import type { Table } from '../recognition/table.ts';
import type { Fields } from './check-record.ts';

export interface MappedRecord {
  readonly recordSet: RecordSetName;
  /** "Sheet1!12", "12" for a file without sheets; several rows that make one record: "Sheet1!12,14"; an XML path elsewhere. */
  readonly locator: string;
  readonly fields: Fields;
}

/** What reading values depends on besides the file. */
export interface ReadingTerms {
  /** Nothing that has happened lies after this day. */
  readonly today: IsoDate;
  /** Of amounts without a currency of their own: the application's. */
  readonly currency: Currency;
  /** Whose evidence it is; undefined outside a case. */
  readonly applicant?: Applicant | undefined;
  /** Taxonomies besides those that come with the desk. */
  readonly taxonomies?: readonly Taxonomy[] | undefined;
}

/** Says how many rows of a table are done and lets other work have a turn. */
export type RowProgress = (completed: number, total: number) => Promise<void>;

/** Place of rows inside their file. */
export function locatorOf(table: Table, ...rows: readonly number[]): string {
  return table.sheet === null ? rows.join(',') : `${table.sheet}!${rows.join(',')}`;
}
