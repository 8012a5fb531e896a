/** Group 1, certification: who the applicant is and whether its papers hold. */

import { addMonthsToDate, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { checkRegistrationId } from '#shared/domain/identifiers.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { lastMonths, only, recordsOf, where } from '../case-view/records.ts';
import { APPLICANT, partiesOf, relationsOf } from '../matching/parties.ts';
import { daysToExpiry, isInForce, mandatoryLicences, scopeCovers, voluntaryCertificates } from './basis/licences.ts';
import { sizeClassOf } from './basis/size.ts';
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

const AT_APPLICATION = 'at the application date';

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
  const operands = [fact('founded on', foundedOn, 'category'), fact('application date', view.asOf, 'category')];
  if (foundedOn === null) return missing('the founding date is not provided', operands);
  if (foundedOn > view.asOf) return notMeaningful('the founding date lies after the application', operands);
  return value(yearsBetween(foundedOn, view.asOf), operands);
}

/** Minimum over the kinds of mandatory licence; of one kind the licence that lasts longest counts. */
function licenceDaysToExpiry(view: CaseView): Computation {
  const licences = mandatoryLicences(view);
  if (licences.records.length === 0) return missing('no mandatory licence provided');
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
  const note = open > 0 ? `${open} without an expiry date` : undefined;
  const soonest = Math.min(...byKind.values());
  if (!Number.isFinite(soonest)) {
    const operands = [operand('days to the earliest expiry', null, 'days', licences, note)];
    return missing('no mandatory licence states an expiry date', operands);
  }
  return value(soonest, [operand('days to the earliest expiry', soonest, 'days', licences, note)]);
}

function licenceScopeCoversBusiness(view: CaseView): Computation {
  const industry = view.applicant.sizeIndustry;
  const stated = where(mandatoryLicences(view), (licence) => licence.scope !== null && isInForce(view, licence));
  const business = fact('industry of the applicant', industry, 'category');
  if (industry === 'other')
    return missing('the industry “other” names no business to compare a scope with', [business]);
  if (stated.records.length === 0) return missing('no licence in force states a scope', [business]);
  const covering = where(stated, (licence) => scopeCovers(licence.scope ?? '', industry) === true);
  const operands = [
    business,
    operand('licences in force with a scope', stated.records.length, 'count', stated),
    operand('licences whose scope covers the industry', covering.records.length, 'count', covering),
  ];
  return flag(covering.records.length > 0, operands);
}

function registrationCheckDigitValid(view: CaseView): Computation {
  const { registrationIdKind, registrationId } = view.applicant;
  const check = checkRegistrationId(registrationIdKind, registrationId);
  const note = check && !check.valid ? check.reason : undefined;
  const operands = [fact('registration id', registrationId, 'category', note)];
  if (!check) return missing('a registration id of this kind has no check digit', operands);
  return flag(check.valid, operands);
}

function identityConsistency(view: CaseView): Computation {
  const { compared, agreeing } = identityDocuments(view);
  const count = compared.reduce((sum, selection) => sum + selection.records.length, 0);
  if (count === 0) return missing('no document states both the applicant’s name and its registration id');
  const agreed = agreeing.reduce((sum, selection) => sum + selection.records.length, 0);
  const words = { party: 'party records', licence: 'business licences' } as const;
  const operands = [...compared, ...agreeing].map((selection, index) => {
    const verb = index < compared.length ? 'compared' : 'that agree';
    return operand(`${words[selection.recordSet]} ${verb}`, selection.records.length, 'count', selection);
  });
  return value(agreed / count, operands);
}

function ownershipKnownShare(view: CaseView): Computation {
  const { knownShare, directShare, relations, withoutShare } = traceOwnership(view);
  const owners = only(recordsOf(view, 'relation'), relations);
  const note = withoutShare > 0 ? `owners without a stated share: ${withoutShare}` : undefined;
  const operands = [
    operand('equity held by direct owners', directShare, 'share', owners, note),
    fact('equity traced to natural persons', knownShare, 'share'),
  ];
  if (directShare === 0) return missing(joinNotes('no owner with a stated share provided', note) ?? '');
  if (directShare > 1.001) return notMeaningful('the stated shares add up to more than the whole', operands);
  return value(Math.min(1, knownShare), operands);
}

function legalRepresentativeChanges(view: CaseView): Computation {
  const { keyOf } = partiesOf(view);
  const appointments = relationsOf(view, ['directs']).filter(({ fields }) => keyOf(fields.to) === APPLICANT);
  const dated = appointments.filter(({ fields }) => fields.since !== null);
  if (dated.length === 0) return missing('no appointment of a legal representative with its date provided');
  const { from } = lastMonths(view, 24);
  const { foundedOn } = view.applicant;
  const changes = dated.filter(({ fields }) => {
    const since = fields.since ?? '';
    // The first appointment at the founding replaces nobody.
    return since >= from && (foundedOn === null || daysBetween(foundedOn, since) > 31);
  });
  const relations = recordsOf(view, 'relation');
  const undated = appointments.length - dated.length;
  const note = undated > 0 ? `${undated} without a date left out` : undefined;
  return value(changes.length, [
    operand('appointments with a date', dated.length, 'count', only(relations, dated), note),
    operand('appointed in the last 24 months', changes.length, 'count', only(relations, changes)),
  ]);
}

function certificationsValid(view: CaseView): Computation {
  const all = recordsOf(view, 'licence');
  if (all.records.length === 0) return missing('no licence or certificate provided');
  const certificates = voluntaryCertificates(view);
  const valid = where(certificates, (licence) => isInForce(view, licence));
  return value(valid.records.length, [
    operand('licences and certificates', all.records.length, 'count', all),
    operand('certificates in force', valid.records.length, 'count', valid),
  ]);
}

export const certificationIndicators: readonly Indicator[] = indicatorsOf('certification', [
  {
    indicator: 'years_trading',
    name: 'Years trading',
    formula: 'whole years from founding to application + the part of the running year',
    unit: 'years',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: 'missing without a founding date; not meaningful when it lies after the application',
    restsOn: { records: [] },
    authority: EXPERT_JUDGEMENT,
    compute: yearsTrading,
  },
  {
    indicator: 'licence_days_to_expiry',
    name: 'Days to licence expiry',
    formula: 'fewest days to expiry over the kinds of mandatory licence, the longest-lasting one of each kind',
    unit: 'days',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: 'missing without a mandatory licence that states its expiry; a licence not valid has no days left',
    restsOn: { records: ['licence'] },
    authority: EXPERT_JUDGEMENT,
    compute: licenceDaysToExpiry,
  },
  {
    indicator: 'licence_scope_covers_business',
    name: 'Licence scope covers the business',
    formula: 'yes when a licence in force names the applicant’s industry in its scope',
    unit: 'flag',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: 'missing without a licence in force with a scope, or when the industry is “other”',
    restsOn: { records: ['licence'] },
    authority: EXPERT_JUDGEMENT,
    compute: licenceScopeCoversBusiness,
  },
  {
    indicator: 'registration_check_digit_valid',
    name: 'Registration id is well formed',
    formula: 'yes when the check digit of the registration id is right',
    unit: 'flag',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: 'missing when the kind of id has no check digit',
    restsOn: { records: [] },
    authority: 'GB 32100-2015 (USCC); ISO 17442 (LEI)',
    compute: registrationCheckDigitValid,
  },
  {
    indicator: 'identity_consistency',
    name: 'Identity consistency',
    formula: 'documents whose name and registration id are both the applicant’s ÷ documents that state both',
    unit: 'share',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: 'missing when no document states both',
    restsOn: { records: ['party', 'licence'] },
    authority: EXPERT_JUDGEMENT,
    compute: identityConsistency,
  },
  {
    indicator: 'ownership_known_share',
    name: 'Ownership traced to persons',
    formula: 'equity traced through companies to natural persons ÷ whole equity',
    unit: 'share',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: 'missing without an owner with a share; not meaningful when shares exceed the whole',
    restsOn: { records: ['party', 'relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: ownershipKnownShare,
  },
  {
    indicator: 'legal_representative_changes_24m',
    name: 'Changes of legal representative',
    formula: 'number of directors appointed in the window, the first at the founding not counted',
    unit: 'count',
    window: '24 months to the application date',
    direction: 'higher-is-riskier',
    nullRule: 'missing without an appointment that states its date',
    restsOn: { records: ['relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: legalRepresentativeChanges,
  },
  {
    indicator: 'certifications_valid',
    name: 'Certificates in force',
    formula: 'number of quality, management and similar certificates in force',
    unit: 'count',
    window: AT_APPLICATION,
    direction: 'lower-is-riskier',
    nullRule: 'missing without any licence or certificate',
    restsOn: { records: ['licence'] },
    authority: EXPERT_JUDGEMENT,
    compute: certificationsValid,
  },
  {
    indicator: 'size_class',
    name: 'Size class',
    formula: 'China’s classification of 2011 for amounts in CNY, the EU’s of 2003 for amounts in EUR',
    unit: 'category',
    window: 'latest full year and headcount at the application date',
    direction: 'none',
    nullRule: 'missing when headcount, revenue or total assets leave the class open, or in another currency',
    restsOn: { records: ['statement_line'] },
    authority: '工信部联企业〔2011〕300号; 2003/361/EC',
    compute: sizeClassOf,
  },
]);
