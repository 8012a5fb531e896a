/** What the pure core sees of a case: its facts and its live evidence, at one date. */
import type { Applicant, Application } from '#shared/contract/operations/case.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ExchangeRate } from '#shared/domain/exchange.ts';
import type { Currency } from '#shared/domain/money.ts';
import type { EvidenceRecords } from '#shared/domain/record-sets.ts';

/** A row of a source the desk could not read: its gap, never the client's. */
export interface RefusedRow {
  readonly sourceId: string;
  readonly sheet: string | null;
  readonly row: number;
}

export interface CaseView {
  readonly caseId: string;
  /** The date every window counts back from: the application's date. */
  readonly asOf: IsoDate;
  /** The application's currency; a record without a currency of its own is in this one. */
  readonly currency: Currency;
  readonly applicant: Applicant;
  readonly application: Application;
  /** What is priced: the terms proposed, or as requested before there is a proposal. */
  readonly terms: Pick<Application, 'amount' | 'termMonths'>;
  /** Dated rates of exchange, by which amounts in other currencies are converted. */
  readonly rates: readonly ExchangeRate[];
  readonly evidence: EvidenceRecords;
  /** Rows of its sources that brought no record because the desk could not read them. */
  readonly refused: readonly RefusedRow[];
}
