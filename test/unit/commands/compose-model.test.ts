import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeModel } from '#electron/commands/compose-model.ts';
import mapping from '#electron/scoring/models/sme-7-v2/mapping.json' with { type: 'json' };
import shipped from '#electron/scoring/models/sme-7-v2.json' with { type: 'json' };
import shippedPassport from '#electron/scoring/models/sme-7-v2-passport.json' with { type: 'json' };
import { saying } from '#test/support/saying.ts';

const MODELS = join(import.meta.dirname, '../../../electron/scoring/models');
let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));

const request = () => ({
  model: join(MODELS, 'sme-7-v2/learned.json'),
  mapping: join(MODELS, 'sme-7-v2/mapping.json'),
  judgement: join(MODELS, 'sme-7-v1.json'),
  passport: join(MODELS, 'sme-7-v2/passport-draft.json'),
  out: at('composed.json'),
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compose-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('desk compose-model', () => {
  it('makes the shipped model and its passport out of the files beside them', () => {
    const reply = composeModel(request());
    expect(reply).toMatchObject({ inputs: 44, pairs: 0, passport: at('composed-passport.json') });
    expect(read('composed.json')).toEqual(shipped);
    expect(read('composed-passport.json')).toEqual(shippedPassport);
  });

  it('names what is wrong in a mapping, and writes nothing', () => {
    writeFileSync(at('short.json'), JSON.stringify({ ...mapping, mapping: { x10: 'equity_to_assets' } }));
    const out = at('none.json');
    expect(() => composeModel({ ...request(), mapping: at('short.json'), out })).toThrow(saying(/x21 is not mapped/));
    writeFileSync(at('wrong.json'), JSON.stringify({ ...mapping, anchor: { sampleRate: 2, centralTendency: 0.03 } }));
    expect(() => composeModel({ ...request(), mapping: at('wrong.json'), out })).toThrow(saying(/anchor\.sampleRate/));
    expect(() => read('none.json')).toThrow();
  });

  it('refuses a judgement that is no case model', () => {
    expect(() => composeModel({ ...request(), judgement: join(MODELS, 'sme-7-v2/learned.json') })).toThrow(
      saying(/format/),
    );
  });
});
