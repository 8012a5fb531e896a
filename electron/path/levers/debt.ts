/** Levers on debt: paying it back, making it long-term, bringing what is past due current. */

import { recordsOf, where } from '#electron/case-view/records.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { EvidenceRecord, EvidenceRecords } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Lever } from '../lever.ts';
import type { Position } from '../position.ts';
import { repaidFacilities } from './facilities.ts';

type Facility = EvidenceRecord<'credit_facility'>;

const DAYS_A_MONTH = 30;
const CREDIT_LINE = /line|revolv|overdraft|working|额度|透支|流动/i;

function isPastDue({ days_past_due: days }: Facility['fields']): boolean {
  return (days ?? 0) > 0;
}

function use({ fields }: Facility): number {
  return fields.limit === null || fields.limit === 0 ? 0 : fields.balance / fields.limit;
}

/** Drawn short-term facilities that are current, the most drawn first. */
function repayable({ verified, judgement }: Position): readonly Facility[] {
  const soon = addDays(verified.asOf, judgement.bounds.shortTermDays);
  const drawn = where(
    recordsOf(verified, 'credit_facility'),
    (facility) =>
      facility.balance > 0 &&
      !isPastDue(facility) &&
      (CREDIT_LINE.test(facility.type) || (facility.matures !== null && facility.matures <= soon)),
  );
  return drawn.records.toSorted((a, b) => use(b) - use(a) || a.recordId - b.recordId);
}

export const repayShortTermDebt: Lever = {
  id: 'repay_short_term_debt',
  means: (position) => {
    const owed = position.figure('short_term_debt');
    if (position.figure('cash') === null || owed === null) return undefined;
    const reported = recordsOf(position.verified, 'credit_facility').records.length > 0;
    const facilities = repayable(position);
    const drawn = facilities.reduce((sum, { fields }) => sum + fields.balance, 0);
    return {
      most: Math.min(owed, reported ? drawn : owed),
      bound: sentence('lever-bound.repay_short_term_debt'),
      whole: false,
      movesMoney: true,
      posting: (amount) => ({ cash: -amount, short_term_debt: -amount, cash_from_financing: -amount }),
      records: (evidence, amount) => repaidFacilities(evidence, facilities, amount),
    };
  },
};

export const refinanceShortTermDebt: Lever = {
  id: 'refinance_short_term_debt',
  means: (position) => {
    const owed = position.figure('short_term_debt');
    if (owed === null) return undefined;
    const { refinancedShare } = position.judgement.bounds;
    return {
      most: Math.floor(refinancedShare * owed),
      bound: sentence('lever-bound.refinance_short_term_debt', { share: refinancedShare }),
      whole: false,
      movesMoney: true,
      posting: (amount) => ({ short_term_debt: -amount, long_term_debt: amount }),
      // The new loan replaces a loan; it pays for no investment, which debt service cover would assume.
      holds: ['dscr'],
    };
  },
};

/** What would bring a facility current: the instalments missed, or all of it where none is known. */
function arrearsOf({ fields }: Facility): MinorUnits {
  const missed = Math.ceil((fields.days_past_due ?? 0) / DAYS_A_MONTH);
  const instalment = fields.monthly_payment ?? 0;
  return instalment > 0 ? Math.min(fields.balance, missed * instalment) : fields.balance;
}

function broughtCurrent(evidence: EvidenceRecords, late: readonly Facility[]): EvidenceRecords {
  const paid = new Map(late.map((facility) => [facility.recordId, arrearsOf(facility)]));
  const changed = evidence.credit_facility.map((record) => {
    const part = paid.get(record.recordId);
    if (part === undefined) return record;
    const balance = Math.max(0, record.fields.balance - part);
    return { ...record, fields: { ...record.fields, balance, days_past_due: 0 } };
  });
  return { ...evidence, credit_facility: changed };
}

export const curePastDue: Lever = {
  id: 'cure_past_due',
  means: (position) => {
    const late = where(recordsOf(position.verified, 'credit_facility'), isPastDue).records;
    const most = late.reduce((sum, facility) => sum + arrearsOf(facility), 0);
    const [short, long] = [position.figure('short_term_debt'), position.figure('long_term_debt')];
    if (late.length === 0 || position.figure('cash') === null || short === null) return undefined;
    if (most > short + Math.max(0, long ?? 0)) return undefined;
    return {
      most,
      bound: sentence('lever-bound.cure_past_due'),
      whole: true,
      movesMoney: true,
      posting: (amount) => {
        const fromShort = Math.min(amount, short);
        return {
          cash: -amount,
          short_term_debt: -fromShort,
          long_term_debt: fromShort - amount,
          cash_from_financing: -amount,
        };
      },
      records: (evidence) => broughtCurrent(evidence, late),
      holds: ['max_dpd_24m'],
    };
  },
};
