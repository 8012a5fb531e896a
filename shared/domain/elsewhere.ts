/** What other cases of the workspace hold about the same documents; gathered by the caller, so that the tests stay pure. */
import type { IsoDate } from '#shared/domain/dates.ts';

/** One other case, as far as double use is concerned. */
export interface OtherCase {
  readonly caseId: string;
  /** "2026-000123" */
  readonly number: string;
  readonly registrationId: string;
  readonly legalName: string;
  /** Whether it is still open or its credit outstanding: neither declined, withdrawn nor closed. */
  readonly active: boolean;
  /** Whether it finances invoices or trade documents themselves. */
  readonly financesInvoices: boolean;
}

export interface Elsewhere {
  /** How many other cases were looked through; 0 means that nothing could be compared. */
  readonly casesCompared: number;
  /** Invoices of other cases; those whose number also occurs in this case are enough. */
  readonly invoices: readonly {
    readonly case: OtherCase;
    readonly number: string;
    readonly direction: 'sale' | 'purchase';
    readonly counterpartyName: string;
    readonly gross: number;
  }[];
  /** Files of this case by their hash, so that the same file elsewhere can be shown. */
  readonly ownFiles: readonly { readonly sourceId: string; readonly name: string; readonly sha256: string }[];
  readonly files: readonly { readonly case: OtherCase; readonly name: string; readonly sha256: string }[];
  /** Payments among other parties that other cases' bank statements show; minor units above zero. */
  readonly payments: readonly {
    readonly from: string;
    readonly to: string;
    readonly date: IsoDate;
    readonly amount: number;
  }[];
}

/** Nothing is known of other cases: double use cannot be tested. */
export const NOTHING_ELSEWHERE: Elsewhere = { casesCompared: 0, invoices: [], ownFiles: [], files: [], payments: [] };
