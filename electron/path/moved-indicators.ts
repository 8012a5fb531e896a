/** What of the score's inputs the changes move, before and after. */

import { indicatorDefinition } from '#electron/indicators/catalogue.ts';
import type { Contribution, IndicatorValue, Score } from '#shared/domain/assessment.ts';
import type { Path } from '#shared/domain/path.ts';
import { sentence } from '#shared/text/sentence.ts';

interface Scored {
  readonly values: readonly IndicatorValue[];
  readonly score: Score;
}

type Moved = Path['indicators'][number];

function standing({ values, score }: Scored, { indicator, partner }: Contribution): Moved['before'] {
  const points = score.contributions.find((each) => each.indicator === indicator && each.partner === partner)?.points;
  const value = partner === undefined ? values.find((each) => each.indicator === indicator) : undefined;
  return { status: value?.status ?? 'value', value: value?.value ?? null, points: points ?? 0 };
}

/** Indicators of the model whose value changed and pairs of the model whose points did, in the model's order. */
export function movedIndicators(before: Scored, after: Scored): Moved[] {
  return before.score.contributions.flatMap((term): Moved[] => {
    const [from, to] = [standing(before, term), standing(after, term)];
    if (from.value === to.value && from.status === to.status && from.points === to.points) return [];
    const { name, unit } = indicatorDefinition(term.indicator);
    const partner = term.partner ?? null;
    return [
      {
        indicator: term.indicator,
        partner,
        group: term.group,
        name:
          partner === null ? name : sentence('path.pair', { first: name, second: indicatorDefinition(partner).name }),
        unit,
        before: from,
        after: to,
      },
    ];
  });
}
