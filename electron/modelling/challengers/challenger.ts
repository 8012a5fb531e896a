/** A model of another maker that scores the same rows as the champion: XGBoost (JSON) or ONNX, told apart by content. */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Table } from '../tables/table.ts';
import type { CategoryCodes } from './features.ts';
import { openOnnx } from './onnx.ts';
import { type Attribution, attributionOf } from './tree-shap.ts';
import { featuresOf, marginsOf, pdOfMargin } from './xgboost.ts';
import { parseXgboost, type XgboostModel } from './xgboost-model.ts';

interface ChallengerFeature {
  /** Column of the table. */
  readonly name: string;
  /** How the column is read; categories are given to the model as codes or as text. */
  readonly kind: 'numeric' | 'categorical';
}

export interface Challenger {
  readonly kind: 'xgboost' | 'onnx';
  readonly name: string;
  /** In the model's order. */
  readonly features: readonly ChallengerFeature[];
  /**
   * About how many rows it was trained on, where the file lets one tell: the cover of an XGBoost model's
   * first tree over what one row weighs there. Row weights and sampling distort it.
   */
  readonly trainingRows: number | null;
  /** PD of every row. Throws DeskError "invalid-input" for columns that are missing or do not fit. */
  pdOf(table: Table): Promise<Float64Array>;
  /** What each feature adds to a row's log-odds of default, exactly (TreeSHAP); null where the kind cannot say. */
  readonly attributionsOf: ((table: Table, row: number) => ChallengerAttribution) | null;
  close(): Promise<void>;
}

interface ChallengerAttribution {
  /** Mean log-odds over the training rows, by cover; with the features' it sums to the row's log-odds. */
  readonly bias: number;
  readonly byFeature: readonly { readonly feature: string; readonly logOdds: number }[];
}

export interface ChallengerOptions {
  /** Columns of the table in the order of the model's features; needed where the file does not name them. */
  readonly features?: readonly string[] | undefined;
  /** Levels by column in the order of the codes that the model knows them by. */
  readonly categories?: CategoryCodes | undefined;
  /** Output of an ONNX model that holds the PD, where it could be several. */
  readonly output?: string | undefined;
}

/** Formats that look like models and are not read, by their first bytes, and the sentence that says what to do instead. */
const OTHERS = [
  { starts: 'binf', refusal: 'challenger.old-binary' },
  { starts: '{L', refusal: 'challenger.ubjson' },
  { starts: '\u0080', refusal: 'challenger.pickle' },
  { starts: 'PK', refusal: 'challenger.archive' },
  { starts: 'tree\n', refusal: 'challenger.lightgbm' },
] as const;

/**
 * Opens a challenger from its file's bytes. Throws DeskError "invalid-input" for any other file, and for
 * models whose result is not the PD of a binary outcome.
 */
export async function openChallenger(
  name: string,
  bytes: Uint8Array,
  options: ChallengerOptions = {},
): Promise<Challenger> {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const other = OTHERS.find(({ starts }) => start.startsWith(starts));
  if (other || bytes.length === 0) {
    const message = sentence(other?.refusal ?? 'challenger.empty', { file: name });
    throw new DeskError('invalid-input', message, [{ place: name, message }]);
  }
  if (/^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(start)) return xgboostChallenger(name, bytes, options);
  const { features, pdOf, close } = await openOnnx(bytes, options);
  return { kind: 'onnx', name, features, trainingRows: null, attributionsOf: null, pdOf, close };
}

function xgboostChallenger(name: string, bytes: Uint8Array, options: ChallengerOptions): Challenger {
  const model = renamed(parseXgboost(new TextDecoder().decode(bytes)), options.features);
  const levels = { ...model.categories, ...options.categories };
  return {
    kind: 'xgboost',
    name,
    features: model.features.map((feature) => ({
      name: feature,
      kind: levels[feature] === undefined ? 'numeric' : 'categorical',
    })),
    trainingRows: trainingRowsOf(model),
    pdOf: async (table) => Float64Array.from(marginsOf(model, featuresOf(model, table, levels)), pdOfMargin),
    attributionsOf: (table, row) => {
      const values = featuresOf(model, rowOf(table, row), levels);
      return named(
        model,
        attributionOf(
          model,
          Float32Array.from(values, ([value]) => value ?? Number.NaN),
        ),
      );
    },
    close: async () => undefined,
  };
}

/** The model with the columns' names in place of its own. */
function renamed(model: XgboostModel, columns: readonly string[] | undefined): XgboostModel {
  if (!columns) return model;
  if (columns.length !== model.features.length) {
    const message = sentence('challenger.features-named', { takes: model.features.length, named: columns.length });
    throw new DeskError('invalid-input', message, [{ place: 'features', message }]);
  }
  const categories = Object.entries(model.categories).map(([feature, levels]) => {
    return [columns[model.features.indexOf(feature)] ?? feature, levels] as const;
  });
  return { ...model, features: columns, categories: Object.fromEntries(categories) };
}

function named({ features }: XgboostModel, { bias, byFeature }: Attribution): ChallengerAttribution {
  return { bias, byFeature: features.map((feature, index) => ({ feature, logOdds: byFeature[index] ?? 0 })) };
}

function trainingRowsOf({ baseMargin, trees }: XgboostModel): number | null {
  const cover = trees[0]?.cover[0] ?? 0;
  const base = pdOfMargin(baseMargin);
  return cover > 0 ? Math.round(cover / (base * (1 - base))) : null;
}

/** One row of a table. */
function rowOf(table: Table, row: number): Table {
  return {
    rows: 1,
    columns: table.columns.map((column) =>
      column.kind === 'numeric'
        ? { ...column, values: column.values.subarray(row, row + 1) }
        : { ...column, codes: column.codes.subarray(row, row + 1) },
    ),
  };
}
