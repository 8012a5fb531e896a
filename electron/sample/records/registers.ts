/** Certification: licences, and who owns, controls and directs the applicant. */
import type { SizeIndustry } from '#shared/domain/applications.ts';
import { addDays, addMonthsToDate, type IsoDate } from '#shared/domain/dates.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import type { Identity } from '../business/firm.ts';
import type { History } from '../business/history.ts';
import type { Partner } from '../business/trade/partners.ts';
import { isoOf } from '../calendar.ts';
import { chineseBrand } from '../locale/names.ts';
import { type Random, randomStream } from '../random.ts';
import { guaranteedFriend } from './credit.ts';

type Licence = RecordFields<'licence'>;
type Party = RecordFields<'party'>;
type Relation = RecordFields<'relation'>;

/** Scope of business in English, for applicants outside China. */
const ENGLISH_SCOPES: Readonly<Record<SizeIndustry, string>> = {
  industry: 'manufacture and sale of own products',
  construction: 'building and installation works',
  wholesale: 'wholesale trade, import and export',
  retail: 'retail sale in stores and online',
  transport: 'road haulage and freight forwarding',
  warehousing: 'warehousing and logistics',
  'hotel-and-catering': 'hotel, restaurant and catering',
  software: 'software development and IT services',
  agriculture: 'agriculture and farm products',
  other: 'business services',
};

function sectorLicence(random: Random, history: History): Licence {
  const { plan, drivers } = history;
  const chinese = plan.locale.id === 'china';
  const ailing = plan.health === 'weak' || plan.health === 'distressed';
  const lapsed = ailing && random.chance(0.3);
  const validTo = addDays(plan.appliedOn, lapsed ? -random.integer(5, 120) : random.integer(ailing ? 8 : 60, 1400));
  const withdrawn = plan.health === 'distressed' && !lapsed && random.chance(0.4);
  const status = lapsed ? 'expired' : withdrawn ? (plan.index % 2 === 0 ? 'suspended' : 'revoked') : 'valid';
  return {
    kind: drivers.sector.licence[chinese ? 0 : 1],
    number: `${chinese ? '许' : 'L'}${random.integer(100_000, 999_999)}-${random.integer(10, 99)}`,
    issuer: chinese ? `${history.partners.home.region}行政审批局` : plan.locale.wording.registry,
    valid_from: addMonthsToDate(validTo, -60),
    valid_to: validTo,
    scope: chinese ? plan.trade.scope : ENGLISH_SCOPES[plan.industry],
    status,
  };
}

/** Business licence, the sector's licence, and certificates earned. */
export function licenceRecords(history: History, identity: Identity): Licence[] {
  const { plan, partners } = history;
  const random = randomStream(plan.seed, plan.index, 'licences');
  const chinese = plan.locale.id === 'china';
  const business: Licence = {
    kind: chinese ? '营业执照' : 'business licence',
    number: identity.registrationId,
    issuer: `${partners.home.region}${chinese ? '' : ' '}${plan.locale.wording.registry}`,
    valid_from: plan.foundedOn,
    valid_to: random.chance(0.5) ? null : addMonthsToDate(plan.foundedOn, 12 * 30),
    scope: chinese ? plan.trade.scope : ENGLISH_SCOPES[plan.industry],
    status: 'valid',
  };
  const licences = [business, sectorLicence(random, history)];
  const certificates = { strong: 2, sound: 1, weak: 0, distressed: 0 }[plan.health];
  const kinds = chinese
    ? ['ISO 9001 质量管理体系认证', 'ISO 14001 环境管理体系认证']
    : ['ISO 9001 certificate', 'ISO 14001 certificate'];
  for (const kind of kinds.slice(0, certificates)) {
    const validTo = addDays(plan.appliedOn, random.integer(40, 1000));
    licences.push({
      kind,
      number: `Q${random.integer(100_000, 999_999)}R${random.integer(0, 3)}M`,
      issuer: chinese ? '认证中心' : 'certification body',
      valid_from: addMonthsToDate(validTo, -36),
      valid_to: validTo,
      scope: null,
      status: 'valid',
    });
  }
  return licences;
}

function person(id: string, name: string): Party {
  return { id, name, kind: 'person', identifiers: null };
}

function company(partner: { id: string; name: string }): Party {
  return { id: partner.id, name: partner.name, kind: 'company', identifiers: partner.id };
}

interface Register {
  readonly party: Party[];
  readonly relation: Relation[];
}

/** Direct owners: the founder, a co-owner, and for some a holding company between. */
function ownership(random: Random, history: History, identity: Identity, owner: string): Register {
  const { plan, partners } = history;
  const applicant = identity.registrationId;
  const since = plan.foundedOn;
  const coOwner = person('P2', plan.locale.person(random));
  const owns = (from: string, to: string, share: number): Relation => ({ from, to, kind: 'owns', share, since });
  const founderShare = random.pick([0.51, 0.6, 0.67, 0.7, 0.8, 0.9]);
  const rest = Math.round((1 - founderShare) * 100) / 100;
  const parties = [
    { id: applicant, name: identity.legalName, kind: 'company' as const, identifiers: applicant },
    person('P1', owner),
    coOwner,
  ];
  if (plan.index % 6 !== 4)
    return { party: parties, relation: [owns('P1', applicant, founderShare), owns('P2', applicant, rest)] };
  const name =
    plan.locale.id === 'china'
      ? `${partners.home.name}${chineseBrand(random)}投资控股有限公司`
      : plan.locale.company(random, partners.home, 'Holding');
  const holding = { id: plan.locale.registrationId(random, partners.home, 2012), name };
  // The owners of a weak applicant's holding are not all disclosed.
  const disclosed = plan.health === 'strong' || plan.health === 'sound';
  const relation = [
    owns(holding.id, applicant, founderShare),
    owns('P2', applicant, rest),
    owns('P1', holding.id, disclosed ? founderShare : 0.55),
  ];
  if (disclosed) relation.push(owns('P2', holding.id, rest));
  return { party: [...parties, company(holding)], relation };
}

function appointment(random: Random, history: History): { director: string; since: IsoDate } {
  const { plan } = history;
  const changeRate = { strong: 0.03, sound: 0.08, weak: 0.25, distressed: 0.45 }[plan.health];
  const changed = random.chance(changeRate) && plan.foundedOn < addMonthsToDate(plan.appliedOn, -30);
  return changed
    ? { director: 'P3', since: addDays(plan.appliedOn, -random.integer(20, 680)) }
    : { director: 'P1', since: plan.foundedOn };
}

/** Parties and the relations among them; every relation's ends are parties. */
export function partyRecords(history: History, identity: Identity, owner: string): Register {
  const { plan, partners } = history;
  const random = randomStream(plan.seed, plan.index, 'parties');
  const { party, relation } = ownership(random, history, identity, owner);
  const applicant = identity.registrationId;
  const { director, since } = appointment(random, history);
  if (director === 'P3') party.push(person('P3', plan.locale.person(random)));
  relation.push({ from: director, to: applicant, kind: 'directs', share: null, since });
  relation.push({ from: 'P1', to: applicant, kind: 'controls', share: null, since: plan.foundedOn });
  if (random.chance(0.55)) {
    party.push(person('P4', plan.locale.person(random)));
    relation.push({ from: 'P4', to: 'P1', kind: 'family', share: null, since: null });
  }
  const related: readonly Partner[] = [...partners.customers, ...partners.suppliers].filter(
    (partner) => partner.related,
  );
  for (const partner of related) {
    party.push(company(partner));
    relation.push({ from: 'P1', to: partner.id, kind: 'owns', share: 0.6, since: isoOf(partner.from) });
    relation.push({ from: applicant, to: partner.id, kind: 'trades', share: null, since: isoOf(partner.from) });
  }
  const largest = partners.customers[0];
  if (largest) {
    party.push(company(largest));
    relation.push({ from: applicant, to: largest.id, kind: 'trades', share: null, since: isoOf(largest.from) });
  }
  const guaranteed = guaranteedFriend(history);
  if (guaranteed) {
    const { friend, mutual } = guaranteed;
    if (!party.some(({ id }) => id === friend.id)) party.push(company(friend));
    relation.push({ from: applicant, to: friend.id, kind: 'guarantees', share: null, since: null });
    if (mutual) relation.push({ from: friend.id, to: applicant, kind: 'guarantees', share: null, since: null });
  }
  return { party, relation };
}
