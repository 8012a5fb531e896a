/** The walk from the population mean to the score as steps for the waterfall; pure. */

import { termKey, termName } from '#renderer/charts/values/term-name.ts';
import type { GradeBand, WaterfallStep } from '#renderer/charts/waterfall.tsx';
import { riskColor } from '#renderer/ui/theme/risk.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Assessment, Contribution } from '#shared/domain/assessment.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

export interface WaterfallContext {
  readonly assessment: Told<Assessment>;
  readonly open: ReadonlySet<Group>;
  readonly onToggle: (group: Group) => void;
  readonly onOpen: (indicator: string) => void;
  readonly nameOf: (indicator: string) => string;
  /** An indicator's value in words. */
  readonly valueTextOf: (indicator: string) => string;
}

/** Baseline, one step a group in the fixed order (its indicators after it when open), score. */
export function waterfallSteps(text: Text, formats: Formats, context: WaterfallContext): WaterfallStep[] {
  const words = text.score;
  const { score } = context.assessment;
  let reached = score.baselinePoints;
  const steps: WaterfallStep[] = [totalStep(text, 'baseline', words.baseline, reached, formats.number(reached, 1))];
  for (const group of GROUPS) {
    const entry = score.groups.find((candidate) => candidate.group === group);
    if (entry === undefined) continue;
    const from = reached;
    reached += entry.points - entry.baseline;
    steps.push(groupStep(text, formats, context, entry, from, reached));
    if (context.open.has(group)) steps.push(...partSteps(text, formats, context, group, from));
  }
  const grade = score.grade;
  steps.push(totalStep(text, 'score', `${words.score} · ${grade}`, score.points, formats.number(score.points)));
  return steps;
}

function totalStep(text: Text, key: string, label: string, points: number, valueText: string): WaterfallStep {
  const words = text.score;
  return {
    key,
    label,
    valueText,
    kind: 'total',
    from: points,
    to: points,
    readout: {
      title: label,
      lines: [{ label: words.groupReadout.points, value: valueText }],
      note: key === 'baseline' ? words.baselineReadout : undefined,
    },
  };
}

type GroupScore = Told<Assessment>['score']['groups'][number];

function groupStep(
  text: Text,
  formats: Formats,
  context: WaterfallContext,
  entry: GroupScore,
  from: number,
  to: number,
): WaterfallStep {
  const words = text.score;
  const name = text.domain.groups[entry.group];
  const delta = formats.signed(to - from, 1);
  return {
    key: entry.group,
    label: name,
    valueText: delta,
    aside: words.stepAside(formats.number(from, 1), formats.number(to, 1)),
    kind: 'step',
    from,
    to,
    expanded: context.open.has(entry.group),
    onOpen: () => context.onToggle(entry.group),
    readout: {
      title: name,
      lines: [
        { label: words.groupReadout.points, value: formats.signed(entry.points) },
        { label: words.groupReadout.mean, value: formats.signed(entry.baseline, 1) },
        { label: words.groupReadout.difference, value: delta },
        { label: words.groupReadout.inputs, value: text.case.groupsPanel.present(entry.present, entry.expected) },
      ],
      note: words.openGroup,
    },
  };
}

function partSteps(
  text: Text,
  formats: Formats,
  context: WaterfallContext,
  group: Group,
  start: number,
): WaterfallStep[] {
  const words = text.score;
  let reached = start;
  return context.assessment.score.contributions
    .filter((contribution) => contribution.group === group)
    .map((contribution): WaterfallStep => {
      const from = reached;
      reached += contribution.points - contribution.baseline;
      const name = termName(contribution, context.nameOf);
      const delta = formats.signed(reached - from, 1);
      return {
        key: termKey(contribution),
        label: name,
        valueText: delta,
        aside: words.stepAside(formats.number(from, 1), formats.number(reached, 1)),
        kind: 'part',
        from,
        to: reached,
        onOpen: () => context.onOpen(contribution.indicator),
        readout: {
          title: name,
          lines: [
            { label: words.partReadout.value, value: valueTextOf(contribution, context.valueTextOf) },
            { label: words.partReadout.bin, value: contribution.binLabel },
            { label: words.partReadout.points, value: formats.signed(contribution.points) },
            { label: words.partReadout.mean, value: formats.signed(contribution.baseline, 1) },
          ],
          note: words.openIndicator,
        },
      };
    });
}

/** Both values of a pair, one of an input. */
function valueTextOf(term: Told<Contribution>, textOf: WaterfallContext['valueTextOf']): string {
  const own = textOf(term.indicator);
  return term.partner === undefined ? own : `${own} · ${textOf(term.partner)}`;
}

type MasterScale = AnswerOf<'model.get'>['masterScale'];

/** The master scale as stretches of the score axis, best grade last; D is never reached by score. */
export function gradeBands(masterScale: MasterScale): GradeBand[] {
  const cut = masterScale.filter(({ grade }) => grade !== 'D');
  return cut.map(({ grade, pointsFrom }, index) => ({
    grade,
    from: pointsFrom ?? Number.NEGATIVE_INFINITY,
    to: index === 0 ? Number.POSITIVE_INFINITY : (cut[index - 1]?.pointsFrom ?? Number.POSITIVE_INFINITY),
    colour: riskColor(grade),
  }));
}

/** The exact integer sum as it is added: "512 + 14 − 3 … = 523". */
export function arithmeticOf(text: Text, score: Told<Assessment>['score']): string {
  const words = text.score;
  const parts = score.groups.map(({ points }) => `${points < 0 ? '−' : '+'} ${Math.abs(points)}`).join(' ');
  return words.arithmeticText(String(score.basePoints), parts, String(score.points));
}

/** What the interval says, or that there is none. */
export function intervalText(
  text: Text,
  formats: Formats,
  { pd, pdLow, pdHigh, pdReason }: Told<Assessment>['score'],
): string {
  const words = text.score;
  if (pdReason !== null) return text.app.inDefault;
  if (pdLow === pd && pdHigh === pd) return words.noInterval;
  return words.interval(formats.percent(pdLow), formats.percent(pdHigh));
}
