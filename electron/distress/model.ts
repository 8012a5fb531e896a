/** A distress model: a sum of coefficient × term, and how it is read. */
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { DistressFigure, DistressFigures, FigureName } from './figures.ts';

/** The numbers a term needs; all are known when it is computed. */
type Numbers = Readonly<Record<FigureName, number>>;

export interface Term {
  readonly name: string;
  readonly coefficient: number;
  readonly needs: readonly FigureName[];
  /** Denominators: the model is not meaningful where one is zero or negative. */
  readonly over: readonly FigureName[];
  readonly value: (numbers: Numbers) => number;
  readonly note?: string;
}

export interface Model {
  readonly model: DistressScore['model'];
  readonly name: string;
  readonly formula: string;
  readonly zones: string;
  readonly scale: DistressScore['scale'];
  readonly authority: string;
  readonly sample: string;
  readonly terms: readonly Term[];
  readonly zoneOf: (value: number) => string;
  readonly probabilityOf?: (value: number) => number;
  readonly note?: string;
}

type ScoredTerm = DistressScore['terms'][number];

/** A constant of the model. */
export function constant(value: number): Term {
  return { name: 'constant', coefficient: value, needs: [], over: [], value: () => 1 };
}

/** coefficient × (sum of some figures less others) ÷ figure. */
export function share(
  name: string,
  coefficient: number,
  plus: readonly FigureName[],
  over: FigureName,
  minus: readonly FigureName[] = [],
): Term {
  return {
    name,
    coefficient,
    needs: [...plus, ...minus, over],
    over: [over],
    value: (numbers) => (sumOf(numbers, plus) - sumOf(numbers, minus)) / numbers[over],
  };
}

function sumOf(numbers: Numbers, names: readonly FigureName[]): number {
  return names.reduce((sum, name) => sum + numbers[name], 0);
}

type Head = Pick<DistressScore, 'model' | 'name' | 'formula' | 'zones' | 'scale' | 'authority' | 'sample'>;

function headOf(model: Model): Head {
  const { name, formula, zones, scale, authority, sample } = model;
  return { model: model.model, name, formula, zones, scale, authority, sample };
}

/** A model without a value, and why. */
export function withoutValue(model: Model, status: 'missing' | 'not-meaningful', reason: string): DistressScore {
  const nothing = { value: null, zone: null, probability: null, terms: [], sensitivity: [] };
  return { ...headOf(model), status, reason, note: model.note ?? null, ...nothing };
}

function operandsOf(names: readonly FigureName[], figures: DistressFigures): ScoredTerm['operands'] {
  return [...new Set(names)].flatMap((name) => {
    const figure = figures[name];
    if (!figure) return [];
    const { note } = figure;
    return [
      { name: figure.name, value: figure.value, recordIds: [...figure.recordIds], ...(note !== undefined && { note }) },
    ];
  });
}

function knownNumbers(figures: DistressFigures): Partial<Record<FigureName, number>> {
  const known = (Object.entries(figures) as [FigureName, DistressFigure][]).flatMap(([name, { value }]) =>
    value === null ? [] : [[name, value] as const],
  );
  return Object.fromEntries(known);
}

/** Plain words for a figure that was not provided. */
function wordsOf(name: FigureName, figures: DistressFigures): string {
  return figures[name]?.name ?? name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

/**
 * Computes a model: missing where a figure is, not meaningful where a denominator is zero or
 * negative, else the sum of its terms in their order with its zone.
 */
export function scoreOf(model: Model, figures: DistressFigures): DistressScore {
  const known = knownNumbers(figures);
  for (const { needs } of model.terms) {
    const absent = needs.find((name) => known[name] === undefined);
    if (absent !== undefined) return withoutValue(model, 'missing', `${wordsOf(absent, figures)}: not provided`);
  }
  const numbers = known as Numbers;
  for (const { over } of model.terms) {
    const bad = over.find((name) => numbers[name] <= 0);
    if (bad !== undefined) {
      const sign = numbers[bad] === 0 ? 'zero' : 'negative';
      return withoutValue(model, 'not-meaningful', `cannot divide by ${wordsOf(bad, figures)}: it is ${sign}`);
    }
  }
  const terms = model.terms.map(({ name, coefficient, needs, value, note }): ScoredTerm => {
    const amount = value(numbers);
    const operands = operandsOf(needs, figures);
    return {
      name,
      coefficient,
      value: amount,
      contribution: coefficient * amount,
      operands,
      ...(note !== undefined && { note }),
    };
  });
  const value = terms.reduce((sum, { contribution }) => sum + contribution, 0);
  return {
    ...headOf(model),
    status: 'value',
    value,
    reason: null,
    zone: model.zoneOf(value),
    probability: model.probabilityOf?.(value) ?? null,
    note: model.note ?? null,
    terms,
    sensitivity: [],
  };
}

/** Zones of a score that falls as distress nears: above `safe`, below `distress`, grey between. */
export function threeZones(safe: number, distress: number): Pick<Model, 'scale' | 'zoneOf'> {
  return {
    scale: { cuts: [distress, safe], zones: ['distress', 'grey', 'safe'], riskier: 'lower' },
    zoneOf: (value) => (value > safe ? 'safe' : value < distress ? 'distress' : 'grey'),
  };
}
