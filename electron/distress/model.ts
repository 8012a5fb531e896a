/** A distress model: a sum of coefficient × term, and how it is read. */
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { Formula } from '#shared/domain/formula.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type DistressFigure, type DistressFigures, type FigureName, figureName } from './figures.ts';

/** The numbers a term needs; all are known when it is computed. */
type Numbers = Readonly<Record<FigureName, number>>;

export interface Term {
  readonly name: Words;
  readonly coefficient: number;
  readonly needs: readonly FigureName[];
  /** Denominators: the model is not meaningful where one is zero or negative. */
  readonly over: readonly FigureName[];
  readonly value: (numbers: Numbers) => number;
  readonly note?: Words;
}

export interface Model {
  readonly model: DistressScore['model'];
  readonly formula: Sentence;
  readonly zones: Sentence;
  readonly scale: DistressScore['scale'];
  readonly authority: Sentence;
  readonly sample: Sentence;
  readonly terms: readonly Term[];
  readonly zoneOf: (value: number) => Sentence;
  readonly probabilityOf?: (value: number) => number;
  readonly note?: Sentence;
}

type ScoredTerm = DistressScore['terms'][number];

const DISTRESS = sentence('distress.zone-distress');
const GREY = sentence('distress.zone-grey');
const SAFE = sentence('distress.zone-safe');

/** A model's formula as studies print it: a weighted sum of terms in short symbols. */
export function printed(tree: Formula): Sentence {
  return sentence('formula.expression', { tree, style: 'compact' });
}

/** A constant of the model. */
export function constant(value: number): Term {
  return { name: sentence('distress.constant'), coefficient: value, needs: [], over: [], value: () => 1 };
}

/** coefficient × (sum of some figures less others) ÷ figure; its name is the ratio it is. */
export function share(
  name: Formula,
  coefficient: number,
  plus: readonly FigureName[],
  over: FigureName,
  minus: readonly FigureName[] = [],
): Term {
  return {
    name: sentence('formula.expression', { tree: name }),
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
  const { formula, zones, scale, authority, sample } = model;
  const name = sentence(`distress.${model.model}`);
  return { model: model.model, name, formula, zones, scale, authority, sample };
}

/** A model without a value, and why. */
export function withoutValue(model: Model, status: 'missing' | 'not-meaningful', reason: Sentence): DistressScore {
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

/** Name of a figure, whether or not it was provided. */
export function nameIn(figures: DistressFigures, figure: FigureName): Words {
  return figures[figure]?.name ?? figureName(figure);
}

/**
 * Computes a model: missing where a figure is, not meaningful where a denominator is zero or
 * negative, else the sum of its terms in their order with its zone.
 */
export function scoreOf(model: Model, figures: DistressFigures): DistressScore {
  const known = knownNumbers(figures);
  for (const { needs } of model.terms) {
    const absent = needs.find((name) => known[name] === undefined);
    if (absent !== undefined) {
      const why = sentence('fields.not-provided');
      return withoutValue(model, 'missing', sentence('absence.operand', { what: nameIn(figures, absent), why }));
    }
  }
  const numbers = known as Numbers;
  for (const { over } of model.terms) {
    const bad = over.find((name) => numbers[name] <= 0);
    if (bad !== undefined) {
      const sign = numbers[bad] === 0 ? 'zero' : 'negative';
      const reason = sentence(`absence.division-by-${sign}`, { by: nameIn(figures, bad) });
      return withoutValue(model, 'not-meaningful', reason);
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
export function threeZones(safe: number, distress: number): Pick<Model, 'scale' | 'zones' | 'zoneOf'> {
  return {
    zones: sentence('distress.zones-of-three', { safe, distress }),
    scale: { cuts: [distress, safe], zones: [DISTRESS, GREY, SAFE], riskier: 'lower' },
    zoneOf: (value) => (value > safe ? SAFE : value < distress ? DISTRESS : GREY),
  };
}
