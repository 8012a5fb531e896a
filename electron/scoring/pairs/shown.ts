/** The pairs of a model as a person reads them: axes by name, places by label. */
import { indicatorDefinition } from '#electron/indicators/catalogue.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Group } from '#shared/domain/groups.ts';
import type { Words } from '#shared/domain/words.ts';
import type { ModelDocument, PairAxis } from '../model.ts';
import { placeLabels } from './places.ts';

interface ShownAxis {
  readonly indicator: string;
  readonly name: Words;
  readonly places: Words[];
}

interface ShownPair {
  readonly group: Group;
  readonly origin: string;
  readonly axes: [ShownAxis, ShownAxis];
  readonly points: number[][];
  readonly shares: number[][];
}

/** Every pair of the model, in its order. */
export function shownPairs({ inputs, pairs = [] }: Pick<ModelDocument, 'inputs' | 'pairs'>): ShownPair[] {
  const inputOf = (axis: PairAxis) => {
    const input = inputs.find(({ indicator }) => indicator === axis.indicator);
    if (!input) throw new Fault('scoring.no-input', { indicator: axis.indicator });
    return input;
  };
  const shown = (axis: PairAxis): ShownAxis => ({
    indicator: axis.indicator,
    name: indicatorDefinition(axis.indicator).name,
    places: placeLabels(axis, inputOf(axis)),
  });
  return pairs.map(({ axes, origin, points, shares }) => ({
    group: inputOf(axes[0]).group,
    origin,
    axes: [shown(axes[0]), shown(axes[1])],
    points,
    shares,
  }));
}
