/** What an officer can do with a case now, and why not. */

import type { OutputOf } from '#shared/contract/operations.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { holdsDisbursement } from '#shared/workflow/decisions.ts';
import { stepRefusal } from '#shared/workflow/four-eyes.ts';
import { type StepName, stepsFrom } from '#shared/workflow/steps.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { conditionsOf } from '../store/decisions.ts';
import { approvalRefusal } from './authority.ts';
import type { Caller } from './ports.ts';
import { approvalBar } from './proposal-rules.ts';
import { stepFacts } from './stepping.ts';

type CaseDetail = OutputOf<'case.get'>;

/** Who asks, and what the case still lacks. */
interface Asked extends Pick<CaseDetail, 'missing'> {
  readonly caller: Caller;
}

/** Every step the workflow has from the case's state, with the reason where this officer cannot take it. */
export function actionsOn(store: ReadStore, stored: StoredCase, asked: Asked): CaseDetail['actions'] {
  const { caller } = asked;
  const facts = stepFacts(store, stored);
  return stepsFrom(stored.state).map((step) => {
    const reason = stepRefusal(step, facts, caller)?.message ?? ownRefusal(store, stored, step, asked);
    return { action: step, allowed: reason === null, reason };
  });
}

/** Refusals that depend on more than state, role and four eyes. */
function ownRefusal(store: ReadStore, stored: StoredCase, step: StepName, { caller, missing }: Asked): Words | null {
  if (step === 'submit') return missing.find(({ blocking }) => blocking)?.item ?? null;
  if (step === 'approve') return approvalBar(store, stored) ?? approvalRefusal(store, stored, caller);
  if (step === 'confirmConditions') return unmetConditions(store, stored.id);
  if (step === 'meetCondition' && unmetConditions(store, stored.id) === null) return sentence('decision.all-met');
  return null;
}

/** What is still open before the money can go out, in words; null when all is met. */
export function unmetConditions(store: ReadStore, caseId: string): Sentence | null {
  const open = conditionsOf(store, caseId).filter(holdsDisbursement);
  return open.length === 0 ? null : sentence('decision.not-yet-met', { conditions: open.map(({ text }) => text) });
}
