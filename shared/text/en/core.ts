/** Every sentence of the core in English, by id. */
import { deskSentences } from './core/desk.ts';
import { fieldSentences } from './core/fields.ts';
import { formulaSentences } from './core/formula.ts';
import { fourEyesSentences } from './core/four-eyes.ts';
import { valueSentences } from './core/values.ts';

export const coreSentences = {
  ...deskSentences,
  ...fieldSentences,
  ...formulaSentences,
  ...valueSentences,
  ...fourEyesSentences,
} as const;

export type CoreSentences = typeof coreSentences;
