/** A model that XGBoost saved as JSON: its trees as typed arrays. Trees of one output for a binary outcome. */
import { z } from 'zod';
import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { checkDocument, parseJsonDocument } from '../../ground/checked-document.ts';
import type { CategoryCodes } from './features.ts';

export interface XgboostTree {
  /** Nodes after a split, by node; −1 at a leaf. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Feature a node splits on. */
  readonly feature: Int32Array;
  /** Values below go left; at a leaf, its value in log-odds. */
  readonly threshold: Float32Array;
  /** 1 where a missing value goes left. */
  readonly missingLeft: Uint8Array;
  /** By node that splits on categories, the codes that go right. */
  readonly categories: ReadonlyMap<number, ReadonlySet<number>>;
  /** Sum of hessians of the training rows at a node. */
  readonly cover: Float64Array;
}

export interface XgboostModel {
  /** Names in the order of the features; f0, f1 … where the file names none. */
  readonly features: readonly string[];
  /** Levels of the features that the file names the categories of, as versions from 3.1 on do. */
  readonly categories: CategoryCodes;
  /** Log-odds that the trees' values are added to. */
  readonly baseMargin: number;
  readonly trees: readonly XgboostTree[];
}

const numbers = z.array(z.number());
/** Flags are 0 and 1, or false and true, by version. */
const flags = z.array(z.union([z.boolean(), z.number()]));

const treeSchema = z.looseObject({
  tree_param: z.looseObject({ size_leaf_vector: z.string().default('0') }).default({ size_leaf_vector: '0' }),
  left_children: numbers.min(1),
  right_children: numbers,
  split_indices: numbers,
  /** Not a number where a node splits on categories. */
  split_conditions: z.array(z.number().nullable()),
  default_left: flags,
  sum_hessian: numbers,
  categories: numbers.default([]),
  categories_nodes: numbers.default([]),
  categories_segments: numbers.default([]),
  categories_sizes: numbers.default([]),
});
type SavedTree = z.infer<typeof treeSchema>;

/** Categories by feature: texts laid end to end in UTF-8 with their offsets, or numbers. */
const categoriesSchema = z.looseObject({
  enc: z.array(z.looseObject({ offsets: numbers.optional(), values: numbers.default([]) })).default([]),
});

const savedSchema = z.looseObject({
  learner: z.looseObject({
    feature_names: z.array(z.string()).default([]),
    gradient_booster: z.looseObject({
      name: z.string(),
      // Other boosters keep something else here, and are refused by name.
      model: z
        .looseObject({
          trees: z.array(treeSchema).optional(),
          weight_drop: z.unknown().optional(),
          cats: categoriesSchema.optional(),
        })
        .optional(),
    }),
    learner_model_param: z.looseObject({
      base_score: z.string(),
      num_feature: z.string(),
      num_class: z.string().default('0'),
      num_target: z.string().default('1'),
    }),
    objective: z.looseObject({ name: z.string() }),
  }),
});

const KIND = sentence('document.xgboost');

/** Objectives whose margin is log-odds, and whether their base score is a probability. */
const OBJECTIVES: ReadonlyMap<string, boolean> = new Map([
  ['binary:logistic', true],
  ['reg:logistic', true],
  ['binary:logitraw', false],
]);

/**
 * Reads what `Booster.save_model("….json")` wrote. Throws DeskError "invalid-input" for another kind of
 * booster or objective, and for trees whose nodes do not fit together.
 */
export function parseXgboost(text: string): XgboostModel {
  const { learner } = checkDocument(savedSchema, parseJsonDocument(plainJson(text), KIND), KIND);
  const { gradient_booster: booster, objective, learner_model_param: param } = learner;
  const isProbability = OBJECTIVES.get(objective.name);
  if (isProbability === undefined) {
    throw refused('learner.objective.name', sentence('challenger.objective', { objective: objective.name }));
  }
  const { trees, weight_drop: dropped, cats } = booster.model ?? {};
  if (booster.name !== 'gbtree' || !trees || dropped !== undefined) {
    const kind = dropped === undefined ? booster.name : 'dart';
    throw refused('learner.gradient_booster.name', sentence('challenger.booster', { booster: kind }));
  }
  if (Number(param.num_class) > 1 || Number(param.num_target) > 1) {
    throw refused('learner.learner_model_param', sentence('challenger.more-outputs'));
  }
  const count = Number(param.num_feature);
  const names = learner.feature_names;
  if (names.length > 0 && names.length !== count) {
    throw refused('learner.feature_names', sentence('challenger.names', { names: names.length, features: count }));
  }
  const features = names.length > 0 ? names : Array.from({ length: count }, (_, index) => `f${index}`);
  return {
    features,
    categories: categoriesOf(features, cats?.enc ?? []),
    baseMargin: baseMarginOf(param.base_score, isProbability),
    trees: trees.map((tree, index) => treeOf(tree, index, count)),
  };
}

/** Versions from 3.1 on write the base score as a list with an entry for each output. */
function baseMarginOf(text: string, isProbability: boolean): number {
  const base = Number(text.replace(/^\[(.+)\]$/, '$1'));
  const margin = isProbability ? Math.log(base / (1 - base)) : base;
  if (Number.isFinite(margin)) return margin;
  throw refused('learner.learner_model_param.base_score', sentence('challenger.base-score', { score: text }));
}

type SavedCategories = z.infer<typeof categoriesSchema>['enc'];

function categoriesOf(features: readonly string[], saved: SavedCategories): CategoryCodes {
  if (saved.length !== features.length) return {};
  const named = features.map((name, index) => [name, levelsOf(saved[index])] as const);
  return Object.fromEntries(named.filter(([, levels]) => levels.length > 0));
}

function levelsOf(saved: SavedCategories[number] | undefined): string[] {
  if (!saved?.offsets) return (saved?.values ?? []).map(String);
  const bytes = Int8Array.from(saved.values);
  const text = new TextDecoder();
  return saved.offsets.slice(1).map((to, index) => text.decode(bytes.subarray(saved.offsets?.[index], to)));
}

/** XGBoost writes bare NaN and Infinity, which are not JSON; outside of strings they become null. */
function plainJson(text: string): string {
  return text.replaceAll(/"(?:\\.|[^"\\])*"|-?(?:NaN|Infinity)\b/g, (found) =>
    found.startsWith('"') ? found : 'null',
  );
}

function refused(place: string, message: Sentence): DeskError {
  const words = sentence('challenger.xgboost-invalid', { place, why: message });
  return new DeskError('invalid-input', words, [{ place, message }]);
}

function treeOf(saved: SavedTree, index: number, features: number): XgboostTree {
  const place = `learner.gradient_booster.model.trees[${index}]`;
  const nodes = saved.left_children.length;
  if (Number(saved.tree_param.size_leaf_vector) > 1) {
    throw refused(`${place}.tree_param`, sentence('challenger.vector-leaves'));
  }
  for (const key of ['right_children', 'split_indices', 'split_conditions', 'default_left', 'sum_hessian'] as const) {
    if (saved[key].length !== nodes) throw refused(`${place}.${key}`, sentence('challenger.entries', { nodes }));
  }
  // Children stand behind their parent, so that no walk can go round.
  for (let node = 0; node < nodes; node += 1) {
    const [left, right] = [saved.left_children[node] ?? -1, saved.right_children[node] ?? -1];
    if (saved.split_conditions[node] === null && !saved.categories_nodes.includes(node)) {
      throw refused(place, sentence('challenger.node-empty', { node }));
    }
    if (left === -1 && right === -1) continue;
    const isFit = [left, right].every((child) => Number.isInteger(child) && child > node && child < nodes);
    const feature = saved.split_indices[node] ?? -1;
    if (!isFit || left === right) throw refused(place, sentence('challenger.node-children', { node }));
    if (!(feature >= 0 && feature < features)) throw refused(place, sentence('challenger.node-no-feature', { node }));
  }
  return {
    left: Int32Array.from(saved.left_children),
    right: Int32Array.from(saved.right_children),
    feature: Int32Array.from(saved.split_indices),
    threshold: Float32Array.from(saved.split_conditions, (value) => value ?? Number.NaN),
    missingLeft: Uint8Array.from(saved.default_left, Number),
    categories: new Map(
      saved.categories_nodes.map((node, at) => {
        const from = saved.categories_segments[at] ?? 0;
        return [node, new Set(saved.categories.slice(from, from + (saved.categories_sizes[at] ?? 0)))];
      }),
    ),
    cover: Float64Array.from(saved.sum_hessian),
  };
}
