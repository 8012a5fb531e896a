/** What a piece of collateral is worth at the case's date, before any haircut: aged and net of prior liens. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { conversionOf, recordsOf } from '#electron/case-view/records.ts';
import { addMonthsToDate } from '#shared/domain/dates.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';

type CollateralKind = RecordFields<'collateral'>['kind'];

export interface Pledge {
  /** As on record, with its amounts in the case's currency. */
  readonly fields: RecordFields<'collateral'>;
  /** Whether it is pledged in another currency than the loan. */
  readonly isForeign: boolean;
  /** Market value in minor units; 0 where its valuation is outdated or of no known date. */
  readonly agedValue: number;
  /** Minor units owed to those who come first; null where that is not known. */
  readonly priorLiens: number | null;
}

/**
 * The collateral of a case. A valuation older than its kind's months counts 0 until it is valued again;
 * one without a date is never taken as recent. First in rank means no prior liens; any other rank, or
 * none, needs their amount: what is not known is never taken as free of liens.
 */
export function pledgesOf(view: CaseView, valuationMonths: (kind: CollateralKind) => number): Pledge[] {
  return recordsOf(view, 'collateral').records.map((record): Pledge => {
    const { fields } = record;
    const oldest = addMonthsToDate(view.asOf, -valuationMonths(fields.kind));
    const isCurrent = fields.valued_on !== null && fields.valued_on >= oldest;
    return {
      fields,
      isForeign: conversionOf(record) !== undefined,
      agedValue: isCurrent ? fields.value : 0,
      priorLiens: fields.prior_liens ?? (fields.lien_rank === 1 ? 0 : null),
    };
  });
}

/** Market value that is left after prior liens; 0 where they are not known. Minor units. */
export function netValue({ agedValue, priorLiens }: Pledge): number {
  return priorLiens === null ? 0 : Math.max(0, agedValue - priorLiens);
}

/** The row of a table by kind; every kind has one. */
export function rowOfKind<R extends { readonly kind: CollateralKind }>(rows: readonly R[], kind: CollateralKind): R {
  const row = rows.find((candidate) => candidate.kind === kind);
  if (!row) throw new Fault('limit.no-haircut', { kind });
  return row;
}
