import type { BagFit } from './boosting/fit-bag.ts';

/** What a training thread answers to a bag. */
export type BagReply = { readonly ok: true; readonly fit: BagFit } | { readonly ok: false; readonly error: string };
