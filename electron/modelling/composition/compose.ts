/**
 * A case model out of a learned one: the groups that the learned model covers take its estimates, the
 * other groups keep the judgement of the model in force, and the sum is on that model's scale.
 */

import { DeskError } from '#shared/contract/reply.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { checkDocument } from '../../ground/checked-document.ts';
import { modelSchema } from '../../scoring/checked-model.ts';
import { CASE_MODEL_FORMAT, MOST_BINS, type ModelDocument, type ModelInput } from '../../scoring/model.ts';
import { EXPERT_JUDGEMENT_ORIGIN, estimatedOrigin, isEstimated, originOfTerms } from '../../scoring/origins.ts';
import { pairBaseline } from '../../scoring/pairs/score-pair.ts';
import { baselinePoints } from '../../scoring/points.ts';
import { scalingFactor, scalingOffset } from '../../scoring/scaling.ts';
import type { LearnedModel } from '../training/learned/schema.ts';
import { type Absence, inputOf, pairOf, type Rescale, type RescaledPair, rescaledPair } from './composed-terms.ts';
import { type MappedInput, type Mapping, mappedInputs } from './mapped.ts';

/** A level of default that the points are moved to (expert judgement), from that of the training rows. */
interface Anchor {
  /** Share of the training rows that defaulted. */
  readonly sampleRate: number;
  /** Long-run share of the bank's own applicants that is expected to default within a year. */
  readonly centralTendency: number;
}

interface Composition {
  readonly learned: LearnedModel;
  readonly mapping: Mapping;
  /** The case model whose other groups, scaling and master scale are kept. */
  readonly judgement: ModelDocument;
  readonly identity: Pick<ModelDocument, 'id' | 'name' | 'version' | 'description'>;
  readonly absence: Absence;
  /** How the estimated inputs name their passport. */
  readonly passportRef: string;
  /** Without one the PD keeps the level of the training rows. */
  readonly anchor?: Anchor;
}

/**
 * Composes a case model. Scaled points are rounded term by term: for a case whose learned inputs are
 * provided and whose other groups stand at their mean, the log-odds differ from the learned model's
 * (after the anchor's constant) by at most (terms + 1)/2 points, where terms counts the learned
 * inputs and pairs. What is kept of the judgement adds nothing for the mean applicant of its
 * reference shares, because the base points take that mean off. Throws DeskError "invalid-input" for
 * a mapping that does not fit, and for a composition that is no model.
 */
export function composeCaseModel(composition: Composition): ModelDocument {
  const { learned, judgement, identity } = composition;
  const mapped = mappedInputs(learned, composition.mapping);
  const ratio = scalingFactor(judgement.scaling) / scalingFactor(learned.scaling);
  const rescale: Rescale = (points) => Math.round(points * ratio) + 0;
  const origin = estimatedOrigin(composition.passportRef);
  const rescaled = learned.pairs.flatMap((pair) => rescaledPair(pair, rescale) ?? []);
  const covered = new Set(mapped.map(({ definition }) => definition.group));
  const kept = judgement.inputs.filter(({ group }) => !covered.has(group)).map(keptTerm);
  const keptPairs = (judgement.pairs ?? []).filter(({ axes }) =>
    axes.every(({ indicator }) => kept.some((input) => input.indicator === indicator)),
  );
  const estimated = mapped.map((each) =>
    inputOf({ absence: composition.absence, mapped: each, origin, rescale, axes: axesOf(rescaled, each.input.name) }),
  );
  const wide = estimated.find(({ bins }) => bins.length > MOST_BINS);
  if (wide) {
    const { indicator, bins } = wide;
    const message = sentence('composition.too-many-bins', { indicator, bins: bins.length, most: MOST_BINS });
    throw new DeskError('invalid-input', message, [{ place: indicator, message }]);
  }
  const inputs = GROUPS.flatMap((group) => [...estimated, ...kept].filter((input) => input.group === group));
  const pairs = [...rescaled.map((pair) => pairOf(pair, sidesOf(pair, mapped), origin)), ...keptPairs.map(keptTerm)];
  const mean =
    kept.reduce((sum, input) => sum + baselinePoints(input), 0) +
    keptPairs.reduce((sum, pair) => sum + pairBaseline(pair), 0);
  const base = scalingOffset(judgement.scaling) + (learned.basePoints - scalingOffset(learned.scaling)) * ratio - mean;
  const document: ModelDocument = {
    format: formatOf(inputs),
    ...identity,
    origin: originOfTerms([...inputs, ...pairs].map((term) => term.origin)),
    scaling: judgement.scaling,
    basePoints: Math.round(base + anchorPoints(composition)) + 0,
    inputs,
    ...(pairs.length > 0 && { pairs }),
    masterScale: judgement.masterScale,
  };
  return checkDocument(modelSchema, document, sentence('document.composed-model'));
}

/** The oldest format that can say what the inputs say: a document re-made from the same parts stays the same. */
function formatOf(inputs: readonly ModelInput[]): ModelDocument['format'] {
  const tells = inputs.some(({ notMeaningfulGood, notMeaningfulBad }) => notMeaningfulGood ?? notMeaningfulBad);
  return tells ? CASE_MODEL_FORMAT : 'sme-credit-desk/scoring-model/2';
}

/** A kept term says where it comes from in the words of format 2, whatever words it had in format 1. */
function keptTerm<T extends { readonly origin: string }>(term: T): T {
  const { origin } = term;
  return origin === EXPERT_JUDGEMENT_ORIGIN || isEstimated(origin)
    ? term
    : { ...term, origin: estimatedOrigin(origin) };
}

function axesOf(pairs: readonly RescaledPair[], name: string) {
  return pairs.flatMap(({ axes }) => axes.filter(({ input }) => input === name));
}

function sidesOf({ axes }: RescaledPair, mapped: readonly MappedInput[]): [MappedInput, MappedInput] {
  return axes.map((axis) => mapped.find(({ input }) => input.name === axis.input)) as [MappedInput, MappedInput];
}

/**
 * Points of the anchor: the prior log-odds of default are exchanged (King and Zeng 2001), the effect
 * of every input stays. Throws DeskError "invalid-input" for a rate that is none.
 */
function anchorPoints({ anchor, judgement }: Composition): number {
  if (!anchor) return 0;
  const goodToBad = (rate: number, place: Sentence): number => {
    if (rate > 0 && rate < 1) return Math.log((1 - rate) / rate);
    const message = sentence('composition.no-rate', { what: place, rate });
    throw new DeskError('invalid-input', message, [{ place, message }]);
  };
  const { sampleRate, centralTendency } = anchor;
  const expected = goodToBad(centralTendency, sentence('composition.central-tendency'));
  const shift = expected - goodToBad(sampleRate, sentence('composition.sample-rate'));
  return scalingFactor(judgement.scaling) * shift;
}
