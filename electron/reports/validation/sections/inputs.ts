/** The inputs of the model: where each comes from and which way its risk goes. */
import type { Passport } from '#shared/domain/passport.ts';
import type { Told } from '#shared/domain/words.ts';
import { decimal, text } from '../../cells.ts';
import { type Column, figureColumn, type Row, type Table, table, textColumn } from '../../document.ts';
import { dash, orDash } from '../cells.ts';
import type { ToldValidation } from '../input.ts';
import { DIRECTION_NAMES } from '../words.ts';

/** Inputs printed at most; the passport lists all. */
const MOST_INPUTS = 300;

type Input = Told<Passport>['inputs'][number];

/** Which columns have anything to say. */
interface Shown {
  readonly indicators: boolean;
  /** Whether inputs differ in their origin; one origin of all is said above the table. */
  readonly origins: boolean;
  readonly codes: boolean;
}

function columnsOf(shown: Shown): Column[] {
  return [
    textColumn('input', 'Input', 'fill'),
    ...(shown.indicators ? [textColumn('indicator', 'Indicator of a case', 150)] : []),
    textColumn('direction', 'Direction of risk', 78),
    ...(shown.origins ? [textColumn('origin', 'Origin', 96)] : []),
    ...(shown.codes ? [textColumn('codes', 'Codes', 44)] : []),
    figureColumn('importance', 'Importance', 46),
  ];
}

function rowOf({ input, indicator, direction, origin }: Input, codes: readonly number[], mean: number | null): Row {
  return {
    key: input,
    cells: {
      input: text(input),
      indicator: indicator === null ? dash() : text(indicator),
      direction: text(DIRECTION_NAMES[direction], direction === 'none' ? 'quiet' : 'normal'),
      origin: text(origin),
      codes: text(codes.join(', ')),
      importance: orDash(mean, (points) => decimal(points, 1)),
    },
  };
}

/** Inputs of the passport, in its order; `codes` are the values of an input that have a bin of their own. */
export function inputTable({ passport, terms }: ToldValidation, codes: ReadonlyMap<string, readonly number[]>): Table {
  const inputs = passport.inputs.slice(0, MOST_INPUTS);
  const importance = new Map(
    terms.filter(({ kind }) => kind !== 'pair').map((term) => [term.inputs[0], term.importance]),
  );
  const origins = new Set(passport.inputs.map(({ origin }) => origin));
  const [origin] = origins;
  const notes = [
    'A direction binds the points: risk may not fall against it. Importance is that of the input alone, in points.',
    origins.size === 1 ? `Origin of all: ${origin}.` : '',
    passport.inputs.length > inputs.length ? `The first ${inputs.length}; the passport lists all.` : '',
  ];
  return table({
    id: 'inputs',
    caption: `Inputs (${passport.inputs.length})`,
    note: inputs.length > 0 ? notes.filter((note) => note !== '').join(' ') : null,
    emptyText: 'The passport names no inputs.',
    columns: columnsOf({
      indicators: inputs.some(({ indicator }) => indicator !== null),
      origins: origins.size > 1,
      codes: inputs.some(({ input }) => (codes.get(input)?.length ?? 0) > 0),
    }),
    rows: inputs.map((input) => rowOf(input, codes.get(input.input) ?? [], importance.get(input.input) ?? null)),
  });
}
