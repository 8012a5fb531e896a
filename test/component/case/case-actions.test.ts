import { describe, expect, it } from 'vitest';
import { canChange, changeSendsBack, nextAction, offeredActions } from '#renderer/features/case/case-actions.ts';
import { type CaseDetail, DETAIL } from './trial-case.ts';

function inState(state: CaseDetail['summary']['state'], actions: CaseDetail['actions'] = []): CaseDetail {
  return { ...DETAIL, summary: { ...DETAIL.summary, state }, actions };
}

describe('the next action', () => {
  it('is to add evidence while a draft has none, then to propose terms, then to submit', () => {
    const offered = offeredActions(DETAIL, true);
    expect(nextAction(offered, DETAIL, false)).toBe('import');
    expect(nextAction(offered, DETAIL, true)).toBe('propose');
    const proposal = { amount: 50_000_000, termMonths: 12, rateBasisPoints: 320, rationale: '', facility: null };
    const ready = { ...DETAIL, proposal, actions: [{ action: 'submit', allowed: true, reason: null }] };
    expect(nextAction(offeredActions(ready, true), ready, true)).toBe('submit');
  });

  it('is the step that moves the case forward, never the one that ends it', () => {
    const detail = inState('recommended', [
      { action: 'decline', allowed: true, reason: null },
      { action: 'return', allowed: true, reason: null },
      { action: 'approve', allowed: true, reason: null },
    ]);
    expect(nextAction(offeredActions(detail, false), detail, true)).toBe('approve');
  });

  it('is none for someone who may do nothing, and a closed step keeps its reason', () => {
    const detail = inState('recommended', [{ action: 'approve', allowed: false, reason: 'Four eyes.' }]);
    const offered = offeredActions(detail, false);
    expect(nextAction(offered, detail, true)).toBeNull();
    expect(offered).toEqual([{ action: 'approve', allowed: false, reason: 'Four eyes.' }]);
  });
});

describe('changes of a case', () => {
  it('are offered to officers up to disbursement and to nobody after it', () => {
    const names = (state: CaseDetail['summary']['state'], isOfficer: boolean) =>
      offeredActions(inState(state), isOfficer).map(({ action }) => action);
    expect(names('approved', true)).toEqual(['import', 'propose', 'edit']);
    expect(names('approved', false)).toEqual([]);
    expect(names('disbursed', true)).toEqual([]);
  });

  it('send a case back from its checkers, not from its makers', () => {
    expect(changeSendsBack('draft')).toBe(false);
    expect(changeSendsBack('returned')).toBe(false);
    expect(changeSendsBack('recommended')).toBe(true);
    expect(canChange('declined')).toBe(false);
    expect(changeSendsBack('declined')).toBe(false);
  });
});
