import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES } from '#shared/domain/officers.ts';
import { stepRefusal } from '#shared/workflow/four-eyes.ts';
import { STATES } from '#shared/workflow/states.ts';
import { STEP_NAMES, stepOf } from '#shared/workflow/steps.ts';

const CHECKER_STEPS = STEP_NAMES.filter((step) => stepOf(step).part === 'checker');

const anyStep = fc.constantFrom(...STEP_NAMES);
const anyState = fc.constantFrom(...STATES);
const anyOfficer = fc.constantFrom('a', 'b', 'c', 'd');
const anyDecisions = fc.array(
  fc.record({ kind: fc.constantFrom('submit', 'review', 'recommend', 'approve', 'return'), officerId: anyOfficer }),
);
const anyRoles = fc.subarray([...ROLES]);

test('whoever prepared a case never takes a checker’s step on it, whatever roles they hold and whatever its state', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CHECKER_STEPS),
      anyState,
      fc.uniqueArray(anyOfficer),
      anyDecisions,
      anyRoles,
      (step, state, makers, decisions, roles) => {
        const refusal = stepRefusal(
          step,
          { state, makers: [...makers, 'maker'], decisions },
          { officerId: 'maker', roles: [...roles, ...ROLES] },
        );
        expect(refusal?.code).toBe('forbidden');
      },
    ),
  );
});

test('review, recommendation, approval, refusal, confirmation and release are checker’s steps', () => {
  expect(CHECKER_STEPS.sort()).toEqual([
    'approve',
    'confirmConditions',
    'decline',
    'disburse',
    'recommend',
    'return',
    'startReview',
  ]);
});

test('whoever reviewed or approved a case gives no further approval or refusal on it', () => {
  for (const kind of ['review', 'recommend', 'approve']) {
    const facts = { state: 'recommended', makers: ['maker'], decisions: [{ kind, officerId: 'b' }] } as const;
    expect(stepRefusal('approve', facts, { officerId: 'b', roles: ['approver'] })?.code, kind).toBe('forbidden');
    expect(stepRefusal('approve', facts, { officerId: 'c', roles: ['approver'] }), kind).toBeNull();
  }
});

test('a step is taken only from its states and only by its roles', () => {
  fc.assert(
    fc.property(
      anyStep,
      anyState,
      fc.uniqueArray(anyOfficer),
      anyDecisions,
      anyRoles,
      anyOfficer,
      (step, state, makers, decisions, roles, officerId) => {
        if (stepRefusal(step, { state, makers, decisions }, { officerId, roles }) !== null) return;
        expect(stepOf(step).from).toContain(state);
        expect(roles.some((role) => stepOf(step).roles.includes(role))).toBe(true);
      },
    ),
  );
});

test('an auditor or administrator alone takes no step at all', () => {
  for (const step of STEP_NAMES) {
    for (const state of STATES) {
      const facts = { state, makers: ['x'], decisions: [] };
      expect(stepRefusal(step, facts, { officerId: 'x', roles: ['auditor', 'administrator'] })?.code).toBe('forbidden');
    }
  }
});
