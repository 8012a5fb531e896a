/** Credit facilities as other lenders report them. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import {
  BURDEN,
  type Computation,
  fraction,
  knownOnly,
  missing,
  operand,
  ratio,
  value,
} from '#electron/indicators/indicator.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { nameKey } from '#electron/matching/names.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { inAnyCurrency, lastMonths, recordsOf, type Selection, total, where } from '../../case-view/records.ts';

import { daysPastDueOf, isSettled, worstDaysPastDueOf } from './arrears.ts';
import { wasSearched } from './scopes.ts';

type Facility = EvidenceRecord<'credit_facility'>['fields'];

const NO_FACILITIES = sentence('absence.facilities');
const FACILITIES_THAT_STATE_DAYS = sentence('operand.facilities-that-state-days');

/** Facilities under which something can still be owed or drawn: those that were settled and closed are past. */
function openFacilities(view: CaseView): Selection<'credit_facility'> {
  return where(recordsOf(view, 'credit_facility'), (facility) => !isSettled(facility, view));
}

/** Facilities that were not yet settled and closed before the last 24 months, in whatever currency. */
function facilitiesInWindow(view: CaseView): Selection<'credit_facility'> {
  const { from } = lastMonths(view, 24);
  return where(inAnyCurrency(recordsOf(view, 'credit_facility')), (facility) => {
    const end = facility.closed_on ?? (facility.balance === 0 ? facility.matures : null);
    return end === null || end >= from;
  });
}

/**
 * Most days past due in any month of the last 24, over all facilities whatever their currency; known
 * only as at least that much where no search of credit reports covers the months.
 */
export function maxDaysPastDue(view: CaseView): Computation {
  const facilities = recordsOf(view, 'credit_facility');
  if (facilities.records.length + facilities.foreign.length === 0) return missing(NO_FACILITIES);
  const worstOf = (facility: Facility) => worstDaysPastDueOf(facility, view);
  const inWindow = facilitiesInWindow(view);
  const stating = where(inWindow, (facility) => worstOf(facility) !== null);
  if (stating.records.length === 0) return missing(sentence('absence.days-past-due'));
  const worst = Math.max(...stating.records.map(({ fields }) => worstOf(fields) ?? 0));
  const silent = facilities.records.length + facilities.foreign.length - stating.records.length;
  const note = silent > 0 ? sentence('remark.without-days-past-due', { count: silent }) : undefined;
  const worstOnes = where(stating, (facility) => worstOf(facility) === worst);
  const computation = value(worst, [
    operand(sentence('operand.most-days-past-due'), worst, 'days', worstOnes),
    operand(FACILITIES_THAT_STATE_DAYS, stating.records.length, 'count', stating, note),
  ]);
  return knownOnly(computation, wasSearched(view, 'credit_facility', lastMonths(view, 24)) ? undefined : 'at-least');
}

/** Facilities past due ÷ facilities that state their days past due, whatever their currency. */
export function facilitiesPastDueShare(view: CaseView): Computation {
  const facilities = inAnyCurrency(openFacilities(view));
  if (facilities.records.length === 0) return missing(NO_FACILITIES);
  const stating = where(facilities, (facility) => daysPastDueOf(facility, view) !== null);
  if (stating.records.length === 0) return missing(sentence('absence.days-past-due'));
  const late = where(stating, (facility) => (daysPastDueOf(facility, view) ?? 0) > 0);
  return ratio(
    operand(sentence('operand.facilities-past-due'), late.records.length, 'count', late),
    operand(FACILITIES_THAT_STATE_DAYS, stating.records.length, 'count', stating),
  );
}

/** Drawn balances ÷ limits, over the facilities that have a limit; at least that where no rate converts one. */
export function utilisation(view: CaseView): Computation {
  const facilities = openFacilities(view);
  if (facilities.records.length === 0) return missing(NO_FACILITIES);
  const { foreign, ...known } = where(facilities, (facility) => facility.limit !== null);
  const limited = { ...known, foreign: [] };
  if (limited.records.length === 0) return missing(sentence('absence.facility-limit'));
  const silent = facilities.records.length - limited.records.length;
  const note = silent > 0 ? sentence('remark.without-limit', { count: silent }) : undefined;
  const computation = ratio(
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
  // A facility in a currency that no rate converts may be drawn to its limit: never milder than missing.
  return knownOnly(computation, foreign.length > 0 ? 'at-least' : undefined);
}

function isOpenOn(date: IsoDate): (facility: Facility) => boolean {
  return ({ opened, matures, closed_on }) => {
    const end = closed_on ?? matures;
    return (opened ?? '') <= date && (end === null || end >= date);
  };
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
    BURDEN,
  );
}
