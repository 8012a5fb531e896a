/** The rows of the seven-groups panel from an assessment; pure. */
import type { Assessment, IndicatorValue } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';

type Status = Told<IndicatorValue>['status'];

export interface InputRow {
  readonly indicator: string;
  /** The second indicator of a pair; null for an input alone. */
  readonly partner: string | null;
  readonly status: Status;
  readonly value: number | string | null;
  readonly binLabel: string;
  readonly points: number;
  readonly baseline: number;
  /** Points above or below the population mean. */
  readonly delta: number;
  readonly trend: ReadonlyArray<number | null>;
}

export interface GroupRow {
  readonly group: Group;
  readonly points: number;
  readonly baseline: number;
  readonly delta: number;
  readonly present: number;
  readonly expected: number;
  readonly reliability: Told<GroupReliability> | null;
  /** The course shown for the group: that of its first input with one. */
  readonly trend: { readonly indicator: string; readonly values: ReadonlyArray<number | null> } | null;
  readonly inputs: readonly InputRow[];
}

interface GroupRows {
  readonly rows: readonly GroupRow[];
  /** The |delta| that fills half a bar: the largest of all groups, of all inputs; at least ten and five points. */
  readonly extent: number;
  readonly inputExtent: number;
}

function inputRow(
  contribution: Told<Assessment>['score']['contributions'][number],
  value: Told<IndicatorValue> | undefined,
): InputRow {
  return {
    indicator: contribution.indicator,
    partner: contribution.partner ?? null,
    status: contribution.status,
    value: contribution.partner === undefined ? (value?.value ?? null) : null,
    binLabel: contribution.binLabel,
    points: contribution.points,
    baseline: contribution.baseline,
    delta: contribution.points - contribution.baseline,
    trend: contribution.partner === undefined ? (value?.trend ?? []).map((point) => point.value) : [],
  };
}

/** Whether a course has enough known points to be drawn. */
function isDrawable(values: ReadonlyArray<number | null>): boolean {
  return values.filter((value) => value !== null).length >= 2;
}

/** Seven rows in the fixed order, each with its inputs in the model's order. */
export function groupRows({ score, indicators, reliability }: Told<Assessment>): GroupRows {
  const values = new Map(indicators.map((value) => [value.indicator, value]));
  const rows = GROUPS.map((group): GroupRow => {
    const of = score.groups.find((entry) => entry.group === group);
    const inputs = score.contributions
      .filter((contribution) => contribution.group === group)
      .map((contribution) => inputRow(contribution, values.get(contribution.indicator)));
    const points = of?.points ?? 0;
    const baseline = of?.baseline ?? 0;
    const course = inputs.find(({ trend }) => isDrawable(trend));
    return {
      group,
      points,
      baseline,
      delta: points - baseline,
      present: of?.present ?? 0,
      expected: of?.expected ?? 0,
      reliability: reliability.find((entry) => entry.group === group) ?? null,
      trend: course ? { indicator: course.indicator, values: course.trend } : null,
      inputs,
    };
  });
  return {
    rows,
    extent: Math.max(10, ...rows.map(({ delta }) => Math.abs(delta))),
    inputExtent: Math.max(5, ...rows.flatMap(({ inputs }) => inputs.map(({ delta }) => Math.abs(delta)))),
  };
}
