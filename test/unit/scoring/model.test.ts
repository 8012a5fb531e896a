import { describe, expect, it } from 'vitest';
import { parseModel } from '#electron/scoring/checked-model.ts';
import type { ModelDocument } from '#electron/scoring/model.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { say } from '#shared/text/tell.ts';
import { saidBy } from '#test/support/saying.ts';
import { sampleModel } from './sample-model.ts';

/** The sample model as loose JSON, changed. */
function changed(change: (model: LooseModel) => void): string {
  const model = structuredClone(sampleModel()) as unknown as LooseModel;
  change(model);
  return JSON.stringify(model);
}

interface LooseBin {
  below?: number | null;
  categories?: string[];
  label?: string;
  points: number;
  share: number;
}
interface LooseInput {
  kind: string;
  indicator: string;
  unit: string;
  direction: string;
  bins: LooseBin[];
  missing: { points: number; share: number };
}
type LooseModel = Omit<ModelDocument, 'inputs' | 'masterScale'> & {
  inputs: LooseInput[];
  masterScale: { grade: string; pdUpTo: number }[];
  surplus?: boolean;
};

function refusal(text: string): DeskError {
  try {
    parseModel(text);
  } catch (error) {
    if (error instanceof DeskError) return error;
    throw error;
  }
  throw new Error('the model was accepted');
}

describe('a scoring model document', () => {
  it('is accepted when it obeys every rule', () => {
    expect(parseModel(JSON.stringify(sampleModel())).model).toEqual(sampleModel());
  });

  it('has a hash that layout and key order do not change, and any content does', () => {
    const { hash } = parseModel(JSON.stringify(sampleModel()));
    const reordered = Object.fromEntries(Object.entries(sampleModel()).reverse());
    expect(parseModel(JSON.stringify(reordered, null, 4)).hash).toBe(hash);
    expect(
      parseModel(
        changed((model) => {
          model.basePoints += 1;
        }),
      ).hash,
    ).not.toBe(hash);
  });

  it('names the syntax error of a text that is no JSON', () => {
    expect(saidBy(refusal('{"format": '))).toMatch(/not JSON/);
  });

  const broken: [string, (model: LooseModel) => void, string, RegExp][] = [
    [
      'an unknown member',
      (m) => {
        m.surplus = true;
      },
      'document',
      /surplus/,
    ],
    [
      'fractional points',
      (m) => {
        m.inputs[1]!.bins[0]!.points = -1.5;
      },
      'inputs[1].bins[0].points',
      /must be a whole number/,
    ],
    [
      'a bound that does not rise',
      (m) => {
        m.inputs[1]!.bins[1]!.below = 1;
      },
      'inputs[1].bins[1].below',
      /must rise/,
    ],
    [
      'a last bin with a bound',
      (m) => {
        m.inputs[1]!.bins[2]!.below = 9;
      },
      'inputs[1].bins[2].below',
      /unbounded/,
    ],
    [
      'an unbounded bin in the middle',
      (m) => {
        m.inputs[1]!.bins[1]!.below = null;
      },
      'inputs[1].bins[1].below',
      /only the last/,
    ],
    [
      'points against the direction',
      (m) => {
        m.inputs[1]!.bins[1]!.points = 11;
      },
      'inputs[1].bins[2].points',
      /lower-is-riskier/,
    ],
    [
      'points against the other direction',
      (m) => {
        m.inputs[2]!.bins[2]!.points = -9;
      },
      'inputs[2].bins[2].points',
      /higher-is-riskier/,
    ],
    [
      'shares that miss 1',
      (m) => {
        m.inputs[1]!.bins[0]!.share = 0.21;
      },
      'inputs[1]',
      /sum to 1\.01/,
    ],
    [
      'a missing bin that pays',
      (m) => {
        m.inputs[1]!.missing.points = 3;
      },
      'inputs[1].missing.points',
      /may not earn more/,
    ],
    [
      'a repeated indicator',
      (m) => {
        m.inputs[2]!.indicator = 'interest_cover';
      },
      'inputs[2].indicator',
      /already an input/,
    ],
    ['groups out of order', (m) => void m.inputs.reverse(), 'inputs[1].group', /group order/],
    [
      'ordered categories',
      (m) => {
        m.inputs[0]!.direction = 'lower-is-riskier';
      },
      'inputs[0].direction',
      /no order/,
    ],
    [
      'a category in two bins',
      (m) => void m.inputs[0]!.bins[1]!.categories!.push('small'),
      'inputs[0].bins[1].categories[1]',
      /already in a bin/,
    ],
    [
      'money bounds without labels',
      (m) => {
        m.inputs[1]!.unit = 'money';
      },
      'inputs[1].bins[0]',
      /label/,
    ],
    [
      'a master scale that does not rise',
      (m) => {
        m.masterScale[2]!.pdUpTo = 0.0025;
      },
      'masterScale[2].pdUpTo',
      /must rise/,
    ],
    ['a master scale without a grade', (m) => void m.masterScale.splice(3, 1), 'masterScale', /AAA, AA, A, BBB/],
    [
      'a master scale that stops short',
      (m) => {
        m.masterScale[8]!.pdUpTo = 0.9;
      },
      'masterScale[8].pdUpTo',
      /end at 1/,
    ],
    [
      'a bound finer than a millionth',
      (m) => {
        m.masterScale[0]!.pdUpTo = 0.00010005;
      },
      'masterScale[0].pdUpTo',
      /0\.000001/,
    ],
  ];
  it.each(broken)('is refused with %s, naming the node', (_, change, place, message) => {
    const error = refusal(changed(change));
    expect(error.code).toBe('invalid-input');
    const found = error.details.find((problem) => say(problem.place, 'en') === place);
    expect(say(found?.message ?? '', 'en'), JSON.stringify(error.details)).toMatch(message);
  });
});
