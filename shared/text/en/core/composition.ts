/** Sentences about composing a model of cases from a trained one: inputs that no indicator feeds, levels of default. */

import type { Group } from '../../../domain/groups.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';
import type { InputKind } from './learned-model.ts';

/** An input by its name. */
export interface NamedInput {
  readonly input: string;
}

export const compositionSentences = {
  'composition.too-many-bins': ({
    indicator,
    bins,
    most,
  }: {
    readonly indicator: string;
    readonly bins: number;
    readonly most: number;
  }) =>
    `${indicator} would have ${bins} bins of different points; at most ${most} can be read. Train it with fewer bins or with a direction.`,
  'composition.no-rate': ({ what, rate }: { readonly what: Words; readonly rate: number }, t: Teller) =>
    `The ${t.say(what)} is ${rate}; it must lie between 0 and 1.`,
  'composition.central-tendency': 'central tendency',
  'composition.sample-rate': 'sample rate',
  'composition.by-steps': ({ model }: { readonly model: string }) =>
    `${model} is calibrated by steps; a case model takes its PD from the points alone. Train it with calibration by scaling.`,
  'composition.no-input': ({ input, model }: NamedInput & { readonly model: string }) =>
    `${input} is mapped, but is no input of ${model}.`,
  'composition.unknown-indicator': ({ input, indicator }: NamedInput & { readonly indicator: string }) =>
    `${input} is mapped to ${indicator}, which this program does not compute.`,
  'composition.mapped-twice': ({
    indicator,
    first,
    second,
  }: {
    readonly indicator: string;
    readonly first: string;
    readonly second: string;
  }) => `${indicator} is mapped twice: to ${first} and to ${second}.`,
  'composition.other-unit': ({
    input,
    kind,
    indicator,
    unit,
  }: NamedInput & { readonly kind: InputKind; readonly indicator: string; readonly unit: string }) =>
    `${input} is ${kind}; the unit of ${indicator} (${unit}) is not comparable with it.`,
  'composition.plus-of-categories': ({ input }: NamedInput) => `${input} holds categories: nothing can be added to it.`,
  'composition.plus-no-number': ({ input }: NamedInput) => `What is added to ${input} must be a number.`,
  'composition.special-value': ({ input, value }: NamedInput & { readonly value: number }) =>
    `${input} has a special value (${value}), which no indicator takes. Train it without special values.`,
  'composition.budgets': ({
    total,
    indicator,
    group,
  }: {
    readonly total: number;
    readonly indicator: string | null;
    readonly group: Group | null;
  }) => {
    if (indicator !== null) return `${indicator} is in none of the budgets, or in several: name its block once.`;
    return group === null
      ? `The budgets add up to ${total}, not 1, or the model already has pairs: scale it before pairs are added.`
      : `A budget names inputs of ${group} that the model does not have: leave it out.`;
  },
  'composition.no-tail': ({
    indicator,
    from,
    below,
  }: {
    readonly indicator: string;
    readonly from: number;
    readonly below: number | null;
  }) =>
    below === null
      ? `${from} is no bound of ${indicator}: take one of its own.`
      : `The upper end of ${indicator} cannot be cut at ${from}: take a value above ${below}, points no better and a share no larger than those of its last bin.`,
  'composition.no-numeric-input': ({ indicator }: { readonly indicator: string }) =>
    `${indicator} is no numeric input of the model.`,
} as const;
