/** Calls a function with arguments by place or by name. */
import { sentence } from '#shared/text/sentence.ts';
import { type CallForm, DEEPEST_CALL, type Evaluation, type FeelFunction, type FeelValue } from '../values/value.ts';

/** The value of a call; null with a warning where no form takes these arguments. */
export function callByPlace(callee: FeelFunction, values: readonly FeelValue[], evaluation: Evaluation): FeelValue {
  for (const form of callee.forms) {
    const placed = placedIn(form, values);
    if (placed) {
      const found = called(callee, form, placed, evaluation);
      if (found !== undefined) return found;
    }
  }
  evaluation.warn(sentence('feel.no-form', { name: callee.name }));
  return null;
}

function placedIn(form: CallForm, values: readonly FeelValue[]): readonly FeelValue[] | undefined {
  if (values.length < form.required) return undefined;
  const fixed = form.parameters.length - (form.isOpen ? 1 : 0);
  if (form.isOpen) return [...values.slice(0, fixed), values.slice(fixed)];
  return values.length > fixed ? undefined : values;
}

/** As `callByPlace`, with the arguments by the names of parameters. */
export function callByName(
  callee: FeelFunction,
  values: ReadonlyMap<string, FeelValue>,
  evaluation: Evaluation,
): FeelValue {
  for (const form of callee.forms) {
    if (![...values.keys()].every((name) => form.parameters.includes(name))) continue;
    if (!form.parameters.slice(0, form.required).every((name) => values.has(name))) continue;
    const found = called(
      callee,
      form,
      form.parameters.map((name) => values.get(name)),
      evaluation,
    );
    if (found !== undefined) return found;
  }
  evaluation.warn(sentence('feel.no-form', { name: callee.name }));
  return null;
}

function called(
  callee: FeelFunction,
  form: CallForm,
  values: readonly (FeelValue | undefined)[],
  evaluation: Evaluation,
): FeelValue | undefined {
  if (evaluation.depth >= DEEPEST_CALL) {
    evaluation.warn(sentence('feel.too-deep', { name: callee.name, deepest: DEEPEST_CALL }));
    return null;
  }
  evaluation.depth += 1;
  try {
    return form.call(values, evaluation);
  } finally {
    evaluation.depth -= 1;
  }
}
