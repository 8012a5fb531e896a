import type { Stress } from '#shared/domain/stress.ts';
import type { Told } from '#shared/domain/words.ts';

/** What stress says of a case that could be put under it. */
export type KnownStress = Extract<Told<Stress>, { readonly reason: null }>;
