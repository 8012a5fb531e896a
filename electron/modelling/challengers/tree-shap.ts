/**
 * Exact Shapley values of a tree ensemble, in polynomial time: TreeSHAP with the training rows' cover
 * as background (Lundberg, Erion, Lee 2018, algorithm 2).
 */
import { nextNode } from './xgboost.ts';
import type { XgboostModel, XgboostTree } from './xgboost-model.ts';

/** What each feature adds to the log-odds of a record; with the bias they sum to its margin. */
export interface Attribution {
  readonly bias: number;
  readonly byFeature: Float64Array;
}

/** A feature met on the way down: the share of covers, and whether the record itself takes the way. */
interface Step {
  readonly feature: number;
  readonly zero: number;
  readonly one: number;
  weight: number;
}

/** Adds a step; the weights become those of subsets one larger. */
function extend(path: readonly Step[], zero: number, one: number, feature: number): Step[] {
  const depth = path.length;
  const longer = [...path.map((step) => ({ ...step })), { feature, zero, one, weight: depth === 0 ? 1 : 0 }];
  for (let index = depth - 1; index >= 0; index -= 1) {
    const [own, above] = [longer[index] as Step, longer[index + 1] as Step];
    above.weight += (one * own.weight * (index + 1)) / (depth + 1);
    own.weight = (zero * own.weight * (depth - index)) / (depth + 1);
  }
  return longer;
}

/** Weights of the path without one of its steps, from the shortest subsets up. */
function weightsWithout(path: readonly Step[], taken: number): number[] {
  const depth = path.length - 1;
  const { zero, one } = path[taken] as Step;
  const weights = Array.from<number>({ length: depth });
  let next = (path[depth] as Step).weight;
  for (let index = depth - 1; index >= 0; index -= 1) {
    const { weight } = path[index] as Step;
    if (one !== 0) {
      const own = (next * (depth + 1)) / ((index + 1) * one);
      weights[index] = own;
      next = weight - (own * zero * (depth - index)) / (depth + 1);
    } else weights[index] = zero === 0 ? 0 : (weight * (depth + 1)) / (zero * (depth - index));
  }
  return weights;
}

function unwind(path: readonly Step[], taken: number): Step[] {
  const weights = weightsWithout(path, taken);
  return path
    .filter((_, index) => index !== taken)
    .map((step, index) => ({ ...step, weight: weights[index] as number }));
}

/** Mean value of a tree over its training rows, by cover. */
function meanOf(tree: XgboostTree, node: number): number {
  const [left, right] = [tree.left[node] as number, tree.right[node] as number];
  if (left === -1) return tree.threshold[node] as number;
  const cover = tree.cover[node] as number;
  if (cover === 0) return 0;
  const sum = (tree.cover[left] as number) * meanOf(tree, left) + (tree.cover[right] as number) * meanOf(tree, right);
  return sum / cover;
}

/** Explains one record, given by feature; NaN is missing. */
export function attributionOf(model: XgboostModel, record: Float32Array): Attribution {
  const byFeature = new Float64Array(model.features.length);
  let bias = model.baseMargin;
  for (const tree of model.trees) {
    bias += meanOf(tree, 0);
    descend({ tree, record, byFeature }, 0, extend([], 1, 1, -1));
  }
  return { bias, byFeature };
}

interface Walk {
  readonly tree: XgboostTree;
  readonly record: Float32Array;
  readonly byFeature: Float64Array;
}

function descend(walk: Walk, node: number, path: readonly Step[]): void {
  const { tree, record, byFeature } = walk;
  const [left, right] = [tree.left[node] as number, tree.right[node] as number];
  if (left === -1) {
    for (let index = 1; index < path.length; index += 1) {
      const { feature, zero, one } = path[index] as Step;
      const weight = weightsWithout(path, index).reduce((sum, value) => sum + value, 0);
      byFeature[feature] = (byFeature[feature] as number) + weight * (one - zero) * (tree.threshold[node] as number);
    }
    return;
  }
  const feature = tree.feature[node] as number;
  const hot = nextNode(tree, node, record[feature] as number);
  const cold = hot === left ? right : left;
  // A feature met before is one player: its earlier step is taken out and carried on from here.
  const before = path.findIndex((step) => step.feature === feature);
  const { zero, one } = path[before] ?? { zero: 1, one: 1 };
  const rest = before === -1 ? path : unwind(path, before);
  const cover = tree.cover[node] as number;
  const share = (child: number): number => (cover === 0 ? 0 : (tree.cover[child] as number) / cover);
  descend(walk, hot, extend(rest, share(hot) * zero, one, feature));
  descend(walk, cold, extend(rest, share(cold) * zero, 0, feature));
}
