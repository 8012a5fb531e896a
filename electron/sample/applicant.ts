/**
 * The sample's applicants: invented businesses whose papers follow from one simulated history, with
 * their true condition known. Pure: the same seed, index and date give the same applicant, whatever
 * the number of applicants.
 */
import type { Applicant, Application } from '#shared/contract/operations/case.ts';
import type { Product } from '#shared/domain/applications.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import type { RecordFields, RecordSetName } from '#shared/domain/record-sets.ts';
import { sampleText } from '#shared/text/en/sample.ts';
import type { CaseState } from '#shared/workflow/states.ts';
import { type Identity, identityOf, ownerOf } from './business/firm.ts';
import type { History } from './business/history.ts';
import { Simulation } from './business/simulation.ts';
import { type Health, type Plan, planApplicant } from './plan.ts';
import { randomStream } from './random.ts';
import { bankRecords, statementRecords } from './records/books-and-bank.ts';
import {
  collateralRecords,
  depositRecords,
  eventRecords,
  facilityRecords,
  guaranteeRecords,
  scopeRecords,
} from './records/credit.ts';
import { orderRecords, shipmentRecords } from './records/deliveries.ts';
import { invoiceRecords } from './records/invoices.ts';
import { periodicRecords } from './records/periodic.ts';
import { licenceRecords, partyRecords } from './records/registers.ts';
import { storyOf } from './story.ts';

export type SampleEvidence = { readonly [S in RecordSetName]: readonly RecordFields<S>[] };

/** What the sample knows and the desk does not. */
interface SampleTruth {
  readonly health: Health;
  /** Probability of default within a year that the applicant was drawn with. */
  readonly probabilityOfDefault: number;
  readonly story: string;
}

export interface SampleApplicant {
  readonly index: number;
  readonly applicant: Applicant;
  readonly application: Application;
  readonly evidence: SampleEvidence;
  /** Record sets the applicant did not hand over; empty for most. */
  readonly withheld: readonly RecordSetName[];
  readonly truth: SampleTruth;
  readonly plannedState: CaseState;
}

interface ProductTerms {
  /** Amount over yearly revenue, smallest and largest. */
  readonly share: readonly [number, number];
  readonly months: readonly number[];
}

const PRODUCT_TERMS: Readonly<Record<Product, ProductTerms>> = {
  'working-capital-loan': {
    share: [0.03, 0.09],
    months: [6, 9, 12],
  },
  'revolving-credit-line': {
    share: [0.025, 0.07],
    months: [12, 24, 36],
  },
  'term-loan': { share: [0.05, 0.14], months: [24, 36, 60] },
  'equipment-loan': { share: [0.05, 0.14], months: [36, 48, 60] },
  'invoice-financing': { share: [0.03, 0.08], months: [3, 6] },
  'trade-finance': { share: [0.03, 0.08], months: [3, 6] },
};

function levelFor(yuan: number): InstitutionLevel {
  if (yuan < 1_500_000) return 'sub-branch';
  return yuan < 6_000_000 ? 'branch' : 'head-office';
}

function applicationOf(plan: Plan): Application {
  const random = randomStream(plan.seed, plan.index, 'application');
  const { share, months } = PRODUCT_TERMS[plan.product];
  const wished = plan.yearlyRevenue * random.between(share[0], share[1]);
  const step = wished < 1_000_000 ? 10_000 : 100_000;
  const amount = Math.max(step, Math.round(wished / step) * step);
  return {
    amount: amount * 100,
    currency: plan.locale.currency,
    termMonths: random.pick(months),
    product: plan.product,
    purpose: sampleText.purposes[plan.product],
    channel: plan.channel,
    institutionLevel: levelFor(amount * plan.locale.yuanPerUnit),
    appliedOn: plan.appliedOn,
  };
}

function applicantOf(history: History, identity: Identity): Applicant {
  const { plan, partners, payroll } = history;
  return {
    legalName: identity.legalName,
    registrationIdKind: plan.locale.registrationIdKind,
    registrationId: identity.registrationId,
    industryCode: plan.locale.id === 'china' ? plan.trade.code : plan.trade.nace,
    sizeIndustry: plan.industry,
    lifeStage: plan.lifeStage,
    foundedOn: plan.foundedOn,
    region: partners.home.region,
    headcount: payroll.at(-1)?.headcount ?? null,
  };
}

/** Sets a thin file lacks: the books and the shop floor, or the bank and the bureau. */
function withheldBy(plan: Plan): readonly RecordSetName[] {
  if (!plan.thin) return [];
  return plan.index % 2 === 0
    ? ['bank_transaction', 'credit_facility', 'credit_event', 'utility_bill']
    : ['statement_line', 'order', 'shipment', 'payroll'];
}

/** One applicant with everything it hands over. Money is in minor units; no record is dated after the application. */
export function generateApplicant(seed: number, index: number, asOf: IsoDate): SampleApplicant {
  return applicantFrom(planApplicant(seed, index, asOf));
}

/** The applicant of a plan, drawn or written by hand. */
export function applicantFrom(plan: Plan): SampleApplicant {
  const history = new Simulation(plan).run();
  const identity = identityOf(plan, history.partners);
  const owner = ownerOf(plan).name;
  const application = applicationOf(plan);
  const withheld = withheldBy(plan);
  const evidence: SampleEvidence = {
    statement_line: statementRecords(history),
    bank_transaction: bankRecords(history),
    // Every statement of the sample has movements.
    account_balance: [],
    invoice: invoiceRecords(history),
    order: orderRecords(history),
    shipment: shipmentRecords(history),
    ...periodicRecords(history),
    licence: licenceRecords(history, identity),
    ...partyRecords(history, identity, owner),
    credit_facility: facilityRecords(history),
    credit_event: eventRecords(history),
    collateral: collateralRecords(history, application.amount),
    guarantee: guaranteeRecords(history, identity, owner, roundMinorUnits(application.amount)),
    deposit_account: depositRecords(history),
    evidence_scope: scopeRecords(history, (set) => !withheld.includes(set)),
  };
  return {
    index: plan.index,
    applicant: applicantOf(history, identity),
    application,
    evidence: Object.assign(evidence, Object.fromEntries(withheld.map((set) => [set, []]))),
    withheld,
    truth: {
      health: plan.health,
      probabilityOfDefault: history.drivers.probabilityOfDefault,
      story: storyOf(history, withheld),
    },
    plannedState: plan.state,
  };
}

/** Applicants 0 … count − 1, one at a time. */
export function* generateApplicants(seed: number, count: number, asOf: IsoDate): Generator<SampleApplicant> {
  for (let index = 0; index < count; index += 1) yield generateApplicant(seed, index, asOf);
}
