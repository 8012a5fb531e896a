/** One case going through a network of decisions: every node computed once, from the inputs given. */
import { sentence } from '#shared/text/sentence.ts';
import { functionOf } from '../feel/calls.ts';
import type { Env } from '../feel/code.ts';
import { tight } from '../feel/tree.ts';
import { ANY, coerced } from '../values/types.ts';
import { type Evaluation, type FeelContext, type FeelValue, isContext, kindOf } from '../values/value.ts';
import type { NetworkNode, Requirement } from './nodes.ts';

export class Session {
  readonly #evaluation: Evaluation;
  readonly #given: (node: NetworkNode) => FeelValue | undefined;
  readonly #values = new Map<NetworkNode, FeelValue>();

  /** @param given the value given for a node; undefined where none is */
  constructor(given: (node: NetworkNode) => FeelValue | undefined, evaluation: Evaluation) {
    this.#given = given;
    this.#evaluation = evaluation;
  }

  valueOf(node: NetworkNode): FeelValue {
    const known = this.#values.get(node);
    if (known !== undefined) return known;
    const value = this.#compute(node);
    this.#values.set(node, value);
    return value;
  }

  #compute(node: NetworkNode): FeelValue {
    const given = node.of.kind === 'input' || node.of.kind === 'decision' ? this.#given(node) : undefined;
    if (given !== undefined) return this.#asTyped(node, given);
    switch (node.of.kind) {
      case 'input':
        return null;
      case 'service':
        return serviceOf(node, node.of.inputData.length + node.of.inputDecisions.length);
      case 'decision':
        return node.code.run(this.#envOf(node));
      case 'knowledge': {
        const env = this.#envOf(node);
        const made = node.code.run(env);
        if (node.ownPlace !== null) env.values[node.ownPlace] = made;
        return made;
      }
    }
  }

  #asTyped(node: NetworkNode, given: FeelValue): FeelValue {
    const made = coerced(given, node.type);
    if (made === undefined) {
      this.#evaluation.warn(sentence('feel.not-of-type', { name: node.of.name, kind: kindOf(given) }));
    }
    return made ?? null;
  }

  #envOf(node: NetworkNode): Env {
    const values: FeelValue[] = [];
    for (const [place, requirements, prefix] of node.places) {
      values[place] = prefix === '' ? this.#first(requirements) : this.#byName(requirements);
    }
    return { values, around: null, evaluation: this.#evaluation };
  }

  #first(requirements: readonly Requirement[]): FeelValue {
    const [first] = requirements;
    return first ? this.valueOf(first.node) : null;
  }

  #byName(requirements: readonly Requirement[]): FeelContext {
    return new Map(requirements.map(({ node }) => [node.of.name, this.valueOf(node)]));
  }
}

/** A decision service as a function: inputs first, then decisions given; nothing else is in its sight. */
function serviceOf(service: NetworkNode, parameterCount: number): FeelValue {
  const parameters = service.requires.slice(0, parameterCount);
  const outputs = service.requires.slice(parameterCount);
  const formal = parameters.map(({ node }) => ({ name: node.of.name, type: ANY }));
  return functionOf(
    service.of.name,
    formal,
    ({ values, evaluation }) => {
      const given = new Map(parameters.map(({ node }, at) => [node, values[at] ?? null]));
      const session = new Session((node) => given.get(node), evaluation);
      const [only] = outputs;
      const found: FeelValue =
        outputs.length === 1 && only
          ? session.valueOf(only.node)
          : new Map(outputs.map(({ node }) => [node.of.name, session.valueOf(node)]));
      return coerced(found, service.type) ?? null;
    },
    null,
  );
}

/** Reads an input of a model, given the names of the imports on each way to it. */
type InputReader = (name: string, ways: readonly (readonly string[])[]) => FeelValue | undefined;

/** Inputs by name: of the model itself, or inside the names of the imports it is reached by, the longest way first. */
export function inputsByName(inputs: FeelContext): InputReader {
  const byName = new Map([...inputs].map(([name, value]) => [tight(name), value]));
  const alongWay = (way: readonly string[], name: string): FeelValue | undefined => {
    const joined = byName.get(tight([...way, name].join('.')));
    if (joined !== undefined) return joined;
    let inside: FeelValue | undefined = byName.get(tight(way[0] ?? ''));
    for (const step of [...way.slice(1), name]) inside = isContext(inside) ? inside.get(step) : undefined;
    return inside;
  };
  return (name, ways) => {
    for (const way of ways) {
      for (const from of way.keys()) {
        const found = alongWay(way.slice(from), name);
        if (found !== undefined) return found;
      }
    }
    return byName.get(tight(name));
  };
}
