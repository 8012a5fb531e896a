/** Models of DMN for tests, from the elements inside a definition. */

import type { DmnModel } from '#electron/decisions/model/definitions.ts';
import { readModel } from '#electron/decisions/model/read-model.ts';
import { DecisionNetwork, type Question } from '#electron/decisions/network/network.ts';
import { numberOf } from '#electron/decisions/values/number.ts';
import { textOf } from '#electron/decisions/values/text.ts';
import type { FeelContext, FeelValue } from '#electron/decisions/values/value.ts';
import type { Sentence } from '#shared/domain/words.ts';

const VERSION = 'https://www.omg.org/spec/DMN/20230324/MODEL/';

interface Options {
  readonly version?: string;
  readonly namespace?: string;
  readonly imported?: readonly DmnModel[];
  /** The whole file in place of elements inside a definition. */
  readonly whole?: string;
}

export function networkOf(body: string, options: Options = {}): DecisionNetwork {
  const { version = VERSION, namespace = 'urn:test', imported = [], whole } = options;
  const text = `<?xml version="1.0"?>\n<definitions xmlns="${version}" name="test" namespace="${namespace}">${body}</definitions>`;
  return new DecisionNetwork(readModel({ name: 'model.dmn', content: Buffer.from(whole ?? text) }), imported);
}

/** A value of FEEL from one of JSON. */
function valueFrom(value: unknown): FeelValue {
  if (typeof value === 'number') return numberOf(String(value));
  if (Array.isArray(value)) return value.map(valueFrom);
  if (typeof value === 'object' && value !== null) return contextFrom(value as Record<string, unknown>);
  return value as FeelValue;
}

export function contextFrom(value: Readonly<Record<string, unknown>>): FeelContext {
  return new Map(Object.entries(value).map(([key, inner]) => [key, valueFrom(inner)]));
}

type Inputs = Readonly<Record<string, unknown>>;

/** The value of a decision as `string()` writes it. */
export function asked(network: DecisionNetwork, name: string, inputs: Inputs, more: Partial<Question> = {}): string {
  return textOf(network.ask({ inputs: contextFrom(inputs), now: null, ...more })(name) ?? null, true);
}

/** As `asked`, with the ids of what made values null. */
export function outcome(network: DecisionNetwork, name: string, inputs: Inputs) {
  const warnings: string[] = [];
  const text = asked(network, name, inputs, { warn: ({ id }: Sentence) => void warnings.push(id) });
  return { text, warnings };
}
