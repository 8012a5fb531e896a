/** Sentences about versioned documents: models, passports, policies, mappings. */
import type { PolicyKind } from '../../../domain/policies.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';
import { small } from '../letters.ts';

export interface WrongDocument {
  readonly what: Words;
  readonly place: Words;
  readonly message: Words;
  /** How many places are wrong beside this one. */
  readonly more: number;
}

export const documentSentences = {
  'document.not-valid': ({ what, place, message, more }: WrongDocument, t: Teller) =>
    `The ${t.say(what)} is not valid at ${t.say(place)}: ${t.say(message)}${more > 0 ? ` (and ${more} more)` : ''}.`,
  'document.not-json': ({ what, message }: { readonly what: Words; readonly message: Words }, t: Teller) =>
    `The ${t.say(what)} is not JSON: ${t.say(message)}.`,
  'document.json-mistake': ({ line, column }: { readonly line: number; readonly column: number }) =>
    `there is a mistake at line ${line}, column ${column}`,
  'document.json-cut': 'the text ends too early',
  'document.json-token': ({ token }: { readonly token: string }) => `${token} stands where JSON has none`,
  'document.whole': 'document',
  'document.file': ({ what, path }: { readonly what: Words; readonly path: string }, t: Teller) =>
    `${t.say(what)} ${path}`,
  'document.policy': ({ kind }: { readonly kind: PolicyKind }, t: Teller) => small(t.names.policies[kind]),
  'document.model': 'model',
  'document.scoring-model': 'scoring model',
  'document.composed-model': 'composed scoring model',
  'document.passport': 'passport',
  'document.mapping': 'mapping',
  'document.scale-plan': 'scale plan',
  'document.taxonomy': 'taxonomy mapping',
  'document.directions': 'file of directions',
  'document.features': 'file of features',
  'document.xgboost': 'XGBoost model',
} as const;
