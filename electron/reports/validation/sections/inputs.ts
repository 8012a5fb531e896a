/** The inputs of the model: where each comes from and which way its risk goes. */
import type { Passport } from '#shared/domain/passport.ts';
import type { Told } from '#shared/domain/words.ts';
import { decimal, text } from '../../cells.ts';
import { type Column, figureColumn, type Row, type Table, table, textColumn } from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { dash, orDash } from '../cells.ts';
import type { ToldValidation } from '../input.ts';

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

function columnsOf(shown: Shown, r: ReportTeller): Column[] {
  const words = r.words.validation.data;
  const { columns } = r.words.validation.measures;
  return [
    textColumn('input', columns.input, 'fill'),
    ...(shown.indicators ? [textColumn('indicator', words.indicator, 150)] : []),
    textColumn('direction', columns.direction, 78),
    ...(shown.origins ? [textColumn('origin', words.origin, 96)] : []),
    ...(shown.codes ? [textColumn('codes', words.codes, 44)] : []),
    figureColumn('importance', columns.importance, 46),
  ];
}

function rowOf(given: Input, codes: readonly number[], mean: number | null, r: ReportTeller): Row {
  const { input, indicator, direction, origin } = given;
  return {
    key: input,
    cells: {
      input: text(input),
      indicator: indicator === null ? dash() : text(indicator),
      direction: text(r.names.directions[direction], direction === 'none' ? 'quiet' : 'normal'),
      origin: text(r.names.origin(origin)),
      codes: text(codes.join(', ')),
      importance: orDash(mean, (points) => decimal(points, 1)),
    },
  };
}

/** Inputs of the passport, in its order; `codes` are the values of an input that have a bin of their own. */
export function inputTable(
  { passport, terms }: ToldValidation,
  codes: ReadonlyMap<string, readonly number[]>,
  r: ReportTeller,
): Table {
  const words = r.words.validation.data;
  const inputs = passport.inputs.slice(0, MOST_INPUTS);
  const importance = new Map(
    terms.filter(({ kind }) => kind !== 'pair').map((term) => [term.inputs[0], term.importance]),
  );
  const origins = new Set(passport.inputs.map(({ origin }) => origin));
  const [origin = ''] = origins;
  const notes = [
    words.inputsNote,
    ...(origins.size === 1 ? [words.originOfAll(r.names.origin(origin))] : []),
    ...(passport.inputs.length > inputs.length ? [words.firstInputs(inputs.length)] : []),
  ];
  const shown: Shown = {
    indicators: inputs.some(({ indicator }) => indicator !== null),
    origins: origins.size > 1,
    codes: inputs.some(({ input }) => (codes.get(input)?.length ?? 0) > 0),
  };
  return table({
    id: 'inputs',
    caption: words.inputs(passport.inputs.length),
    note: inputs.length > 0 ? words.sentences(notes) : null,
    emptyText: words.noInputs,
    columns: columnsOf(shown, r),
    rows: inputs.map((input) => rowOf(input, codes.get(input.input) ?? [], importance.get(input.input) ?? null, r)),
  });
}
