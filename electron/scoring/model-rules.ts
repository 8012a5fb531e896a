/** What a model document must obey beyond its shape: edges, directions, shares, order, master scale. */
import { GRADES } from '#shared/domain/grades.ts';
import { GROUPS } from '#shared/domain/groups.ts';
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
  if (model.format === 'sme-credit-desk/scoring-model/1') {
    const problems: ModelProblem[] = [];
    if (model.pairs) problems.push({ path: ['pairs'], message: 'a document of format 1 has no pairs' });
    if (model.origin === 'estimated and expert judgement') {
      problems.push({ path: ['origin'], message: 'a document of format 1 is either judgement or estimated' });
    }
    return problems;
  }
  const terms = [
    ...model.inputs.map(({ origin }, index) => ({ origin, path: ['inputs', index, 'origin'] })),
    ...(model.pairs ?? []).map(({ origin }, index) => ({ origin, path: ['pairs', index, 'origin'] })),
  ];
  const problems = terms
    .filter(({ origin }) => origin !== EXPERT_JUDGEMENT_ORIGIN && !isEstimated(origin))
    .map(({ path }) => ({ path, message: 'must be "expert judgement" or "estimated: " and the passport' }));
  const whole = originOfTerms(terms.map(({ origin }) => origin));
  return problems.length > 0 || whole === model.origin
    ? problems
    : [{ path: ['origin'], message: `its terms are ${whole}, not ${model.origin}` }];
}

function orderProblems(inputs: readonly ModelInput[]): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const seen = new Set<string>();
  let lastGroup = 0;
  for (const [index, input] of inputs.entries()) {
    if (seen.has(input.indicator)) {
      problems.push({ path: ['inputs', index, 'indicator'], message: `${input.indicator} is already an input` });
    }
    seen.add(input.indicator);
    const group = GROUPS.indexOf(input.group);
    if (group < lastGroup) {
      problems.push({
        path: ['inputs', index, 'group'],
        message: `inputs must follow the group order ${GROUPS.join(', ')}`,
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
    if (isLast && bin.below !== null) problems.push({ path: place, message: 'the last bin must be unbounded (null)' });
    if (!isLast && bin.below === null) problems.push({ path: place, message: 'only the last bin may be unbounded' });
    if (bin.below !== null && bin.below <= last) {
      problems.push({ path: place, message: `bounds must rise: ${bin.below} does not exceed ${last}` });
    }
    if (input.unit === 'money' && bin.label === undefined) {
      problems.push({
        path: [...path, 'bins', index],
        message: 'a bin of an amount of money needs a label, because its bounds are in minor units of any currency',
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
        ? [{ path: [...path, 'bins', index, 'categories', position], message: `${category} is already in a bin` }]
        : [];
    }),
  );
}

function directionProblems(input: ModelInput, path: (string | number)[]): ModelProblem[] {
  if (input.direction === 'none') return [];
  if (input.kind === 'categorical') {
    return [{ path: [...path, 'direction'], message: 'categories have no order: the direction must be "none"' }];
  }
  const sign = input.direction === 'lower-is-riskier' ? 1 : -1;
  return input.bins.flatMap((bin, index) => {
    const before = input.bins[index - 1];
    return before && (bin.points - before.points) * sign < 0
      ? [
          {
            path: [...path, 'bins', index, 'points'],
            message: `${input.direction}: ${bin.points} after ${before.points} goes the other way`,
          },
        ]
      : [];
  });
}

function shareProblems(input: ModelInput, path: (string | number)[]): ModelProblem[] {
  const total = pointsOfBins(input).reduce((sum, bin) => sum + bin.share, 0);
  const known = informativeBins(input).reduce((sum, bin) => sum + bin.share, 0);
  if (Math.abs(total - 1) > SHARE_TOLERANCE) {
    return [{ path, message: `the shares of all bins, missing and not meaningful included, sum to ${total}, not 1` }];
  }
  return known > 0 ? [] : [{ path, message: 'no share of the reference population has this input' }];
}

/** Leaving evidence out must never pay: the missing bin is at most as good as the mean of the known ones. */
function missingProblems(input: ModelInput, path: (string | number)[]): ModelProblem[] {
  const mean = meanPoints(informativeBins(input));
  return input.missing.points > mean
    ? [
        {
          path: [...path, 'missing', 'points'],
          message: `a missing input may not earn more than the mean ${mean} of a known one`,
        },
      ]
    : [];
}

function masterScaleProblems(scale: MasterScale): ModelProblem[] {
  const problems: ModelProblem[] = [];
  if (scale.map((step) => step.grade).join() !== GRADES.join()) {
    return [{ path: ['masterScale'], message: `must list the grades ${GRADES.join(', ')} once each, in this order` }];
  }
  for (const [index, step] of scale.entries()) {
    const path = ['masterScale', index, 'pdUpTo'];
    const before = scale[index - 1];
    if (!isPartsPerMillion(step.pdUpTo)) problems.push({ path, message: 'must be a multiple of 0.000001' });
    if (step.grade === 'C' || step.grade === 'D') {
      if (step.pdUpTo !== 1) problems.push({ path, message: `${step.grade} must end at 1` });
    } else if (step.pdUpTo >= 1) problems.push({ path, message: 'only C and D reach 1' });
    if (before && step.grade !== 'D' && step.pdUpTo <= before.pdUpTo) {
      problems.push({ path, message: `PD bounds must rise: ${step.pdUpTo} does not exceed ${before.pdUpTo}` });
    }
  }
  return problems;
}
