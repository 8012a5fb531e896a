/** Group 1, certification: who the applicant is and whether its papers hold. */

import { addMonthsToDate, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { apply, over, plus } from '#shared/domain/formula.ts';
import { checkRegistrationId } from '#shared/domain/identifier-checks.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { lastMonths, only, recordsOf, where } from '../case-view/records.ts';
import { APPLICANT, partiesOf, relationsOf } from '../matching/parties.ts';
import { daysToExpiry, isInForce, mandatoryLicences, scopeCovers, voluntaryCertificates } from './basis/licences.ts';
import { sizeClassOf } from './basis/size.ts';
import { formula } from './formulas.ts';
import {
  type Computation,
  EXPERT_JUDGEMENT,
  fact,
  flag,
  type Indicator,
  indicatorsOf,
  joinNotes,
  missing,
  notMeaningful,
  operand,
  value,
} from './indicator.ts';
import { identityDocuments } from './parties/identity.ts';
import { traceOwnership } from './parties/ownership.ts';

const AT_APPLICATION = sentence('window.at-application');
const DAYS_TO_EXPIRY = sentence('operand.days-to-expiry');
/** Months in which changes of the legal representative are counted. */
const CHANGES_MONTHS = 24;

/** Whole years between two dates, and the part of the running year as a fraction of its days. */
function yearsBetween(from: IsoDate, to: IsoDate): number {
  let whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (addMonthsToDate(from, 12 * whole) > to) whole -= 1;
  const last = addMonthsToDate(from, 12 * whole);
  const next = addMonthsToDate(from, 12 * (whole + 1));
  return whole + daysBetween(last, to) / daysBetween(last, next);
}

function yearsTrading(view: CaseView): Computation {
  const { foundedOn } = view.applicant;
  const operands = [
    fact(sentence('operand.founded-on'), foundedOn, 'category'),
    fact(sentence('operand.application-date'), view.asOf, 'category'),
  ];
  if (foundedOn === null) return missing(sentence('absence.founding-date'), operands);
  if (foundedOn > view.asOf) return notMeaningful(sentence('absence.founded-later'), operands);
  return value(yearsBetween(foundedOn, view.asOf), operands);
}

/** Minimum over the kinds of mandatory licence; of one kind the licence that lasts longest counts. */
function licenceDaysToExpiry(view: CaseView): Computation {
  const licences = mandatoryLicences(view);
  if (licences.records.length === 0) return missing(sentence('absence.mandatory-licence'));
  const byKind = new Map<string, number>();
  let open = 0;
  for (const { fields } of licences.records) {
    const days = daysToExpiry(view, fields);
    const kind = fields.kind.trim().toLowerCase();
    if (days === null) {
      open += 1;
      byKind.set(kind, Number.POSITIVE_INFINITY);
    } else byKind.set(kind, Math.max(byKind.get(kind) ?? Number.NEGATIVE_INFINITY, days));
  }
  const note = open > 0 ? sentence('remark.without-expiry', { count: open }) : undefined;
  const soonest = Math.min(...byKind.values());
  if (!Number.isFinite(soonest)) {
    const operands = [operand(DAYS_TO_EXPIRY, null, 'days', licences, note)];
    return missing(sentence('absence.licence-expiry'), operands);
  }
  return value(soonest, [operand(DAYS_TO_EXPIRY, soonest, 'days', licences, note)]);
}

function licenceScopeCoversBusiness(view: CaseView): Computation {
  const industry = view.applicant.sizeIndustry;
  const stated = where(mandatoryLicences(view), (licence) => licence.scope !== null && isInForce(view, licence));
  const business = fact(sentence('operand.industry-of-applicant'), industry, 'category');
  if (industry === 'other') return missing(sentence('absence.other-industry'), [business]);
  if (stated.records.length === 0) return missing(sentence('absence.licence-scope'), [business]);
  const covering = where(stated, (licence) => scopeCovers(licence.scope ?? '', industry) === true);
  const operands = [
    business,
    operand(sentence('operand.licences-with-scope'), stated.records.length, 'count', stated),
    operand(sentence('operand.licences-that-cover'), covering.records.length, 'count', covering),
  ];
  return flag(covering.records.length > 0, operands);
}

function registrationCheckDigitValid(view: CaseView): Computation {
  const { registrationIdKind, registrationId } = view.applicant;
  const check = checkRegistrationId(registrationIdKind, registrationId);
  const note = check && !check.valid ? check.reason : undefined;
  const operands = [fact(sentence('operand.registration-id'), registrationId, 'category', note)];
  if (!check) return missing(sentence('absence.check-digit'), operands);
  return flag(check.valid, operands);
}

function identityConsistency(view: CaseView): Computation {
  const { compared, agreeing } = identityDocuments(view);
  const count = compared.reduce((sum, selection) => sum + selection.records.length, 0);
  if (count === 0) return missing(sentence('absence.identity-documents'));
  const agreed = agreeing.reduce((sum, selection) => sum + selection.records.length, 0);
  const documents = { party: 'party-records', licence: 'business-licences' } as const;
  const operands = [...compared, ...agreeing].map((selection, index) => {
    const part = index < compared.length ? 'compared' : 'that-agree';
    const name = sentence(`operand.${documents[selection.recordSet]}-${part}`);
    return operand(name, selection.records.length, 'count', selection);
  });
  return value(agreed / count, operands);
}

function ownershipKnownShare(view: CaseView): Computation {
  const { knownShare, directShare, relations, withoutShare } = traceOwnership(view);
  const owners = only(recordsOf(view, 'relation'), relations);
  const note = withoutShare > 0 ? sentence('remark.owners-without-share', { count: withoutShare }) : undefined;
  const operands = [
    operand(sentence('operand.direct-equity'), directShare, 'share', owners, note),
    fact(sentence('operand.traced-equity'), knownShare, 'share'),
  ];
  const noOwner = sentence('absence.owner');
  if (directShare === 0) return missing(joinNotes(noOwner, note) ?? noOwner);
  if (directShare > 1.001) return notMeaningful(sentence('absence.shares-exceed-whole'), operands);
  return value(Math.min(1, knownShare), operands);
}

function legalRepresentativeChanges(view: CaseView): Computation {
  const { keyOf } = partiesOf(view);
  const appointments = relationsOf(view, ['directs']).filter(({ fields }) => keyOf(fields.to) === APPLICANT);
  const dated = appointments.filter(({ fields }) => fields.since !== null);
  if (dated.length === 0) return missing(sentence('absence.appointment'));
  const { from } = lastMonths(view, CHANGES_MONTHS);
  const { foundedOn } = view.applicant;
  const changes = dated.filter(({ fields }) => {
    const since = fields.since ?? '';
    // The first appointment at the founding replaces nobody.
    return since >= from && (foundedOn === null || daysBetween(foundedOn, since) > 31);
  });
  const relations = recordsOf(view, 'relation');
  const undated = appointments.length - dated.length;
  const note = undated > 0 ? sentence('remark.without-date', { count: undated }) : undefined;
  return value(changes.length, [
    operand(sentence('operand.dated-appointments'), dated.length, 'count', only(relations, dated), note),
    operand(
      sentence('operand.recent-appointments', { months: CHANGES_MONTHS }),
      changes.length,
      'count',
      only(relations, changes),
    ),
  ]);
}

function certificationsValid(view: CaseView): Computation {
  const all = recordsOf(view, 'licence');
  if (all.records.length === 0) return missing(sentence('absence.certificate'));
  const certificates = voluntaryCertificates(view);
  const valid = where(certificates, (licence) => isInForce(view, licence));
  return value(valid.records.length, [
    operand(sentence('operand.licences-and-certificates'), all.records.length, 'count', all),
    operand(sentence('operand.certificates-in-force'), valid.records.length, 'count', valid),
  ]);
}

export const certificationIndicators: readonly Indicator[] = indicatorsOf('certification', [
  {
    indicator: 'years_trading',
    formula: formula(plus(sentence('operand.whole-years'), sentence('operand.part-of-year'))),
    unit: 'years',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.years-trading'),
    restsOn: { records: [] },
    authority: EXPERT_JUDGEMENT,
    compute: yearsTrading,
  },
  {
    indicator: 'licence_days_to_expiry',
    formula: sentence('rule.licence-expiry'),
    unit: 'days',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.licence-expiry'),
    restsOn: { records: ['licence'] },
    authority: EXPERT_JUDGEMENT,
    compute: licenceDaysToExpiry,
  },
  {
    indicator: 'licence_scope_covers_business',
    formula: sentence('rule.licence-scope'),
    unit: 'flag',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.licence-scope'),
    restsOn: { records: ['licence'] },
    authority: EXPERT_JUDGEMENT,
    compute: licenceScopeCoversBusiness,
  },
  {
    indicator: 'registration_check_digit_valid',
    formula: sentence('rule.check-digit'),
    unit: 'flag',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.check-digit'),
    restsOn: { records: [] },
    authority: sentence('citation.registration-standards'),
    compute: registrationCheckDigitValid,
  },
  {
    indicator: 'identity_consistency',
    formula: formula(over(sentence('operand.agreeing-documents'), sentence('operand.comparable-documents'))),
    unit: 'share',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.identity'),
    restsOn: { records: ['party', 'licence'] },
    authority: EXPERT_JUDGEMENT,
    compute: identityConsistency,
  },
  {
    indicator: 'ownership_known_share',
    formula: formula(over(sentence('operand.equity-through-companies'), sentence('operand.whole-equity'))),
    unit: 'share',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.ownership'),
    restsOn: { records: ['party', 'relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: ownershipKnownShare,
  },
  {
    indicator: 'legal_representative_changes_24m',
    formula: formula(apply('count', sentence('operand.directors-appointed')), sentence('formula.first-at-founding')),
    unit: 'count',
    window: sentence('window.months', { months: CHANGES_MONTHS }),
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.appointments'),
    restsOn: { records: ['relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: legalRepresentativeChanges,
  },
  {
    indicator: 'certifications_valid',
    formula: formula(apply('count', sentence('operand.certificates-of-all-kinds'))),
    unit: 'count',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.certificates'),
    restsOn: { records: ['licence'] },
    authority: EXPERT_JUDGEMENT,
    compute: certificationsValid,
  },
  {
    indicator: 'size_class',
    formula: sentence('rule.size-class'),
    unit: 'category',
    window: sentence('window.year-and-headcount'),
    direction: 'none',
    nullRule: sentence('null-rule.size-class'),
    restsOn: { records: ['statement_line'] },
    authority: sentence('citation.size-classes'),
    compute: sizeClassOf,
  },
]);
