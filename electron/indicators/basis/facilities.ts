/** Credit facilities as other lenders report them. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { type Computation, fraction, missing, operand, ratio, value } from '#electron/indicators/indicator.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { nameKey } from '#electron/matching/names.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { lastMonths, recordsOf, type Selection, total, where } from '../../case-view/records.ts';

type Facility = EvidenceRecord<'credit_facility'>['fields'];

const NO_FACILITIES = sentence('absence.facilities');
const FACILITIES_THAT_STATE_DAYS = sentence('operand.facilities-that-state-days');

/** Most days past due over the facilities open in the last 24 months. */
export function maxDaysPastDue(view: CaseView): Computation {
  const facilities = recordsOf(view, 'credit_facility');
  if (facilities.records.length === 0) return missing(NO_FACILITIES);
  const { from } = lastMonths(view, 24);
  const stating = where(
    facilities,
    ({ days_past_due, matures }) => days_past_due !== null && (matures === null || matures >= from),
  );
  if (stating.records.length === 0) return missing(sentence('absence.days-past-due'));
  const worst = Math.max(...stating.records.map(({ fields }) => fields.days_past_due ?? 0));
  const silent = facilities.records.length - stating.records.length;
  const note = silent > 0 ? sentence('remark.without-days-past-due', { count: silent }) : undefined;
  const worstOnes = where(stating, ({ days_past_due }) => days_past_due === worst);
  return value(worst, [
    operand(sentence('operand.most-days-past-due'), worst, 'days', worstOnes),
    operand(FACILITIES_THAT_STATE_DAYS, stating.records.length, 'count', stating, note),
  ]);
}

/** Facilities past due ÷ facilities that state their days past due. */
export function facilitiesPastDueShare(view: CaseView): Computation {
  const stating = where(recordsOf(view, 'credit_facility'), ({ days_past_due }) => days_past_due !== null);
  if (recordsOf(view, 'credit_facility').records.length === 0) return missing(NO_FACILITIES);
  if (stating.records.length === 0) return missing(sentence('absence.days-past-due'));
  const late = where(stating, ({ days_past_due }) => (days_past_due ?? 0) > 0);
  return ratio(
    operand(sentence('operand.facilities-past-due'), late.records.length, 'count', late),
    operand(FACILITIES_THAT_STATE_DAYS, stating.records.length, 'count', stating),
  );
}

/** Drawn balances ÷ limits, over the facilities that have a limit. */
export function utilisation(view: CaseView): Computation {
  const facilities = recordsOf(view, 'credit_facility');
  if (facilities.records.length === 0) return missing(NO_FACILITIES);
  const limited = where(facilities, (facility) => facility.limit !== null);
  if (limited.records.length === 0) return missing(sentence('absence.facility-limit'));
  const silent = facilities.records.length - limited.records.length;
  const note = silent > 0 ? sentence('remark.without-limit', { count: silent }) : undefined;
  return ratio(
    operand(
      sentence('operand.drawn-balances'),
      total(limited, ({ balance }) => balance),
      'money',
      limited,
      note,
    ),
    operand(
      sentence('operand.credit-limits'),
      total(limited, ({ limit }) => limit),
      'money',
      limited,
      note,
    ),
  );
}

function isOpenOn(date: IsoDate): (facility: Facility) => boolean {
  return ({ opened, matures }) => (opened ?? '') <= date && (matures === null || matures >= date);
}

/** Lenders with an open facility now − six months before. */
export function lendersCountChange(view: CaseView): Computation {
  const facilities = recordsOf(view, 'credit_facility');
  if (facilities.records.length === 0) return missing(NO_FACILITIES);
  const dated = where(facilities, ({ opened }) => opened !== null);
  if (dated.records.length === 0) return missing(sentence('absence.facility-opening'));
  const before = addDays(lastMonths(view, 6).from, -1);
  const count = (selection: Selection<'credit_facility'>) =>
    new Set(selection.records.map(({ fields }) => nameKey(fields.lender))).size;
  const now = where(dated, isOpenOn(view.asOf));
  const then = where(dated, isOpenOn(before));
  const silent = facilities.records.length - dated.records.length;
  const note = silent > 0 ? sentence('remark.without-opening-date', { count: silent }) : undefined;
  return value(count(now) - count(then), [
    operand(sentence('operand.lenders-now'), count(now), 'count', now, note),
    operand(sentence('operand.lenders-on', { date: before }), count(then), 'count', then, note),
  ]);
}

/** Balances of the facilities ÷ interest-bearing debt of the latest balance sheet. */
export function bureauDebtToBookDebt(view: CaseView): Computation {
  const facilities = recordsOf(view, 'credit_facility');
  if (facilities.records.length === 0) return missing(NO_FACILITIES);
  const { latestBalanceSheet: sheet, noBalanceSheet } = spreadOf(view);
  if (!sheet) return missing(noBalanceSheet ?? sentence('absence.balance-sheet'));
  const debt = operand(
    sentence('operand.debt-by-credit-report'),
    total(facilities, ({ balance }) => balance),
    'money',
    facilities,
  );
  return fraction(
    [debt, figureOf(sheet, 'short_term_debt'), figureOf(sheet, 'long_term_debt')],
    (bureau, short, long) => ({
      numerator: bureau,
      denominator: short + long,
      denominatorName: sentence('operand.debt-by-balance-sheet', { period: sheet.label }),
    }),
  );
}
