import { expect, test } from 'vitest';
import { saying } from '#test/support/saying.ts';
import { chooseStages } from '../../../scripts/test.mjs';

const names = (asked: string[]): string[] => chooseStages(asked).map((stage) => stage.name);

test('all checks run when none is named', () => {
  expect(names([])).toEqual(['types', 'lint', 'unit', 'store', 'contract', 'component', 'build', 'e2e']);
});

test('named checks run in their fixed order, with what they need', () => {
  expect(names(['store', 'types'])).toEqual(['types', 'store']);
  expect(names(['e2e'])).toEqual(['build', 'e2e']);
});

test('an unknown check is named, with those there are', () => {
  expect(() => chooseStages(['units'])).toThrow(saying(/No check is called units\. There are: types, lint, unit/));
});
