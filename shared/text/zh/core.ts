/** Every sentence of the core in Chinese, by id. */
import type { CoreSentences } from '../en/core.ts';
import type { Translated } from '../teller.ts';
import { deskSentences } from './core/desk.ts';
import { fieldSentences } from './core/fields.ts';
import { formulaSentences } from './core/formula.ts';
import { fourEyesSentences } from './core/four-eyes.ts';
import { valueSentences } from './core/values.ts';

export const coreSentences: Translated<CoreSentences> = {
  ...deskSentences,
  ...fieldSentences,
  ...formulaSentences,
  ...valueSentences,
  ...fourEyesSentences,
};
