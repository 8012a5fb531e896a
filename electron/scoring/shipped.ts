/** The models every new workspace starts with, and their passports. */

import { type Passport, passportSchema } from '#shared/domain/passport.ts';
import { sentence } from '#shared/text/sentence.ts';
import { canonicalJson } from '../ground/canonical.ts';
import { checkDocument } from '../ground/checked-document.ts';
import { parseModel } from './checked-model.ts';
import sme7v2 from './models/sme-7-v2.json' with { type: 'json' };
import sme7v2Passport from './models/sme-7-v2-passport.json' with { type: 'json' };
import sme7v3 from './models/sme-7-v3.json' with { type: 'json' };
import sme7v3Passport from './models/sme-7-v3-passport.json' with { type: 'json' };

interface ShippedModel {
  readonly hash: string;
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly origin: string;
  readonly document: string;
  readonly passport: Passport;
}

/** A document checked against its schema, in its canonical form, with its passport. */
function shipped(of: unknown, passport: unknown): ShippedModel {
  const document = canonicalJson(of);
  const { model, hash } = parseModel(document);
  return {
    ...{ hash, id: model.id, version: model.version, name: model.name, origin: model.origin, document },
    passport: checkDocument(passportSchema, passport, sentence('document.passport')),
  };
}

/** SME-7 v3: the model in force in a new workspace. */
export function shippedModel(): ShippedModel {
  return shipped(sme7v3, sme7v3Passport);
}

/** SME-7 v2, which v3 replaced: cases decided by it replay, and v3 is compared with it. */
export function retiredModel(): ShippedModel {
  return shipped(sme7v2, sme7v2Passport);
}
