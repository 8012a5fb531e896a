/** The waiting table agrees with the steps: what a case waits for can be done there, by whom it waits for. */
import { describe, expect, it, test } from 'vitest';
import { operations } from '#shared/contract/operations.ts';
import { DECISION_KINDS } from '#shared/workflow/decisions.ts';
import { STATE_FACTS, STATES } from '#shared/workflow/states.ts';
import { STEP_NAMES, stepOf, stepsFrom } from '#shared/workflow/steps.ts';
import { type Circumstances, dueOn, WAITING, waitOf } from '#shared/workflow/waiting.ts';

const WAITS = STATES.flatMap((state) => (WAITING[state]?.waits ?? []).map((wait) => ({ state, wait })));

test.each(WAITS)(
  '$state waits for $wait.act of the $wait.role: a step of that state and that role',
  ({ state, wait }) => {
    if (wait.act === 'import' || wait.act === 'propose') {
      expect(STATE_FACTS[state].change).toBe('taken-in');
      expect(wait.role).toBe('officer');
      return;
    }
    const step = stepOf(wait.act);
    expect(step.from).toContain(state);
    expect(step.roles).toContain(wait.role);
    expect(step.onward).toBe(true);
    // Only a maker can be waited for as the owner of a maker's step, and a checker never is the owner.
    expect(step.part === 'checker').toBe(wait.on !== 'owner');
  },
);

test('a state waits for somebody exactly when an onward step is owed: not while a loan runs, nor at an end', () => {
  const idle = STATES.filter((state) => WAITING[state] === null);
  expect(idle).toEqual(['declined', 'monitored', 'closed', 'withdrawn']);
  for (const state of STATES.filter((each) => WAITING[each] !== null)) {
    expect(
      stepsFrom(state).some((step) => stepOf(step).onward),
      state,
    ).toBe(true);
    expect(WAITING[state]?.waits.at(-1)?.whileWanting, state).toBeNull();
  }
});

describe('the next act', () => {
  const whole: Circumstances = { isAssessed: true, hasProposal: true, hasOpenCondition: false };
  it.each([
    ['draft', { ...whole, isAssessed: false, hasProposal: false }, 'import'],
    ['draft', { ...whole, isAssessed: false }, 'import'],
    ['returned', { ...whole, hasProposal: false }, 'propose'],
    ['returned', whole, 'submit'],
    ['accepted', { ...whole, hasOpenCondition: true }, 'meetCondition'],
    ['accepted', whole, 'confirmConditions'],
    ['conditions-met', whole, 'disburse'],
    ['monitored', whole, undefined],
  ] as const)('of a case that is %s with %o is %s', (state, circumstances, act) => {
    expect(waitOf(state, circumstances)?.act).toBe(act);
  });

  it('is due as many days after the case entered its state as the table says', () => {
    expect(dueOn('submitted', '2026-11-29')).toBe('2026-12-01');
    expect(dueOn('closed', '2026-11-29')).toBeNull();
  });
});

describe('the table of steps', () => {
  it('reaches every state but the first, and leaves every state but the ends', () => {
    const reached = new Set(STEP_NAMES.map((step) => stepOf(step).to));
    expect(STATES.filter((state) => !reached.has(state))).toEqual(['draft']);
    expect(STATES.filter((state) => stepsFrom(state).length === 0)).toEqual(['declined', 'closed', 'withdrawn']);
  });

  it('puts every kind of decision on record by exactly one step', () => {
    expect(STEP_NAMES.flatMap((step) => stepOf(step).records ?? []).sort()).toEqual([...DECISION_KINDS].sort());
  });

  it.each(STEP_NAMES)('gives the operation of %s to exactly the roles that take it', (step) => {
    const { operation, roles } = stepOf(step);
    const contract: Readonly<Record<string, { readonly access: unknown }>> = operations;
    expect(contract[operation]?.access).toEqual(roles);
  });

  it('leads nowhere from a state in which the case is no longer active', () => {
    for (const state of STATES) if (!STATE_FACTS[state].active) expect(stepsFrom(state), state).toEqual([]);
  });
});
