/** What `desk compute --help` says of each figure: its keys with their form, its formulas, its source. */
import { z } from 'zod';
import type { Words } from '#shared/domain/words.ts';
import type { ComputationKey } from '#shared/text/en/core/compute.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Computation } from './computation.ts';

/** What a JSON schema says of one key. */
interface KeyForm {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly default?: unknown;
  readonly items?: KeyForm;
  readonly anyOf?: readonly KeyForm[];
}

/** The form of a value, in signs that are the same in every language: "[0, 100)", "bullet | linear". */
function formOf(form: KeyForm): string {
  if (form.anyOf) return form.anyOf.map(formOf).join(' | ');
  if (form.enum) return form.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (form.items) return `[${formOf(form.items)}, …]`;
  if (form.type !== 'number' && form.type !== 'integer') return form.type ?? '';
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = form;
  const least = exclusiveMinimum === undefined ? `[${minimum}` : `(${exclusiveMinimum}`;
  const most = exclusiveMaximum === undefined ? `${maximum}]` : `${exclusiveMaximum})`;
  return `${form.type} ${least}, ${most}`;
}

/** Lines of the help on one figure. */
export function helpOnComputation({ name, input, formulas }: Computation): Words[] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  const keys = Object.entries(properties).map(([key, property]) => {
    const form = property as KeyForm;
    return sentence('compute.help-key', {
      // Every key of an input is described: the catalogue's test goes through them all.
      key: key as ComputationKey,
      form: formOf(form),
      optional: !required.includes(key),
      ...(form.default !== undefined && form.default !== null && { fallback: JSON.stringify(form.default) }),
    });
  });
  const figures = Object.entries(formulas).map(([figure, formula]) =>
    sentence('compute.help-figure', { figure, formula }),
  );
  return [sentence('compute.help-title', { name }), ...keys, ...figures];
}
