/** The model every new workspace starts with, and its passport. */

import { type Passport, passportSchema } from '#shared/domain/passport.ts';
import { sentence } from '#shared/text/sentence.ts';
import { canonicalJson } from '../ground/canonical.ts';
import { checkDocument } from '../ground/checked-document.ts';
import { parseModel } from './checked-model.ts';
import sme7 from './models/sme-7-v2.json' with { type: 'json' };
import sme7Passport from './models/sme-7-v2-passport.json' with { type: 'json' };

interface ShippedModel {
  readonly hash: string;
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly origin: string;
  readonly document: string;
}

/** SME-7 v2, checked against its schema, in its canonical form. */
export function shippedModel(): ShippedModel {
  const document = canonicalJson(sme7);
  const { model, hash } = parseModel(document);
  return { hash, id: model.id, version: model.version, name: model.name, origin: model.origin, document };
}

/** The passport of the shipped model. */
export function shippedPassport(): Passport {
  return checkDocument(passportSchema, sme7Passport, sentence('document.passport'));
}
