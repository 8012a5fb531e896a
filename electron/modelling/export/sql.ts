/** A learned model as one SQL query: the table's columns, then points and pd. Runs in DuckDB and PostgreSQL. */
import { scalingFactor, scalingOffset } from '../../scoring/scaling.ts';
import type { LearnedInput, LearnedModel, LearnedPair } from '../training/learned/schema.ts';
import { axisOfInput, axisOfPair, caseOver, sqlName, sqlNumber } from './case-tree.ts';

/** Alias of the table inside the query. */
const TABLE = 'a';

/**
 * The query over a table that has a column for every input. NULL and NaN are "not provided"; a level
 * no bin lists is "other". Numeric columns are compared as they stand: exact for double precision,
 * real and whole numbers. Points are whole; pd follows the model's calibration.
 */
export function sqlOf(model: LearnedModel, table: string): string {
  const inputs = new Map(model.inputs.map((input) => [input.name, input]));
  const terms = [
    String(model.basePoints),
    ...model.inputs.map((input) => comment(input.name, inputTerm(input))),
    ...model.pairs.map((pair) => {
      const [a, b] = pair.axes;
      const sides = [inputs.get(a.input), inputs.get(b.input)] as [LearnedInput, LearnedInput];
      return comment(`${a.input} × ${b.input}`, pairTerm(pair, sides));
    }),
  ];
  const columns = [`${TABLE}.*`, `${terms.join('\n    + ')}\n    AS "points"`];
  return [
    `-- ${line(model.name)}, version ${line(model.version)} (${model.format}): points and pd of each row of ${line(table)}.`,
    '-- More points mean less risk. NULL and NaN are "not provided"; each has points of its own.',
    '-- PostgreSQL: SET jit = off first; compiling this query takes far longer than running it.',
    `SELECT s.*, ${pdTerm(model)} AS "pd"`,
    `FROM (`,
    `  SELECT ${columns.join(', ')}`,
    `  FROM ${table.split('.').map(sqlName).join('.')} AS ${TABLE}`,
    `) AS s`,
    '',
  ].join('\n');
}

/** Text on one line, so that it cannot leave a comment. */
function line(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ');
}

function comment(name: string, term: string): string {
  return `${term} -- ${line(name)}`;
}

function inputTerm(input: LearnedInput): string {
  const rest = input.kind === 'numeric' ? input.special : [input.other];
  const places = [input.missing, ...rest, ...input.bins].map(({ points }) => String(points));
  return caseOver(axisOfInput(input), TABLE, places);
}

/**
 * Points of a pair: an array of its cells, row by row, read at the row's first cell plus the column. A
 * CASE for every cell would say the same, and take the planner and each row many times as long.
 */
function pairTerm({ axes, points }: LearnedPair, [first, second]: readonly [LearnedInput, LearnedInput]): string {
  const columns = points[0]?.length ?? 0;
  const starts = points.map((_, row) => String(row * columns + 1));
  const steps = Array.from({ length: columns }, (_, column) => String(column));
  const row = caseOver(axisOfPair(axes[0], first), TABLE, starts);
  const column = caseOver(axisOfPair(axes[1], second), TABLE, steps);
  return `(ARRAY[${points.flat().join(', ')}])[${row} + ${column}]`;
}

/** The exponent is held where double precision neither overflows nor vanishes, which PostgreSQL refuses. */
const MOST_EXPONENT = 700;

function pdTerm({ scaling, calibration }: LearnedModel): string {
  if (calibration.kind === 'steps') {
    const [lowest, ...steps] = calibration.steps;
    const whens = steps
      .toReversed()
      .map(({ pointsFrom, pd }) => `WHEN s."points" >= ${pointsFrom} THEN ${sqlNumber(pd)}`);
    const first = sqlNumber(lowest?.pd ?? 1);
    return whens.length === 0 ? first : `CASE ${whens.join(' ')} ELSE ${first} END`;
  }
  const points = 'CAST(s."points" AS DOUBLE PRECISION)';
  const exponent = `(${points} - ${literal(scalingOffset(scaling))}) / ${literal(scalingFactor(scaling))}`;
  return `1e0 / (1e0 + exp(least(${MOST_EXPONENT}e0, greatest(-${MOST_EXPONENT}e0, ${exponent}))))`;
}

function literal(value: number): string {
  return value < 0 ? `(${sqlNumber(value)})` : sqlNumber(value);
}
