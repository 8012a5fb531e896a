/** What a model document must obey beyond its shape: edges, directions, shares, order, master scale. */
import { GRADES } from '#shared/domain/grades.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { sentence } from '#shared/text/sentence.ts';
import { isPartsPerMillion } from './grade-cuts.ts';
import type { MasterScale, ModelDocument, ModelInput } from './model.ts';
import type { ModelProblem } from './model-problem.ts';
import { EXPERT_JUDGEMENT_ORIGIN, isEstimated, originOfTerms } from './origins.ts';
import { pairProblems } from './pairs/rules.ts';
import { informativeBins, meanPoints, pointsOfBins, SHARE_TOLERANCE } from './points.ts';

/** Every broken rule of a well-formed model, in document order. */
export function findModelProblems(
  model: Pick<ModelDocument, 'format' | 'origin' | 'inputs' | 'pairs' | 'masterScale'>,
): ModelProblem[] {
  return [
    ...formatProblems(model),
    ...orderProblems(model.inputs),
    ...model.inputs.flatMap((input, index) => inputProblems(input, ['inputs', index])),
    ...pairProblems(model),
    ...masterScaleProblems(model.masterScale),
  ];
}

/** What format 1 cannot say, and what format 2 must say of every origin. */
function formatProblems(model: Pick<ModelDocument, 'format' | 'origin' | 'inputs' | 'pairs'>): ModelProblem[] {
  const untold: ModelProblem[] =
    model.format === 'sme-credit-desk/scoring-model/3'
      ? []
      : model.inputs.flatMap((input, index) =>
          (['notMeaningfulGood', 'notMeaningfulBad'] as const)
            .filter((bin) => input[bin] !== undefined)
            .map((bin) => ({ path: ['inputs', index, bin], message: sentence('scoring-model.format-3') })),
        );
  if (untold.length > 0) return untold;
  if (model.format === 'sme-credit-desk/scoring-model/1') {
    const problems: ModelProblem[] = [];
    if (model.pairs) problems.push({ path: ['pairs'], message: sentence('scoring-model.no-pairs') });
    if (model.origin === 'estimated and expert judgement') {
      problems.push({ path: ['origin'], message: sentence('scoring-model.one-origin') });
    }
    return problems;
  }
  const terms = [
    ...model.inputs.map(({ origin }, index) => ({ origin, path: ['inputs', index, 'origin'] })),
    ...(model.pairs ?? []).map(({ origin }, index) => ({ origin, path: ['pairs', index, 'origin'] })),
  ];
  const problems = terms
    .filter(({ origin }) => origin !== EXPERT_JUDGEMENT_ORIGIN && !isEstimated(origin))
    .map(({ path }) => ({ path, message: sentence('scoring-model.origin-of-term') }));
  const whole = originOfTerms(terms.map(({ origin }) => origin));
  return problems.length > 0 || whole === model.origin
    ? problems
    : [{ path: ['origin'], message: sentence('scoring-model.origin-of-whole', { terms: whole, model: model.origin }) }];
}

function orderProblems(inputs: readonly ModelInput[]): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const seen = new Set<string>();
  let lastGroup = 0;
  for (const [index, input] of inputs.entries()) {
    if (seen.has(input.indicator)) {
      problems.push({
        path: ['inputs', index, 'indicator'],
        message: sentence('scoring-model.repeated-input', { indicator: input.indicator }),
      });
    }
    seen.add(input.indicator);
    const group = GROUPS.indexOf(input.group);
    if (group < lastGroup) {
      problems.push({
        path: ['inputs', index, 'group'],
        message: sentence('scoring-model.group-order', { groups: GROUPS }),
      });
    }
    lastGroup = Math.max(lastGroup, group);
  }
  return problems;
}

function inputProblems(input: ModelInput, path: (string | number)[]): ModelProblem[] {
  return [
    ...(input.kind === 'numeric' ? edgeProblems(input, path) : categoryProblems(input, path)),
    ...directionProblems(input, path),
    ...shareProblems(input, path),
    ...missingProblems(input, path),
  ];
}

function edgeProblems(input: ModelInput & { kind: 'numeric' }, path: (string | number)[]): ModelProblem[] {
  const problems: ModelProblem[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, bin] of input.bins.entries()) {
    const place = [...path, 'bins', index, 'below'];
    const isLast = index === input.bins.length - 1;
    if (isLast && bin.below !== null) problems.push({ path: place, message: sentence('scoring-model.last-bin-open') });
    if (!isLast && bin.below === null)
      problems.push({ path: place, message: sentence('scoring-model.only-last-open') });
    if (bin.below !== null && bin.below <= last) {
      problems.push({
        path: place,
        message: sentence('scoring-model.bounds-rise', { value: bin.below, before: last }),
      });
    }
    if (input.unit === 'money' && bin.label === undefined) {
      problems.push({
        path: [...path, 'bins', index],
        message: sentence('scoring-model.money-label'),
      });
    }
    last = bin.below ?? last;
  }
  return problems;
}

function categoryProblems(input: ModelInput & { kind: 'categorical' }, path: (string | number)[]): ModelProblem[] {
  const seen = new Set<string>();
  return input.bins.flatMap((bin, index) =>
    bin.categories.flatMap((category, position) => {
      const repeated = seen.has(category);
      seen.add(category);
      return repeated
        ? [
            {
              path: [...path, 'bins', index, 'categories', position],
              message: sentence('scoring-model.repeated-category', { category }),
            },
          ]
        : [];
    }),
  );
}

function directionProblems(input: ModelInput, path: (string | number)[]): ModelProblem[] {
  if (input.direction === 'none') return [];
  if (input.kind === 'categorical') {
    return [{ path: [...path, 'direction'], message: sentence('scoring-model.no-order') }];
  }
  let sign = input.direction === 'higher-is-riskier' ? -1 : 1;
  return input.bins.flatMap((bin, index) => {
    const before = input.bins[index - 1];
    // Where the middle is safest the points turn once, from rising to falling.
    if (before && input.direction === 'middle-is-safest' && bin.points < before.points) sign = -1;
    return before && (bin.points - before.points) * sign < 0
      ? [
          {
            path: [...path, 'bins', index, 'points'],
            message: sentence('scoring-model.against-direction', {
              direction: input.direction,
              value: bin.points,
              before: before.points,
            }),
          },
        ]
      : [];
  });
}

function shareProblems(input: ModelInput, path: (string | number)[]): ModelProblem[] {
  const total = pointsOfBins(input).reduce((sum, bin) => sum + bin.share, 0);
  const known = informativeBins(input).reduce((sum, bin) => sum + bin.share, 0);
  if (Math.abs(total - 1) > SHARE_TOLERANCE) {
    return [{ path, message: sentence('scoring-model.shares', { total }) }];
  }
  return known > 0 ? [] : [{ path, message: sentence('scoring-model.no-share') }];
}

/** Leaving evidence out must never pay: the missing bin is at most as good as the mean of the known ones. */
function missingProblems(input: ModelInput, path: (string | number)[]): ModelProblem[] {
  const mean = meanPoints(informativeBins(input));
  return input.missing.points > mean
    ? [
        {
          path: [...path, 'missing', 'points'],
          message: sentence('scoring-model.missing-pays', { mean }),
        },
      ]
    : [];
}

function masterScaleProblems(scale: MasterScale): ModelProblem[] {
  const problems: ModelProblem[] = [];
  if (scale.map((step) => step.grade).join() !== GRADES.join()) {
    return [{ path: ['masterScale'], message: sentence('scoring-model.grades', { grades: GRADES }) }];
  }
  for (const [index, step] of scale.entries()) {
    const path = ['masterScale', index, 'pdUpTo'];
    const before = scale[index - 1];
    if (!isPartsPerMillion(step.pdUpTo)) problems.push({ path, message: sentence('scoring-model.millionths') });
    if (step.grade === 'C' || step.grade === 'D') {
      if (step.pdUpTo !== 1)
        problems.push({ path, message: sentence('scoring-model.ends-at-one', { grade: step.grade }) });
    } else if (step.pdUpTo >= 1) problems.push({ path, message: sentence('scoring-model.reaches-one') });
    if (before && step.grade !== 'D' && step.pdUpTo <= before.pdUpTo) {
      problems.push({
        path,
        message: sentence('scoring-model.pd-rises', { value: step.pdUpTo, before: before.pdUpTo }),
      });
    }
  }
  return problems;
}
