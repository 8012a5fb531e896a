/** The pieces of models that stand on each other: found by id across files, compiled when first needed. */

import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Code, constantCode, Scope } from '../feel/code.ts';
import { type Shape, tight } from '../feel/tree.ts';
import { boxedCode } from '../logic/boxed.ts';
import { type Logic, type SeenTable, typed } from '../logic/logic.ts';
import type { DmnModel, DmnNode, Expression } from '../model/definitions.ts';
import { shapeOf, TypeNames } from '../model/item-types.ts';
import type { FeelType } from '../values/value.ts';

/** What is wrong with a model whatever the case. */
export interface ModelProblem {
  readonly file: string;
  readonly line: number;
  /** Name of the decision, input, knowledge or type it is at; empty for the file. */
  readonly node: string;
  readonly words: Sentence;
}

/** A node another speaks of, under the name of an import where it is of another file. */
export interface Requirement {
  readonly node: NetworkNode;
  readonly prefix: string;
}

export interface NetworkNode {
  readonly of: DmnNode;
  readonly model: DmnModel;
  readonly type: FeelType;
  readonly requires: readonly Requirement[];
  /** Places in its scope: of the values of its requirements, and of imports that hold some. */
  readonly places: readonly (readonly [place: number, requirements: readonly Requirement[], prefix: string])[];
  /** Place of its own name, by which a function calls itself. */
  readonly ownPlace: number | null;
  readonly code: Code;
}

/** Builds nodes from models; the first is the one asked, the others stand beside it. */
export class Nodes {
  readonly problems: ModelProblem[] = [];
  readonly tables: { readonly file: string; readonly table: SeenTable }[] = [];
  readonly #models: readonly DmnModel[];
  readonly #types = new Map<DmnModel, TypeNames>();
  readonly #made = new Map<DmnNode, NetworkNode | 'pending'>();

  constructor(models: readonly DmnModel[]) {
    this.#models = models;
  }

  typesOf(model: DmnModel): TypeNames {
    const known = this.#types.get(model);
    if (known) return known;
    const imported = new Map<string, TypeNames>();
    const made = new TypeNames(model.items, imported, (item, words) => this.#fault(model, item.line, item.name, words));
    // Kept before the imports are followed: two files may import each other.
    this.#types.set(model, made);
    for (const { name, namespace } of model.imports) {
      const other = this.modelOf(namespace);
      if (other) imported.set(name, this.typesOf(other));
    }
    return made;
  }

  modelOf(namespace: string): DmnModel | undefined {
    return this.#models.find((model) => model.namespace === namespace);
  }

  /** The node of a definition, with all it stands on; undefined where it stands on itself. */
  nodeOf(model: DmnModel, of: DmnNode): NetworkNode | undefined {
    const known = this.#made.get(of);
    if (known === 'pending') {
      this.#fault(model, of.line, of.name, sentence('dmn.cycle', { name: of.name }));
      return undefined;
    }
    if (known) return known;
    this.#made.set(of, 'pending');
    const made = this.#make(model, of);
    this.#made.set(of, made);
    return made;
  }

  /** The node an id refers to from a model, with the name of the import it is seen by. */
  referred(model: DmnModel, from: DmnNode, href: string): Requirement | undefined {
    const at = href.lastIndexOf('#');
    const namespace = href.slice(0, Math.max(0, at));
    const id = href.slice(at + 1);
    const isOwn = namespace === '' || namespace === model.namespace;
    const other = isOwn ? model : this.modelOf(namespace);
    const of = other?.nodes.find((node) => node.id === id);
    if (!other || !of) {
      this.#fault(model, from.line, from.name, sentence('dmn.lost-reference', { href }));
      return undefined;
    }
    const prefix = isOwn ? '' : (model.imports.find((known) => known.namespace === namespace)?.name ?? '');
    const node = this.nodeOf(other, of);
    return node && { node, prefix };
  }

  #make(model: DmnModel, of: DmnNode): NetworkNode {
    const fault = (line: number, words: Sentence): void => this.#fault(model, line, of.name, words);
    const types = this.typesOf(model);
    const type = types.referred(of.typeRef, (words) => fault(of.line, words));
    const hrefs = of.kind === 'decision' || of.kind === 'knowledge' ? of.requires : serviceReferences(of);
    const requires = hrefs.flatMap((href) => this.referred(model, of, href) ?? []);
    const base = { of, model, type, requires };
    if (of.kind === 'input' || of.kind === 'service') {
      const shape = of.kind === 'input' ? shapeOf(type) : shapeOfService(of, requires);
      return { ...base, places: [], ownPlace: null, code: { ...constantCode(null), shape } };
    }
    const scope = new Scope(null);
    const places = placesIn(scope, requires);
    const ownPlace = of.kind === 'knowledge' ? scope.declare(of.name) : null;
    const logic: Logic = {
      types,
      node: of.name,
      fault,
      expression: (inner, seen) => boxedCode(logic, inner, seen),
      table: (table) => void this.tables.push({ file: model.file, table }),
    };
    const plain = logic.expression(of.kind === 'knowledge' ? returning(of.logic, of.typeRef) : of.logic, scope);
    return { ...base, places, ownPlace, code: of.kind === 'knowledge' ? plain : typed(plain, type, of.name) };
  }

  #fault(model: DmnModel, line: number, node: string, words: Sentence): void {
    this.problems.push({ file: model.file, line, node, words });
  }
}

/** A function that declares no type returns what the variable of its model declares. */
function returning(logic: Expression | null, typeRef: string | null): Expression | null {
  return logic && logic.typeRef === null ? { ...logic, typeRef } : logic;
}

function serviceReferences(of: DmnNode): readonly string[] {
  return of.kind === 'service' ? [...of.inputData, ...of.inputDecisions, ...of.outputs] : [];
}

function shapeOfService(of: Extract<DmnNode, { kind: 'service' }>, requires: readonly Requirement[]): Shape {
  const outputs = requires.slice(of.inputData.length + of.inputDecisions.length);
  const [only] = outputs;
  if (outputs.length === 1 && only) return only.node.code.shape;
  return Object.fromEntries(outputs.map(({ node }) => [node.of.name, node.code.shape]));
}

/** Puts the names of requirements in sight, those of an import inside its name. */
function placesIn(scope: Scope, requires: readonly Requirement[]): NetworkNode['places'] {
  const groups = new Map<string, Requirement[]>();
  for (const requirement of requires) {
    const { prefix, node } = requirement;
    const key = prefix === '' ? tight(node.of.name) : `${prefix}.`;
    groups.set(key, [...(groups.get(key) ?? []), requirement]);
  }
  return [...groups.values()].map((group) => {
    const [{ prefix, node } = group[0] as Requirement] = group;
    if (prefix === '') return [scope.declare(node.of.name, node.code.shape), group, prefix] as const;
    const shape = Object.fromEntries(group.map((one) => [one.node.of.name, one.node.code.shape]));
    return [scope.declare(prefix, shape), group, prefix] as const;
  });
}
