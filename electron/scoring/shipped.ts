/** The scoring model that a new workspace starts with. */
import { canonicalJson } from '#electron/canonical.ts';
import { parseModel } from './model.ts';
import sme7 from './models/sme-7-v1.json' with { type: 'json' };

/** "SME-7" version 1, an expert judgement model; `document` is the canonical JSON its hash is taken over. */
export function shippedModel(): {
  hash: string;
  id: string;
  version: string;
  name: string;
  origin: string;
  document: string;
} {
  const { model, hash } = parseModel(JSON.stringify(sme7));
  const { id, version, name, origin } = model;
  return { hash, id, version, name, origin, document: canonicalJson(model) };
}
