/**
 * The laws of the decision path (DOMAIN §16), tried by seeded mutation over generated applicants: each
 * law changes a case in a way whose effect is known beforehand, and says where the effect is another.
 */
import type { AssessmentBasis } from '#electron/assessment/assess.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { canonicalJson } from '#electron/ground/canonical.ts';
import { decisionCovers } from '#electron/policy/authority/authority-rules.ts';
import type { Policies } from '#electron/policy/schemas.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import { RELIABILITIES } from '#shared/domain/authenticity.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { EXCEPTION_SEVERITIES, type ExceptionSeverity } from '#shared/domain/exceptions.ts';
import { GRADES, gradeRank } from '#shared/domain/grades.ts';
import { generateApplicant } from '../applicant.ts';
import { draftOf, viewOfDraft } from '../patterns/draft.ts';
import { type Random, randomStream } from '../random.ts';
import {
  ADVERSE,
  favourableRemoved,
  type Mutate,
  mandatoryRemoved,
  moreCollateral,
  optionalRemoved,
  renamed,
  reordered,
  tenfold,
} from './mutations.ts';
import { DECISION_PATH, type Subject, shippedBasis } from './subject.ts';

export const LAWS = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9'] as const;
export type LawId = (typeof LAWS)[number];

/** Date the applicants are seen from; fixed, so that a seed tries the same on any day. */
const AS_OF = '2026-06-30';
/** A currency nobody uses (ISO 4217 keeps it for tests). */
const INVENTED = 'XTS';
/** Violations told in full. */
const MOST_TOLD = 20;

/** What one try is made on. */
interface Ground {
  readonly subject: Subject;
  readonly basis: AssessmentBasis;
  readonly view: CaseView;
  readonly before: Assessment;
  readonly random: Random;
}

/** What was tried, and what it broke; null in `broken` where the law held. Null where nothing could be tried. */
interface Try {
  readonly what: string;
  readonly broken: string | null;
}

function assessed({ subject, basis }: Ground, view: CaseView): Assessment {
  return subject.assess(view, basis, NOTHING_ELSEWHERE);
}

/** No limit is below every limit, no rate above every rate. */
const limitOf = ({ limit }: Assessment): number => limit.amount ?? -1;
const rateOf = ({ price }: Assessment): number => price.rateBasisPoints ?? Number.POSITIVE_INFINITY;

/** What got better though nothing may. */
function betterThan(before: Assessment, after: Assessment): string | null {
  const found = [
    after.score.points > before.score.points ? `points ${before.score.points} → ${after.score.points}` : null,
    gradeRank(after.score.grade) < gradeRank(before.score.grade)
      ? `grade ${before.score.grade} → ${after.score.grade}`
      : null,
    after.score.pd < before.score.pd ? `PD ${before.score.pd} → ${after.score.pd}` : null,
    ...milderTerms(before, after),
  ].filter((each) => each !== null);
  return found.length === 0 ? null : found.join(', ');
}

function milderTerms(before: Assessment, after: Assessment): (string | null)[] {
  return [
    limitOf(after) > limitOf(before) ? `limit ${before.limit.amount} → ${after.limit.amount}` : null,
    rateOf(after) < rateOf(before) ? `rate ${before.price.rateBasisPoints} → ${after.price.rateBasisPoints}` : null,
  ];
}

function afterMutation(mutate: Mutate, check: (ground: Ground, after: Assessment) => string | null) {
  return (ground: Ground): Try | null => {
    const mutation = mutate(ground.view, ground.random);
    return mutation && { what: mutation.what, broken: check(ground, assessed(ground, mutation.view)) };
  };
}

const noBetterTerms = ({ before }: Ground, after: Assessment): string | null => {
  const found = milderTerms(before, after).filter((each) => each !== null);
  return found.length === 0 ? null : found.join(', ');
};

/** Each input that is missing now and was not earns no more than the mean of the reference population. */
const missingEarnsMean = ({ before }: Ground, after: Assessment): string | null => {
  for (const [at, now] of after.score.contributions.entries()) {
    const then = before.score.contributions[at];
    if (now.status === 'missing' && then?.status !== 'missing' && now.points > now.baseline + 1e-9)
      return `${now.indicator} earns ${now.points} points for being missing, ${now.baseline} on average`;
  }
  return null;
};

const noTerms = (_: Ground, { limit, price, eligibility }: Assessment): string | null =>
  limit.amount === null && price.rateBasisPoints === null && eligibility.missing.length > 0
    ? null
    : `limit ${limit.amount}, rate ${price.rateBasisPoints}`;

/** What does not depend on the order of records: figures and verdicts, not ids. */
function orderless({ indicators, reliability, score, limit, price, eligibility }: Assessment): string {
  return canonicalJson({
    indicators: indicators
      // Size classes are legal thresholds of one currency; no input of a model.
      .filter(({ indicator }) => indicator !== 'size_class')
      .map(({ indicator, status, value }) => [indicator, status, roundedFigure(value)]),
    reliability: reliability.map(({ group, reliability: letter }) => [group, letter]),
    score: [score.points, score.grade, score.pd],
    contributions: score.contributions.map(({ points }) => points),
    limit: [limit.binding, limit.amount],
    price: [price.rateBasisPoints, price.capitalRatio === null ? null : roundedFigure(price.capitalRatio)],
    defaults: eligibility.defaults.length,
    missing: eligibility.missing.length,
  });
}

/** Sums of decimals in another order differ in their last bits; nothing is decided by those. */
function roundedFigure(value: number | string | null): number | string | null {
  return typeof value === 'number' ? Number(value.toPrecision(10)) : value;
}

function difference(one: string, other: string): string | null {
  if (one === other) return null;
  const at = [...one].findIndex((character, index) => character !== other[index]);
  return `${one.slice(Math.max(0, at - 60), at + 40)} ≠ ${other.slice(Math.max(0, at - 60), at + 40)}`;
}

/** Every money threshold of policies and model times ten. */
function tenfoldBasis(basis: AssessmentBasis): AssessmentBasis {
  const { model, policies } = basis;
  const inputs = model.document.inputs.map((input) =>
    input.kind === 'numeric' && input.unit === 'money'
      ? { ...input, bins: input.bins.map((bin) => ({ ...bin, below: bin.below === null ? null : bin.below * 10 })) }
      : input,
  );
  const eligibility: Policies['eligibility'] = structuredClone(policies.eligibility.content);
  eligibility.default.materialAmount *= 10;
  return {
    model: { ...model, document: { ...model.document, inputs } },
    policies: { ...policies, eligibility: { ...policies.eligibility, content: eligibility } },
  };
}

/** The case in an invented currency whose value in euro is known: the firm-size relief has bounds in euro. */
function inInventedCurrency(view: CaseView, euro: number): CaseView {
  const rates = [{ from: INVENTED, to: 'EUR', date: view.asOf, rate: euro, source: 'law' }];
  return { ...renamed(view, view.currency, INVENTED), rates };
}

/** The policies with their threshold in the invented currency, as the case is. */
function inventedBasis(basis: AssessmentBasis): AssessmentBasis {
  const content = structuredClone(basis.policies.eligibility.content);
  content.default.currency = INVENTED;
  return { ...basis, policies: { ...basis.policies, eligibility: { ...basis.policies.eligibility, content } } };
}

function scaleTry(ground: Ground): Try {
  const { subject, view } = ground;
  const basis = inventedBasis(ground.basis);
  const before = subject.assess(inInventedCurrency(view, 1), basis, NOTHING_ELSEWHERE);
  // Ten times as many units, each worth a tenth, are the same firm.
  const ten = subject.assess(tenfold(inInventedCurrency(view, 0.1)), tenfoldBasis(basis), NOTHING_ELSEWHERE);
  const same = (assessment: Assessment) =>
    canonicalJson([
      assessment.score.contributions.map(({ points }) => points),
      assessment.score.points,
      assessment.score.grade,
      assessment.price.rateBasisPoints,
    ]);
  const scaled = before.limit.amount === null ? null : before.limit.amount * 10;
  // A limit is rounded to whole minor units: ten times it may differ by the rounding of one.
  const limitHolds =
    scaled === null || ten.limit.amount === null
      ? scaled === ten.limit.amount
      : Math.abs(ten.limit.amount - scaled) <= 10;
  const broken = difference(same(before), same(ten)) ?? (limitHolds ? null : `limit ${scaled} ≠ ${ten.limit.amount}`);
  return { what: 'every amount times ten', broken };
}

function renameTry({ subject, basis, view }: Ground): Try {
  const inOwn = { ...view, rates: [{ from: view.currency, to: 'EUR', date: view.asOf, rate: 1, source: 'law' }] };
  const content = structuredClone(basis.policies.eligibility.content);
  content.default.currency = view.currency;
  const own = { ...basis, policies: { ...basis.policies, eligibility: { ...basis.policies.eligibility, content } } };
  const one = subject.assess(inOwn, own, NOTHING_ELSEWHERE);
  const other = subject.assess(inInventedCurrency(view, 1), inventedBasis(basis), NOTHING_ELSEWHERE);
  return { what: 'the currency called otherwise', broken: difference(orderless(one), orderless(other)) };
}

function priceTry({ subject, basis, view, before, random }: Ground): Try {
  const { price, limit } = basis.policies;
  const tables = { price: price.content, collateral: limit.content.collateral };
  const free = { defaults: [], missing: [] };
  const pd = Math.min(0.5, before.score.onScale.pd);
  const worse = Math.min(0.9, pd * (1 + random.next() * 3) + 0.0001);
  const priced = (at: CaseView, with_: number) =>
    subject.computePrice(at, { pd: with_ }, free, tables, price.hash).rateBasisPoints ?? Number.POSITIVE_INFINITY;
  const unsecured = { ...view, evidence: { ...view.evidence, collateral: view.evidence.collateral.slice(1) } };
  const base = priced(view, pd);
  if (priced(view, worse) < base)
    return { what: 'a higher PD', broken: `rate falls from ${base} to ${priced(view, worse)}` };
  const open = priced(unsecured, pd);
  return {
    what: 'a higher PD, and less collateral',
    broken: open < base ? `rate falls from ${base} to ${open}` : null,
  };
}

function limitTry({ subject, basis, view }: Ground): Try {
  const { content, hash } = basis.policies.limit;
  const free = { defaults: [], missing: [] };
  const amounts = GRADES.map((grade) => subject.computeLimit(view, { grade }, free, content, hash).amount ?? -1);
  const at = amounts.findIndex((amount, index) => index > 0 && amount > (amounts[index - 1] ?? 0));
  return {
    what: 'every grade',
    broken: at < 0 ? null : `${GRADES[at]} has ${amounts[at]}, ${GRADES[at - 1]} has ${amounts[at - 1]}`,
  };
}

function authorityTry({ subject, basis, view, before, random }: Ground): Try {
  const { authority, rates } = basis.policies;
  const milder = {
    amount: view.terms.amount,
    currency: view.currency,
    asOf: view.asOf,
    grade: before.score.grade,
    institutionLevel: view.application.institutionLevel,
    priceDeviationBasisPoints: random.integer(-20, 120),
    limitAmount: before.limit.amount,
    product: view.application.product,
    channel: view.application.channel,
    termMonths: view.terms.termMonths,
    lossGivenDefault: before.price.lossGivenDefault,
    reliability: random.pick(RELIABILITIES),
    exceptions: [] as readonly ExceptionSeverity[],
  };
  const worse = Math.min(RELIABILITIES.length - 1, RELIABILITIES.indexOf(milder.reliability) + random.integer(0, 2));
  const rank = Math.min(GRADES.length - 1, gradeRank(milder.grade) + random.integer(0, 4));
  const harder = {
    ...milder,
    amount: milder.amount + random.integer(0, 3_000_000_000),
    grade: GRADES[rank] ?? 'D',
    priceDeviationBasisPoints: milder.priceDeviationBasisPoints + random.integer(0, 90),
    limitAmount: random.chance(0.3) ? null : milder.limitAmount,
    termMonths: milder.termMonths + random.integer(0, 60),
    lossGivenDefault: random.chance(0.2) ? null : milder.lossGivenDefault,
    reliability: RELIABILITIES[worse] ?? 'D',
    exceptions: random.chance(0.5) ? [random.pick(EXCEPTION_SEVERITIES)] : [],
  };
  const required = (facts: typeof milder) =>
    subject.requiredDecision(facts, authority.content, rates.content.exchange.rows);
  const [mild, hard] = [required(milder), required(harder)];
  return {
    what: 'a larger amount, a worse grade, a lower rate, no limit, a longer tenor, a larger loss, worse evidence or an exception',
    broken: decisionCovers(hard, mild) ? null : `${mild.rule} asks for more than ${hard.rule}`,
  };
}

function replayTry(ground: Ground): Try {
  const again = assessed(ground, structuredClone(ground.view));
  return { what: 'the same case again', broken: difference(canonicalJson(ground.before), canonicalJson(again)) };
}

/** The tries of a law on one case, each with the ground it stands on. */
const TRIES: Readonly<Record<LawId, readonly ((ground: Ground) => Try | null)[]>> = {
  L1: ADVERSE.map((mutate) => afterMutation(mutate, ({ before }, after) => betterThan(before, after))),
  L2: [
    afterMutation(favourableRemoved, noBetterTerms),
    afterMutation(mandatoryRemoved, noTerms),
    afterMutation(optionalRemoved, missingEarnsMean),
  ],
  L3: [priceTry],
  L4: [afterMutation(reordered, ({ before }, after) => difference(orderless(before), orderless(after)))],
  L5: [scaleTry, renameTry],
  L6: [
    afterMutation(moreCollateral, ({ before }, after) => {
      const found = [
        limitOf(after) < limitOf(before) ? `limit ${before.limit.amount} → ${after.limit.amount}` : null,
        rateOf(after) > rateOf(before) ? `rate ${before.price.rateBasisPoints} → ${after.price.rateBasisPoints}` : null,
      ].filter((each) => each !== null);
      return found.length === 0 ? null : found.join(', ');
    }),
  ],
  L7: [replayTry],
  L8: [limitTry],
  L9: [authorityTry],
};

interface Violation {
  readonly law: LawId;
  /** The applicant: what `generateApplicant(seed, case, …)` makes. */
  readonly case: number;
  readonly what: string;
  readonly broken: string;
}

export interface LawsResult {
  readonly seed: number;
  readonly cases: number;
  readonly mutations: number;
  readonly laws: Readonly<Partial<Record<LawId, { readonly tried: number; readonly violations: number }>>>;
  /** Violations on the smallest files, a few. */
  readonly smallest: readonly Violation[];
}

/** Tries the laws on generated applicants; the same seed tries the same, whichever laws are chosen. */
export function tryLaws(
  seed: number,
  cases: number,
  laws: readonly LawId[] = LAWS,
  subject: Subject = DECISION_PATH,
): LawsResult {
  const basis = shippedBasis();
  const counts = new Map(laws.map((law) => [law, { tried: 0, violations: 0 }]));
  const found: (Violation & { readonly size: number })[] = [];
  for (let index = 0; index < cases; index += 1) {
    const view = viewOfDraft(draftOf(generateApplicant(seed, index, AS_OF)));
    const before = subject.assess(view, basis, NOTHING_ELSEWHERE);
    const size = Object.values(view.evidence).reduce((sum, records) => sum + records.length, 0);
    for (const law of laws) {
      for (const [at, attempt] of TRIES[law].entries()) {
        const random = randomStream(seed, index, 'laws', law, at);
        const tried = attempt({ subject, basis, view, before, random });
        const count = counts.get(law);
        if (!tried || !count) continue;
        count.tried += 1;
        if (tried.broken === null) continue;
        count.violations += 1;
        found.push({ law, case: index, what: tried.what, broken: tried.broken, size });
      }
    }
  }
  const smallest = found.sort((a, b) => a.size - b.size).slice(0, MOST_TOLD);
  return {
    seed,
    cases,
    mutations: [...counts.values()].reduce((sum, { tried }) => sum + tried, 0),
    laws: Object.fromEntries(counts),
    smallest: smallest.map(({ size: _, ...violation }) => violation),
  };
}
