/** Predictions of an XGBoost model, as XGBoost's own predictor makes them: single precision, tree by tree. */
import type { Table } from '../tables/table.ts';
import { type CategoryCodes, columnFor, numbersOf } from './features.ts';
import type { XgboostModel, XgboostTree } from './xgboost-model.ts';

/**
 * The features of every row, feature by feature; NaN is missing. A level without a code is missing.
 * Levels come from the file where it has them; the ones given replace them. Throws DeskError
 * "invalid-input" for a feature without a column, and for categories without codes.
 */
export function featuresOf(model: XgboostModel, table: Table, codes: CategoryCodes = {}): Float32Array[] {
  return model.features.map((name) => {
    const levels = codes[name] ?? model.categories[name];
    return Float32Array.from(numbersOf(columnFor(table, name, 'XGBoost'), levels, 'XGBoost'));
  });
}

/** The child that a value goes to. Of categories, the ones listed go right; unknown codes go left. */
export function nextNode(tree: XgboostTree, node: number, value: number): number {
  let goesLeft: boolean;
  const listed = tree.categories.get(node);
  if (Number.isNaN(value)) goesLeft = tree.missingLeft[node] === 1;
  else if (listed) goesLeft = !listed.has(Math.trunc(value));
  else goesLeft = value < (tree.threshold[node] as number);
  return (goesLeft ? tree.left[node] : tree.right[node]) as number;
}

/** Log-odds of default of every row. */
export function marginsOf(model: XgboostModel, features: readonly Float32Array[]): Float32Array {
  const margins = new Float32Array(features[0]?.length ?? 0).fill(model.baseMargin);
  for (const tree of model.trees) addLeaves(tree, features, margins);
  return margins;
}

function addLeaves(tree: XgboostTree, features: readonly Float32Array[], margins: Float32Array): void {
  const { left, right, feature, threshold, missingLeft } = tree;
  const isPlain = tree.categories.size === 0;
  for (let row = 0; row < margins.length; row += 1) {
    let node = 0;
    let child = left[0] as number;
    while (child !== -1) {
      const value = (features[feature[node] as number] as Float32Array)[row] as number;
      if (!isPlain) node = nextNode(tree, node, value);
      else if (value < (threshold[node] as number)) node = child;
      else node = (Number.isNaN(value) && missingLeft[node] === 1 ? child : right[node]) as number;
      child = left[node] as number;
    }
    margins[row] = (margins[row] as number) + (threshold[node] as number);
  }
}

/** PD of log-odds. */
export function pdOfMargin(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}
