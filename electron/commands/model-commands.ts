/** Commands on learned models: train one with its figures by fold, score a file with it, export it. */
import { sentence } from '#shared/text/sentence.ts';
import { type Command, type CommandInput, optional, required, UsageError, wholeNumber } from './command.ts';

// The work behind these commands is loaded when one of them runs: the other commands start without it.

/** Names separated by commas. */
function namesOf(text: string | boolean | undefined): string[] {
  if (typeof text !== 'string') return [];
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function oneOf<T extends string>(input: CommandInput, option: string, allowed: readonly T[], usual?: T): T {
  const given = usual !== undefined && input.values[option] === undefined ? usual : required(input, option);
  const found = allowed.find((name) => name === given);
  if (found === undefined) throw new UsageError(sentence('command.not-one-of', { option, given, allowed }));
  return found;
}

function positiveNumber(input: CommandInput, option: string): number | undefined {
  const given = optional(input, option);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!(value > 0) || !Number.isFinite(value)) {
    throw new UsageError(sentence('command.not-positive', { option, given }));
  }
  return value;
}

/** Options that belong to some values of another one, here its value or its usual one. */
function onlyFor(
  input: CommandInput,
  options: readonly string[],
  { owner, values, chosen }: { owner: string; values: readonly string[]; chosen: string },
): void {
  const option = options.find((name) => input.values[name] !== undefined);
  if (option !== undefined && !values.includes(chosen)) {
    throw new UsageError(sentence('command.only-for', { option, owner, values }));
  }
}

function noPositionals({ positionals }: CommandInput): void {
  if (positionals[0] !== undefined)
    throw new UsageError(sentence('command.belongs-to-no-option', { text: positionals[0] }));
}

/** A command whose options are all text: those it needs and those it may take are its request as they stand. */
function textCommand<const N extends string, const T extends string = never>({
  needs,
  takes = [],
  run,
  ...told
}: Pick<Command, 'words' | 'usage' | 'summary'> & {
  readonly needs: readonly N[];
  readonly takes?: readonly T[];
  readonly run: (
    request: Record<N, string> & Record<T, string | undefined>,
    say: CommandInput['say'],
  ) => Promise<unknown>;
}): Command {
  return {
    ...told,
    options: Object.fromEntries([...needs, ...takes].map((option) => [option, { type: 'string' as const }])),
    run: (input) => {
      noPositionals(input);
      const needed = needs.map((option) => [option, required(input, option)] as const);
      const taken = takes.map((option) => [option, optional(input, option)] as const);
      const request = Object.fromEntries([...needed, ...taken]);
      return run(request as Record<N, string> & Record<T, string | undefined>, input.say);
    },
  };
}

export const trainCommand: Command = {
  words: ['train'],
  usage: sentence('command-help.train-usage'),
  summary: sentence('command-help.train'),
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
    onlyFor(input, ['pairs', 'bins', 'smoothing', 'calibration'], {
      owner: 'method',
      values: ['additive'],
      chosen: method,
    });
    const rejects = oneOf(input, 'rejects', ['none', 'augmentation', 'parcelling', 'fuzzy'], 'none');
    onlyFor(input, ['reject-factor'], { owner: 'rejects', values: ['parcelling', 'fuzzy'], chosen: rejects });
    const request = {
      data: required(input, 'data'),
      target: required(input, 'target'),
      folds: optional(input, 'folds'),
      exclude: namesOf(input.values['exclude']),
      monotone: optional(input, 'monotone'),
      method,
      pairs: wholeNumber(input, 'pairs', { least: 0 }),
      bins: wholeNumber(input, 'bins', { least: 2 }),
      smoothing: wholeNumber(input, 'smoothing', { least: 0 }),
      calibration: oneOf(input, 'calibration', ['scaling', 'steps'], 'scaling'),
      weight: optional(input, 'weight'),
      rejects: rejects === 'none' ? undefined : rejects,
      rejectFactor: positiveNumber(input, 'reject-factor'),
      seed: wholeNumber(input, 'seed', { least: 0 }),
      threads: wholeNumber(input, 'threads', { least: 1 }),
      out: required(input, 'out'),
    };
    const { trainModel } = await import('./train-model.ts');
    return trainModel(request, input.say);
  },
};

export const scoreCommand = textCommand({
  words: ['score'],
  usage: sentence('command-help.score-usage'),
  summary: sentence('command-help.score'),
  needs: ['model', 'data', 'out'],
  run: async (request, say) => (await import('./score-file.ts')).scoreFile(request, say),
});

export const exportModelCommand: Command = {
  words: ['export-model'],
  usage: sentence('command-help.export-model-usage'),
  summary: sentence('command-help.export-model'),
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

export const compareCommand = textCommand({
  words: ['compare'],
  usage: sentence('command-help.compare-usage'),
  summary: sentence('command-help.compare'),
  needs: ['model', 'challenger', 'data', 'target'],
  takes: ['features'],
  run: async (request) => (await import('./compare-models.ts')).compareModels(request),
});

export const composeModelCommand = textCommand({
  words: ['compose-model'],
  usage: sentence('command-help.compose-model-usage'),
  summary: sentence('command-help.compose-model'),
  needs: ['model', 'mapping', 'judgement', 'out'],
  takes: ['passport'],
  run: async (request) => (await import('./compose-model.ts')).composeModel(request),
});

export const scaleModelCommand = textCommand({
  words: ['scale-model'],
  usage: sentence('command-help.scale-model-usage'),
  summary: sentence('command-help.scale-model'),
  needs: ['model', 'plan', 'out'],
  takes: ['passport'],
  run: async (request) => (await import('./scale-model.ts')).scaleModel(request),
});

/** Date the made-up clients are seen from; fixed, so that a seed measures the same on any day. */
const MEASURED_AS_OF = '2026-06-30';

export const measureModelCommand: Command = {
  words: ['measure-model'],
  usage: sentence('command-help.measure-model-usage'),
  summary: sentence('command-help.measure-model'),
  options: { model: { type: 'string' }, seed: { type: 'string' }, clients: { type: 'string' } },
  run: async (input) => {
    noPositionals(input);
    const model = required(input, 'model');
    const seed = wholeNumber(input, 'seed', { least: 1 }) ?? 8001;
    const each = wholeNumber(input, 'clients', { least: 50, most: 100_000 }) ?? 1000;
    const { measureModel } = await import('./scale-model.ts');
    return measureModel(model, { seeds: [seed], each, asOf: MEASURED_AS_OF });
  },
};
