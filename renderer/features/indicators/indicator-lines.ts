/** Indicators of a case as lines, joined with what the model makes of them; pure. */
import type { Assessment, IndicatorValue } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';

export interface IndicatorLine {
  readonly value: Told<IndicatorValue>;
  /** Null where the model in force does not use the indicator. */
  readonly contribution: Told<Assessment>['score']['contributions'][number] | null;
}

export interface GroupLines {
  readonly group: Group;
  readonly score: Told<Assessment>['score']['groups'][number] | null;
  readonly reliability: Told<GroupReliability> | null;
  readonly lines: readonly IndicatorLine[];
}

export type IndicatorFilter = 'all' | 'scored' | 'missing';

function passes(line: IndicatorLine, filter: IndicatorFilter): boolean {
  if (filter === 'scored') return line.contribution !== null;
  return filter === 'all' || line.value.status !== 'value';
}

/** Seven groups in the fixed order with the indicators that pass the filter, in catalogue order. */
export function groupLines(
  { indicators, score, reliability }: Told<Assessment>,
  filter: IndicatorFilter,
): GroupLines[] {
  const inputs = score.contributions.filter(({ partner }) => partner === undefined);
  const contributions = new Map(inputs.map((entry) => [entry.indicator, entry]));
  return GROUPS.map((group) => ({
    group,
    score: score.groups.find((entry) => entry.group === group) ?? null,
    reliability: reliability.find((entry) => entry.group === group) ?? null,
    lines: indicators
      .filter((value) => value.group === group)
      .map((value) => ({ value, contribution: contributions.get(value.indicator) ?? null }))
      .filter((line) => passes(line, filter)),
  }));
}

/** The indicator before and after one, in the order of the room; null at the ends. */
export function neighboursOf(
  indicators: readonly Told<IndicatorValue>[],
  indicator: string,
): { readonly previous: string | null; readonly next: string | null } {
  const order = GROUPS.flatMap((group) => indicators.filter((value) => value.group === group));
  const at = order.findIndex((value) => value.indicator === indicator);
  if (at < 0) return { previous: null, next: null };
  return { previous: order[at - 1]?.indicator ?? null, next: order[at + 1]?.indicator ?? null };
}
