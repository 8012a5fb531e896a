/** Predictions of an XGBoost model, as XGBoost's own predictor makes them: single precision, tree by tree. */
import { DeskError } from '#shared/contract/reply.ts';
import type { Column, Table } from '../lab/table.ts';
import type { XgboostModel, XgboostTree } from './xgboost-model.ts';

/** Levels by feature in the order of their codes; XGBoost's file knows categories by code alone. */
export type CategoryCodes = Readonly<Record<string, readonly string[]>>;

/**
 * The features of every row, feature by feature; NaN is missing. A level without a code is missing.
 * Throws DeskError "invalid-input" for a feature without a column, and for categories without codes.
 */
export function featuresOf(model: XgboostModel, table: Table, codes: CategoryCodes = {}): Float32Array[] {
  return model.features.map((name) => {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column) return valuesOf(column, codes[name]);
    const message = `The table has no column "${name}", which the XGBoost model needs.`;
    throw new DeskError('invalid-input', message, [{ place: name, message }]);
  });
}

function valuesOf(column: Column, levels: readonly string[] | undefined): Float32Array {
  if (column.kind === 'numeric') return Float32Array.from(column.values);
  if (!levels) {
    const message = `The column "${column.name}" holds categories; give their codes in the XGBoost model.`;
    throw new DeskError('invalid-input', message, [{ place: column.name, message }]);
  }
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  const ofLevel = column.levels.map((level) => codeOf.get(level) ?? Number.NaN);
  return Float32Array.from(column.codes, (code) => (code < 0 ? Number.NaN : (ofLevel[code] as number)));
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
  for (const tree of model.trees) {
    for (let row = 0; row < margins.length; row += 1) {
      let node = 0;
      while ((tree.left[node] as number) !== -1) {
        node = nextNode(tree, node, (features[tree.feature[node] as number] as Float32Array)[row] as number);
      }
      margins[row] = (margins[row] as number) + (tree.threshold[node] as number);
    }
  }
  return margins;
}

/** PD of log-odds. */
export function pdOfMargin(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}
