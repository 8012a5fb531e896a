/** All built-in functions of FEEL by name. */
import type { FeelFunction } from '../values/value.ts';
import { CONTEXT_FUNCTIONS } from './contexts.ts';
import { DATE_FUNCTIONS } from './dates.ts';
import { LIST_FUNCTIONS } from './lists.ts';
import { NUMBER_FUNCTIONS } from './numbers.ts';
import { RANGE_FUNCTIONS } from './ranges.ts';
import { functionsOf } from './signature.ts';
import { STATISTICS_FUNCTIONS } from './statistics.ts';
import { TEXT_FUNCTIONS } from './texts.ts';

export const BUILT_IN_FUNCTIONS: ReadonlyMap<string, FeelFunction> = functionsOf([
  ...CONTEXT_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...RANGE_FUNCTIONS,
  ...STATISTICS_FUNCTIONS,
  ...TEXT_FUNCTIONS,
]);
