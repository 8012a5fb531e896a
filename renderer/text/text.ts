/** The text catalogue: every word on screen, by noun. A second language is a second set of the same shape. */
import { appText } from './en/app.ts';
import { domainText } from './en/domain.ts';

export const text = {
  locale: 'en-GB',
  app: appText,
  domain: domainText,
} as const;
