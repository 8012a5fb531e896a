/** A DMN model ready to decide: compiled once with the models it imports, asked for every case. */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { tight } from '../feel/tree.ts';
import { callByName } from '../functions/call.ts';
import type { SeenTable } from '../logic/logic.ts';
import type { DmnModel, DmnNode } from '../model/definitions.ts';
import type { FeelMoment } from '../values/temporal.ts';
import { type Evaluation, type FeelContext, FeelFunction, type FeelValue } from '../values/value.ts';
import { type ModelProblem, type NetworkNode, Nodes } from './nodes.ts';
import { inputsByName, Session } from './session.ts';

/** What is asked of one case. */
export interface Question {
  readonly inputs: FeelContext;
  readonly now: FeelMoment | null;
  /** Takes what made a value null. */
  warn?(words: Sentence): void;
  /** Takes the places, from 0, of the rules of a decision's table whose outputs count. */
  fired?(decision: string, rules: readonly number[]): void;
}

export class DecisionNetwork {
  readonly model: DmnModel;
  /** What is wrong whatever the case; the nodes concerned have no value. */
  readonly problems: readonly ModelProblem[];
  /** Every decision table with the file it stands in. */
  readonly tables: readonly { readonly file: string; readonly table: SeenTable }[];
  readonly #nodes = new Map<string, NetworkNode>();
  /** Names of the imports on each way to a model. */
  readonly #paths = new Map<DmnModel, (readonly string[])[]>();

  /** @param models the model asked, then those it imports, directly or not */
  constructor(model: DmnModel, models: readonly DmnModel[]) {
    this.model = model;
    const nodes = new Nodes([model, ...models]);
    this.#follow(nodes, model, []);
    const lost: ModelProblem[] = [];
    for (const [of, paths] of this.#paths) {
      lost.push(...lostImports(nodes, of));
      for (const node of of.nodes) this.#keep(paths, node, nodes.nodeOf(of, node));
    }
    this.problems = [...lost, ...nodes.problems];
    this.tables = nodes.tables;
  }

  /** Names of the decisions of the model itself. */
  get decisions(): readonly string[] {
    return this.model.nodes.filter(({ kind }) => kind === 'decision').map(({ name }) => name);
  }

  /** Whether a name is that of a function or a service, which has no value until it is called. */
  isCalled(name: string): boolean {
    const kind = this.#nodes.get(tight(name))?.of.kind;
    return kind === 'knowledge' || kind === 'service';
  }

  /** A case under way: its decisions can be asked one after the other, and share what they stand on. */
  ask(question: Question): (decision: string) => FeelValue | undefined {
    const session = this.#sessionOf(question);
    return (decision) => {
      const node = this.#nodes.get(tight(decision));
      return node && session.valueOf(node);
    };
  }

  /** The value of a function of the model, called with the inputs by name; undefined where there is none. */
  call(name: string, question: Question): FeelValue | undefined {
    const node = this.#nodes.get(tight(name));
    const found = node && this.#sessionOf({ ...question, inputs: new Map() }).valueOf(node);
    if (!(found instanceof FeelFunction)) return undefined;
    // What a case does not say is nothing.
    const given = new Map(
      (found.forms[0]?.parameters ?? []).map((parameter): [string, FeelValue] => [parameter, null]),
    );
    for (const [key, value] of question.inputs) given.set(tight(key), value);
    return callByName(found, given, evaluationOf(question));
  }

  #sessionOf(question: Question): Session {
    const given = inputsByName(question.inputs);
    // A decision of the name of an input is still computed.
    return new Session(
      ({ of, model }) => (of.kind === 'input' ? given(of.name, this.#paths.get(model) ?? []) : undefined),
      evaluationOf(question),
    );
  }

  #follow(nodes: Nodes, model: DmnModel, path: readonly string[], above: readonly DmnModel[] = []): void {
    const known = this.#paths.get(model) ?? [];
    // Two models may import each other, and many ways may lead to one.
    if (above.includes(model) || known.length >= MOST_WAYS) return;
    this.#paths.set(model, [...known, path]);
    for (const { name, namespace } of model.imports) {
      const other = nodes.modelOf(namespace);
      if (other) this.#follow(nodes, other, name === '' ? path : [...path, name], [...above, model]);
    }
  }

  /** By its own name, which the model asked has first, and by the names of the imports on the way. */
  #keep(paths: readonly (readonly string[])[], of: DmnNode, node: NetworkNode | undefined): void {
    if (!node) return;
    for (const name of [of.name, ...paths.map((path) => [...path, of.name].join('.'))]) {
      const key = tight(name);
      if (!this.#nodes.has(key)) this.#nodes.set(key, node);
    }
  }
}

/** Ways to an imported model beyond which no more names are given to what it holds. */
const MOST_WAYS = 20;

function evaluationOf({ now, warn, fired }: Question): Evaluation {
  return { now, depth: 0, warn: warn ?? (() => undefined), ...(fired && { fired }) };
}

function lostImports(nodes: Nodes, model: DmnModel): ModelProblem[] {
  return model.imports
    .filter(({ namespace }) => !nodes.modelOf(namespace))
    .map(({ name, namespace, line }) => ({
      file: model.file,
      line,
      node: '',
      words: sentence('dmn.lost-import', { name: name === '' ? namespace : name }),
    }));
}
