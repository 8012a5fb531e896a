/** What an officer chooses before training, and the settings it becomes; pure. */

import type { LabSettings } from '#shared/domain/lab.ts';
import type { Text } from '#shared/text/text.ts';
import type { ColumnProfile, LabColumn } from '../types.ts';

type Direction = LabSettings['inputs'][number]['direction'];

/** Texts are as typed; they are read when the settings are made. */
export interface Draft {
  readonly target: string;
  /** Ticks the officer set; a column not named here stands as it is suggested. */
  readonly ticks: Readonly<Record<string, boolean>>;
  readonly directions: Readonly<Record<string, Direction>>;
  readonly codes: Readonly<Record<string, string>>;
  readonly folds: { readonly kind: 'made' | 'column'; readonly count: string; readonly column: string };
  readonly holdout: {
    readonly kind: 'none' | 'random' | 'time';
    readonly share: string;
    readonly column: string;
    readonly from: string;
  };
  readonly method: LabSettings['method'];
  readonly pairs: string;
  readonly calibration: LabSettings['calibration'];
  readonly smoothing: string;
  readonly weight: string;
  /** Column the report shows figures over time by; '' for none. */
  readonly time: string;
  readonly rejects: { readonly method: LabSettings['rejects']['method']; readonly factor: string };
  readonly subgroups: readonly string[];
  readonly bins: readonly { readonly input: string; readonly edges: string }[];
  readonly seed: string;
  readonly name: string;
}

/** Changes parts of the draft as it is by then. */
export type ChangeDraft = (part: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;

const suggested = (columns: readonly LabColumn[], as: LabColumn['suggestion']): string =>
  columns.find(({ suggestion }) => suggestion === as)?.name ?? '';

/** The draft a table begins with: its suggested outcome, folds and weights. */
export function firstDraft(columns: readonly LabColumn[], rows: number, name: string): Draft {
  const folds = suggested(columns, 'folds');
  const dates = columns.find(({ kind }) => kind === 'date')?.name ?? '';
  return {
    target: suggested(columns, 'target'),
    ticks: {},
    directions: {},
    codes: {},
    folds: { kind: folds === '' ? 'made' : 'column', count: rows < 500 ? '5' : '10', column: folds },
    holdout: { kind: 'none', share: '20', column: suggested(columns, 'time') || dates, from: '' },
    method: 'additive',
    pairs: '',
    calibration: 'scaling',
    smoothing: '0',
    weight: suggested(columns, 'weight'),
    time: suggested(columns, 'time') || dates,
    rejects: { method: 'none', factor: '1.3' },
    subgroups: [],
    bins: [],
    seed: '20240101',
    name,
  };
}

/** Kinds of warning that make a column suspect of knowing the outcome, or of saying nothing. */
const LEAVES_OUT: readonly string[] = [
  'tells-outcome-alone',
  'missing-tells-outcome',
  'pure-value',
  'identifier',
  'constant',
];

/** Whether a column can be an input at all: the outcome and what holds folds, time or weights cannot. */
function reservedAs(text: Text, column: LabColumn, draft: Draft): string | null {
  const { roles, used } = text.lab.setup.inputs;
  if (column.name === draft.target) return roles.target;
  if (draft.folds.kind === 'column' && column.name === draft.folds.column) return used.folds;
  const parts = draft.holdout.kind === 'time' && column.name === draft.holdout.column;
  if (parts || column.name === draft.time) return used.time;
  return column.name === draft.weight ? used.weight : null;
}

/** How a column stands: an input or not, by whose choice, and why not. */
interface Standing {
  readonly included: boolean;
  /** The tick cannot be changed. */
  readonly fixed: boolean;
  /** Why it is left out, or is better left out; null where nothing speaks against it. */
  readonly why: string | null;
}

/** A column is an input unless it has a role, looks like one, or warns of leakage; a tick overrides the latter two. */
export function standingOf(text: Text, column: LabColumn, profile: ColumnProfile | undefined, draft: Draft): Standing {
  const { roles } = text.lab.setup.inputs;
  const reserved = reservedAs(text, column, draft);
  if (reserved !== null) return { included: false, fixed: true, why: reserved };
  const warning = profile?.warnings.find(({ kind }) => LEAVES_OUT.includes(kind));
  const role = column.suggestion === 'target' ? '' : roles[column.suggestion];
  const why = warning?.message ?? (role === '' ? null : role);
  return { included: draft.ticks[column.name] ?? (why === null && column.kind !== 'date'), fixed: false, why };
}

/** Numbers separated by commas or spaces; null when one of them is none. */
export function numbersOf(typed: string): number[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  const numbers = parts.map(Number);
  return numbers.every(Number.isFinite) ? numbers : null;
}

function wholeOf(typed: string, least: number, most: number): number | null {
  const number = Number(typed);
  return /^\d+$/.test(typed.trim()) && number >= least && number <= most ? number : null;
}

function foldsOf(text: Text, { folds }: Draft, problems: string[]): LabSettings['folds'] {
  const { problems: words } = text.lab.setup.train;
  if (folds.kind === 'column') {
    if (folds.column === '') problems.push(words.foldColumn);
    return { kind: 'column', column: folds.column };
  }
  const count = wholeOf(folds.count, 2, 20);
  if (count === null) problems.push(words.count);
  return { kind: 'made', count: count ?? 10 };
}

function holdoutOf(text: Text, { holdout }: Draft, problems: string[]): LabSettings['holdout'] {
  const { problems: words } = text.lab.setup.train;
  if (holdout.kind === 'none') return { kind: 'none' };
  if (holdout.kind === 'random') {
    const share = Number(holdout.share) / 100;
    if (!(share >= 0.05 && share <= 0.5)) problems.push(words.share);
    return { kind: 'random', share };
  }
  const from = holdout.from.trim();
  if (holdout.column === '' || from.length < 4) problems.push(words.time);
  return { kind: 'time', column: holdout.column, from };
}

function inputsOf(text: Text, draft: Draft, columns: readonly LabColumn[], profiles: Profiles, problems: string[]) {
  const { problems: words } = text.lab.setup.train;
  const inputs = columns
    .filter((column) => standingOf(text, column, profiles.get(column.name), draft).included)
    .map(({ name, kind }) => {
      const special = kind === 'numeric' ? numbersOf(draft.codes[name] ?? '') : [];
      if (special === null) problems.push(words.special(name));
      return {
        name,
        direction: kind === 'numeric' ? (draft.directions[name] ?? 'none') : 'none',
        special: special ?? [],
      };
    });
  if (inputs.length === 0) problems.push(words.inputs);
  return inputs;
}

function binsOf(text: Text, draft: Draft, problems: string[]): LabSettings['bins'] {
  const { problems: words } = text.lab.setup.train;
  if (draft.method !== 'scorecard') return [];
  return draft.bins.map(({ input, edges }) => {
    const numbers = numbersOf(edges);
    const rising = numbers?.every((edge, index) => index === 0 || edge > (numbers[index - 1] ?? edge)) ?? false;
    if (numbers === null || numbers.length === 0 || !rising) problems.push(words.bins(input));
    return { input, edges: numbers ?? [] };
  });
}

type Profiles = ReadonlyMap<string, ColumnProfile>;

/** The settings of a draft, and in sentences what is still missing or wrong; train only when nothing is. */
export function settingsOf(
  text: Text,
  draft: Draft,
  columns: readonly LabColumn[],
  profiles: Profiles,
): { readonly settings: LabSettings; readonly problems: readonly string[] } {
  const { problems: words } = text.lab.setup.train;
  const problems: string[] = [];
  if (draft.target === '') problems.push(words.target);
  const inputs = inputsOf(text, draft, columns, profiles, problems);
  const pairs = draft.pairs.trim() === '' ? 'auto' : wholeOf(draft.pairs, 0, 100);
  if (pairs === null) problems.push(words.pairs);
  const smoothing = wholeOf(draft.smoothing, 0, 100_000);
  if (smoothing === null) problems.push(words.smoothing);
  const factor = Number(draft.rejects.factor);
  if (draft.rejects.method !== 'none' && !(factor >= 1 && factor <= 5)) problems.push(words.factor);
  const seed = wholeOf(draft.seed, 0, 2_147_483_647);
  if (seed === null) problems.push(words.seed);
  const settings: LabSettings = {
    target: draft.target,
    inputs,
    method: draft.method,
    folds: foldsOf(text, draft, problems),
    holdout: holdoutOf(text, draft, problems),
    weight: draft.weight === '' ? null : draft.weight,
    time: draft.time === '' ? null : draft.time,
    rejects: { method: draft.rejects.method, factor: factor >= 1 && factor <= 5 ? factor : 1.3 },
    pairs: draft.method === 'scorecard' ? 0 : (pairs ?? 'auto'),
    calibration: draft.calibration,
    smoothing: smoothing ?? 0,
    bins: binsOf(text, draft, problems),
    subgroups: [...draft.subgroups],
    seed: seed ?? 0,
  };
  if (draft.name.trim() === '') problems.push(words.name);
  return { settings, problems };
}
