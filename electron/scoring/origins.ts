/** Where the points of a case model come from: judgement, or estimates that name their passport. */

export const EXPERT_JUDGEMENT_ORIGIN = 'expert judgement';

const ESTIMATED = /^estimated: \S/;

/** Origin of a term whose points were estimated; `passport` says which passport tells from what. */
export function estimatedOrigin(passport: string): string {
  return `estimated: ${passport}`;
}

/** How a term's origin names the passport of a model: part of the document's form, in no reader's language. */
export function passportReference(id: string, version: string): string {
  return `passport of ${id} ${version}`;
}

export function isEstimated(origin: string): boolean {
  return ESTIMATED.test(origin);
}

export const MODEL_ORIGINS = ['expert judgement', 'estimated', 'estimated and expert judgement'] as const;
type ModelOrigin = (typeof MODEL_ORIGINS)[number];

/** Origin of a model by those of its terms. */
export function originOfTerms(origins: readonly string[]): ModelOrigin {
  const estimated = origins.some(isEstimated);
  if (!estimated) return 'expert judgement';
  return origins.every(isEstimated) ? 'estimated' : 'estimated and expert judgement';
}
