/** A learned model as a PMML 4.4 Scorecard: a characteristic for every input and pair, reasons, and the PD. */
import { scalingFactor, scalingOffset } from '../../scoring/scaling.ts';
import { termBaselines, termNames } from '../terms/baselines.ts';
import { MOST_REASONS } from '../terms/score-reasons.ts';
import type { LearnedInput, LearnedModel, LearnedPair } from '../training/learned/schema.ts';
import { axisOfInput, axisOfPair } from './case-tree.ts';
import { predicatesOf } from './predicates.ts';
import { element, textElement, type Xml } from './xml.ts';

/** Text of the PMML document. Reason codes are the names of inputs and pairs, as `desk score` writes them. */
export function pmmlOf(model: LearnedModel): string {
  const document = element('PMML', { xmlns: 'http://www.dmg.org/PMML-4_4', version: '4.4' }, [
    element('Header', { description: `${model.name}, version ${model.version}` }, [
      element('Application', { name: 'SME Credit Desk', version: model.format }),
    ]),
    element('DataDictionary', { numberOfFields: model.inputs.length }, model.inputs.map(dataField)),
    scorecard(model),
  ]);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...document].join('\n')}\n`;
}

/** No values are listed for categories, so that an unseen one is valid and falls to "other". */
function dataField({ kind, name }: LearnedInput): Xml {
  return kind === 'numeric'
    ? element('DataField', { name, optype: 'continuous', dataType: 'double' })
    : element('DataField', { name, optype: 'categorical', dataType: 'string' });
}

function scorecard(model: LearnedModel): Xml {
  return element(
    'Scorecard',
    {
      modelName: model.name,
      functionName: 'regression',
      algorithmName: model.method,
      initialScore: model.basePoints,
      useReasonCodes: 'true',
      // The loss of a term is its baseline less its points: the mean over the training rows, not the best bin.
      reasonCodeAlgorithm: 'pointsBelow',
      baselineMethod: 'mean',
    },
    [
      element(
        'MiningSchema',
        {},
        model.inputs.map(({ name }) => element('MiningField', { name, usageType: 'active' })),
      ),
      outputs(model),
      characteristics(model),
    ],
  );
}

function characteristics(model: LearnedModel): Xml {
  const names = termNames(model);
  const baselines = termBaselines(model);
  const inputs = new Map(model.inputs.map((input) => [input.name, input]));
  const attributes = [
    ...model.inputs.map(inputAttributes),
    ...model.pairs.map((pair) => {
      const [first, second] = pair.axes.map((axis) => inputs.get(axis.input)) as [LearnedInput, LearnedInput];
      return pairAttributes(pair, first, second);
    }),
  ];
  return element(
    'Characteristics',
    {},
    attributes.map((own, index) => {
      const name = names[index] ?? '';
      return element('Characteristic', { name, reasonCode: name, baselineScore: baselines[index] ?? 0 }, own);
    }),
  );
}

function attribute(points: number, predicate: Xml): Xml {
  return element('Attribute', { partialScore: points }, [predicate]);
}

function inputAttributes(input: LearnedInput): Xml[] {
  const rest = input.kind === 'numeric' ? input.special : [input.other];
  const points = [input.missing, ...rest, ...input.bins].map((bin) => bin.points);
  return predicatesOf(axisOfInput(input), points).map(({ predicate, content }) => attribute(content, predicate));
}

function pairAttributes({ axes, points }: LearnedPair, first: LearnedInput, second: LearnedInput): Xml[] {
  const along = axisOfPair(axes[1], second);
  return predicatesOf(axisOfPair(axes[0], first), points).flatMap(({ predicate: row, content }) =>
    predicatesOf(along, content).map(({ predicate, content: cell }) =>
      attribute(cell, element('CompoundPredicate', { booleanOperator: 'and' }, [row, predicate])),
    ),
  );
}

function outputs(model: LearnedModel): Xml {
  const reasons = Array.from({ length: MOST_REASONS }, (_, index) =>
    element('OutputField', {
      name: `reason${index + 1}`,
      optype: 'categorical',
      dataType: 'string',
      feature: 'reasonCode',
      rank: index + 1,
    }),
  );
  return element('Output', {}, [
    element('OutputField', { name: 'points', optype: 'continuous', dataType: 'double', feature: 'predictedValue' }),
    element('OutputField', { name: 'pd', optype: 'continuous', dataType: 'double', feature: 'transformedValue' }, [
      pdExpression(model),
    ]),
    ...reasons,
  ]);
}

function constant(value: number): Xml {
  return textElement('Constant', { dataType: 'double' }, String(value));
}

function apply(name: string, ...children: readonly Xml[]): Xml {
  return element('Apply', { function: name }, children);
}

/** PD by the scaling, or by the steps that the score reaches. */
function pdExpression({ scaling, calibration }: LearnedModel): Xml {
  const points = element('FieldRef', { field: 'points' });
  if (calibration.kind === 'scaling') {
    const distance = apply('-', points, constant(scalingOffset(scaling)));
    const exponent = apply('/', distance, constant(scalingFactor(scaling)));
    return apply('/', constant(1), apply('+', constant(1), apply('exp', exponent)));
  }
  const { steps } = calibration;
  // An interval needs a margin, which a single step has not.
  if (steps.length === 1) return constant(steps[0]?.pd ?? 1);
  const bins = steps.map(({ pd }, index) => {
    const left = index === 0 ? {} : { leftMargin: steps[index]?.pointsFrom ?? 0 };
    const next = steps[index + 1];
    const right = next === undefined ? {} : { rightMargin: next.pointsFrom };
    return element('DiscretizeBin', { binValue: pd }, [
      element('Interval', { closure: next === undefined ? 'closedClosed' : 'closedOpen', ...left, ...right }),
    ]);
  });
  return element('Discretize', { field: 'points', dataType: 'double' }, bins);
}
