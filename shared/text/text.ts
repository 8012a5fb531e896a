/** Shape of the catalogue of every word on screen, by noun: the English one with its words left open. */
import type { screenText } from './en/screens.ts';
import type { SameShape } from './same-shape.ts';

export type Text = SameShape<typeof screenText>;
