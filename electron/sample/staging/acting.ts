/** One act on one sample case, done through the desk's own operations by the officer it belongs to. */
import type { Proposal } from '#shared/contract/operations/case.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { usualTerms } from '#shared/domain/repayment.ts';
import { holdsDisbursement } from '#shared/workflow/decisions.ts';
import type { SampleApplicant } from '../applicant.ts';
import { approverFor, type Call, type Cast, makerOf, releaserOf, reviewerOf } from './cast.ts';
import { papersOf } from './papers.ts';
import type { Act } from './schedule.ts';
import { conditionsFor, pick, type SampleText } from './words.ts';

/** A sample case on its way. */
export interface StagedCase {
  readonly applicant: SampleApplicant;
  caseId: string;
  proposal: Proposal | null;
  /** Withdrawn early: what was planned after it does not happen. */
  isStopped?: boolean;
}

interface Scene {
  readonly staged: StagedCase;
  readonly cast: Cast;
  readonly maker: Call;
  readonly reviewer: Call;
  readonly text: SampleText;
}

type Performance = (scene: Scene) => Promise<void>;

/** A case in default, or without what is mandatory, is not taken on. */
async function cannotGoOn({ staged, maker }: Scene): Promise<boolean> {
  const { assessment } = await maker('assessment.get', { caseId: staged.caseId });
  return assessment.eligibility.defaults.length + assessment.eligibility.missing.length > 0;
}

/** Offered terms: what was asked, cut to the limit, at the model rate rounded up to five basis points. */
async function proposalFor({ staged, maker, text }: Scene): Promise<Proposal> {
  const { assessment } = await maker('assessment.get', { caseId: staged.caseId });
  const { application, index } = staged.applicant;
  const limit = assessment.limit.amount ?? 0;
  const step = application.amount >= 100_000_000 ? 10_000_000 : 1_000_000;
  const offered = Math.floor(Math.min(application.amount, limit) / step) * step;
  const rate = assessment.price.rateBasisPoints;
  return {
    amount: offered > 0 ? offered : application.amount,
    termMonths: application.termMonths,
    rateBasisPoints: rate === null ? 900 : Math.ceil(rate / 5) * 5,
    rationale: pick(text.rationales[staged.applicant.truth.health], index),
    facility: usualTerms(application.product),
  };
}

/** The approvals the authority table still asks for, at most so many of them. */
async function approve({ staged, cast, reviewer, text }: Scene, most: number): Promise<void> {
  const { caseId, applicant } = staged;
  const { requirement } = await reviewer('decision.trail', { caseId });
  const posts = (requirement?.required ?? [])
    .filter(({ role }) => role === 'approver')
    .flatMap(({ level, count, given }) => Array.from({ length: count - given }, () => level));
  const used: string[] = [];
  for (const level of posts.slice(0, most)) {
    const approver = approverFor(level, applicant.index, used);
    if (!approver) throw new Error(`the sample has too few approvers for case ${applicant.index}`);
    const conditions = used.length === 0 ? conditionsFor(text, applicant.application.product) : [];
    const comment = pick(text.approvals, applicant.index);
    await cast.as(approver)('decision.approve', { caseId, conditions, comment });
    used.push(approver.name);
  }
}

async function decline({ staged, cast, reviewer, text }: Scene): Promise<void> {
  const { caseId, applicant } = staged;
  const { assessment } = await reviewer('assessment.get', { caseId });
  const approver = approverFor('branch', applicant.index, []);
  if (!approver) throw new Error('the sample has no approver');
  const reasons = assessment.score.reasons.slice(0, 3).map((reason) => reason.text.slice(0, 200));
  await cast.as(approver)('decision.decline', {
    caseId,
    reasons: reasons.length > 0 ? reasons : [text.decline],
    comment: text.decline,
  });
}

async function disburse({ staged, cast }: Scene): Promise<void> {
  await cast.as(releaserOf(staged.applicant.index))('decision.disburse', { caseId: staged.caseId });
}

function openConditions(trail: AnswerOf<'decision.trail'>): AnswerOf<'decision.trail'>['conditions'] {
  return trail.conditions.filter(holdsDisbursement);
}

const PERFORMANCES: Readonly<Record<Act, Performance>> = {
  open: async ({ staged, maker, text }) => {
    const { applicant, application } = staged.applicant;
    const purpose = text.purposes[application.product];
    staged.caseId = (await maker('case.create', { applicant, application: { ...application, purpose } })).caseId;
  },
  import: async ({ staged, maker }) => {
    const files = papersOf(staged.applicant).map(({ name, text }) => ({
      name,
      contentBase64: Buffer.from(text).toString('base64'),
    }));
    const { skipped } = await maker('evidence.import', { caseId: staged.caseId, files });
    const lost = skipped[0];
    if (lost) throw new Error(`the desk does not read the sample's ${lost.name}: ${lost.reason}`);
  },
  propose: async (scene) => {
    const { staged, maker, text } = scene;
    if (await cannotGoOn(scene)) {
      await maker('case.withdraw', { caseId: staged.caseId, reason: text.hopeless });
      staged.isStopped = true;
      return;
    }
    staged.proposal = await proposalFor(scene);
    await maker('case.propose', { caseId: staged.caseId, proposal: staged.proposal });
  },
  submit: async ({ staged, maker }) => {
    await maker('decision.submit', { caseId: staged.caseId });
  },
  'start-review': async ({ staged, reviewer }) => {
    await reviewer('decision.startReview', { caseId: staged.caseId });
  },
  return: async ({ staged, reviewer, text }) => {
    await reviewer('decision.return', {
      caseId: staged.caseId,
      comment: pick(text.returns, staged.applicant.index),
    });
  },
  recommend: async (scene) => {
    const { staged, reviewer, text } = scene;
    const { index, plannedState } = staged.applicant;
    if (!staged.proposal) throw new Error('a case is recommended without a proposal');
    const { caseId } = staged;
    // What other cases brought since may have moved limit and price: terms are those of today.
    const proposal = await proposalFor(scene);
    await reviewer('decision.recommend', {
      caseId,
      proposal,
      comment: pick(text.recommendations[staged.applicant.truth.health], index),
    });
    // Of the cases that stay here every other one has its first approval of several.
    if (plannedState === 'recommended' && index % 2 === 0) await approveFirstOfSeveral(scene);
  },
  approve: (scene) => approve(scene, 5),
  decline,
  accept: async ({ staged, maker }) => {
    await maker('decision.accept', { caseId: staged.caseId });
  },
  'meet-conditions': async ({ staged, maker, text }) => {
    const { caseId } = staged;
    for (const { id } of openConditions(await maker('decision.trail', { caseId }))) {
      await maker('decision.meetCondition', { caseId, conditionId: id, note: text.conditionMet });
    }
  },
  'confirm-conditions': async ({ staged, reviewer }) => {
    await reviewer('decision.confirmConditions', { caseId: staged.caseId });
  },
  disburse,
  'start-monitoring': async ({ staged, maker }) => {
    await maker('decision.startMonitoring', { caseId: staged.caseId });
  },
  close: async ({ staged, maker, text }) => {
    await maker('decision.close', { caseId: staged.caseId, comment: pick(text.closings, staged.applicant.index) });
  },
  withdraw: async ({ staged, maker, text }) => {
    await maker('case.withdraw', { caseId: staged.caseId, reason: pick(text.withdrawals, staged.applicant.index) });
  },
};

async function approveFirstOfSeveral(scene: Scene): Promise<void> {
  const { requirement } = await scene.reviewer('decision.trail', { caseId: scene.staged.caseId });
  const wanted = requirement?.required.reduce((sum, { count, given }) => sum + count - given, 0) ?? 0;
  if (wanted > 1) await approve(scene, 1);
}

/** Does an act on a case. */
export async function perform(act: Act, staged: StagedCase, cast: Cast, text: SampleText): Promise<void> {
  if (staged.isStopped) return;
  const { index, application } = staged.applicant;
  const maker = cast.as(makerOf(index, application.currency));
  await PERFORMANCES[act]({ staged, cast, maker, reviewer: cast.as(reviewerOf(index)), text });
}
