/** Commands on learned models: train one with its figures by fold, score a file with it, export it. */
import { type Command, type CommandInput, required, UsageError } from './command.ts';

// The work behind these commands is loaded when one of them runs: the other commands start without it.

/** Names separated by commas. */
function namesOf(text: string | boolean | undefined): string[] {
  if (typeof text !== 'string') return [];
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function optional(input: CommandInput, option: string): string | undefined {
  return input.values[option] === undefined ? undefined : required(input, option);
}

function oneOf<T extends string>(input: CommandInput, option: string, allowed: readonly T[], usual?: T): T {
  const given = usual !== undefined && input.values[option] === undefined ? usual : required(input, option);
  const found = allowed.find((name) => name === given);
  if (found === undefined) throw new UsageError(`--${option} is ${given}; it must be ${allowed.join(' or ')}.`);
  return found;
}

function wholeNumber(input: CommandInput, option: string, least: number): number | undefined {
  const given = optional(input, option);
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/.test(given) || Number(given) < least) {
    throw new UsageError(`--${option} is ${given}; it must be a whole number of at least ${least}.`);
  }
  return Number(given);
}

function positiveNumber(input: CommandInput, option: string): number | undefined {
  const given = optional(input, option);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!(value > 0) || !Number.isFinite(value)) {
    throw new UsageError(`--${option} is ${given}; it must be a positive number.`);
  }
  return value;
}

/** Options that only one method has. */
function onlyFor(input: CommandInput, options: readonly string[], owner: string, isOwner: boolean): void {
  const given = options.find((option) => input.values[option] !== undefined);
  if (given !== undefined && !isOwner) throw new UsageError(`--${given} belongs to ${owner}.`);
}

function noPositionals({ positionals }: CommandInput): void {
  if (positionals[0] !== undefined) throw new UsageError(`“${positionals[0]}” belongs to no option.`);
}

export const trainCommand: Command = {
  name: 'train',
  usage:
    'train --data FILE --target COL [--folds COL] [--exclude A,B] [--monotone FILE] [--method additive|scorecard] [--pairs N] [--bins N] [--smoothing ROWS] [--calibration scaling|steps] [--weight COL] [--rejects augmentation|parcelling|fuzzy] [--reject-factor F] [--seed N] [--threads N] --out MODEL.json',
  summary:
    'Trains a model on a labelled table (CSV, XLSX or Parquet) and writes it; prints its figures by fold, each fold tested by a model trained on the others. Without --folds it makes ten seeded, stratified ones. --monotone names a file of directions of risk: {"debt": "higher-is-riskier", "cash": "lower-is-riskier"}. --weight names a column of sample weights. With --rejects, rows whose outcome is empty are rejected applications. --pairs bounds the pairwise terms, --bins the steps of a shape, --smoothing takes each bin of a shape as the mean of so many rows around it.',
  options: {
    data: { type: 'string' },
    target: { type: 'string' },
    folds: { type: 'string' },
    exclude: { type: 'string' },
    monotone: { type: 'string' },
    method: { type: 'string' },
    pairs: { type: 'string' },
    bins: { type: 'string' },
    smoothing: { type: 'string' },
    calibration: { type: 'string' },
    weight: { type: 'string' },
    rejects: { type: 'string' },
    'reject-factor': { type: 'string' },
    seed: { type: 'string' },
    threads: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (input) => {
    noPositionals(input);
    const method = oneOf(input, 'method', ['additive', 'scorecard'], 'additive');
    onlyFor(input, ['pairs', 'bins', 'smoothing', 'calibration'], '--method additive', method === 'additive');
    const rejects = oneOf(input, 'rejects', ['none', 'augmentation', 'parcelling', 'fuzzy'], 'none');
    onlyFor(input, ['reject-factor'], '--rejects parcelling or fuzzy', rejects === 'parcelling' || rejects === 'fuzzy');
    const request = {
      data: required(input, 'data'),
      target: required(input, 'target'),
      folds: optional(input, 'folds'),
      exclude: namesOf(input.values['exclude']),
      monotone: optional(input, 'monotone'),
      method,
      pairs: wholeNumber(input, 'pairs', 0),
      bins: wholeNumber(input, 'bins', 2),
      smoothing: wholeNumber(input, 'smoothing', 0),
      calibration: oneOf(input, 'calibration', ['scaling', 'steps'], 'scaling'),
      weight: optional(input, 'weight'),
      rejects: rejects === 'none' ? undefined : rejects,
      rejectFactor: positiveNumber(input, 'reject-factor'),
      seed: wholeNumber(input, 'seed', 0),
      threads: wholeNumber(input, 'threads', 1),
      out: required(input, 'out'),
    };
    const { trainModel } = await import('./train-model.ts');
    return trainModel(request, input.say);
  },
};

export const scoreCommand: Command = {
  name: 'score',
  usage: 'score --model MODEL.json --data FILE --out SCORES.csv',
  summary:
    'Scores every row of a CSV, XLSX or Parquet file, in its order: points, PD and up to four reasons, the terms that lose most against their mean over the training rows.',
  options: { model: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' } },
  run: async (input) => {
    noPositionals(input);
    const request = { model: required(input, 'model'), data: required(input, 'data'), out: required(input, 'out') };
    const { scoreFile } = await import('./score-file.ts');
    return scoreFile(request, input.say);
  },
};

export const exportModelCommand: Command = {
  name: 'export-model',
  usage: 'export-model --model MODEL.json --to sql|pmml|json [--table NAME] --out FILE',
  summary:
    'Writes a model as one SQL query (DuckDB, PostgreSQL) over the table applications or --table, as a PMML 4.4 Scorecard, or as JSON; the points are the same everywhere.',
  options: { model: { type: 'string' }, to: { type: 'string' }, table: { type: 'string' }, out: { type: 'string' } },
  run: async (input) => {
    noPositionals(input);
    const request = {
      model: required(input, 'model'),
      to: oneOf(input, 'to', ['sql', 'pmml', 'json']),
      table: optional(input, 'table') ?? 'applications',
      out: required(input, 'out'),
    };
    const { exportModel } = await import('./export-model.ts');
    return exportModel(request);
  },
};

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare --model MODEL.json --challenger FILE --data FILE --target COL [--features FILE]',
  summary:
    'Scores the same labelled rows (CSV, XLSX or Parquet) by a model and by a challenger, XGBoost JSON or ONNX; prints the figures of each, their differences with DeLong’s interval and p, and the correlation of the two orders. --features names a file with the columns in the order of the challenger’s features, where its own file does not name them: ["debt", "cash"], or {"features": […], "categories": {"sector": ["a", "b"]}, "output": "probabilities"}.',
  options: {
    model: { type: 'string' },
    challenger: { type: 'string' },
    data: { type: 'string' },
    target: { type: 'string' },
    features: { type: 'string' },
  },
  run: async (input) => {
    noPositionals(input);
    const request = {
      model: required(input, 'model'),
      challenger: required(input, 'challenger'),
      data: required(input, 'data'),
      target: required(input, 'target'),
      features: optional(input, 'features'),
    };
    const { compareModels } = await import('./compare-models.ts');
    return compareModels(request);
  },
};

export const composeModelCommand: Command = {
  name: 'compose-model',
  usage:
    'compose-model --model MODEL.json --mapping FILE --judgement CASE-MODEL.json [--passport DRAFT.json] --out FILE',
  summary:
    'Makes a model of cases: the inputs of a trained model, mapped to indicators, in place of those of their groups in a judgement scorecard, on its scale. The mapping file names id, name, version, description, passport and {"mapping": {"x10": "equity_to_assets"}}; with {"anchor": {"sampleRate": 0.05, "centralTendency": 0.03}} the PD is moved to another level. With --passport the draft’s facts are written beside OUT with the model’s hash and inputs.',
  options: {
    model: { type: 'string' },
    mapping: { type: 'string' },
    judgement: { type: 'string' },
    passport: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (input) => {
    noPositionals(input);
    const request = {
      model: required(input, 'model'),
      mapping: required(input, 'mapping'),
      judgement: required(input, 'judgement'),
      passport: optional(input, 'passport'),
      out: required(input, 'out'),
    };
    const { composeModel } = await import('./compose-model.ts');
    return composeModel(request);
  },
};
