/** English, for what is tested without a page around it. */
import { screenText } from '#shared/text/en/screens.ts';
import { formatsOf } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

export const text: Text = screenText;
export const formats = formatsOf('en', new Intl.DateTimeFormat().resolvedOptions().timeZone);
