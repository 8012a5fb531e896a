/**
 * `node test/bench/case-model.ts [--clients M] [--seeds A,B]`: makes SME-7 v3 again by the commands of its passport and
 * fails where a byte of their canonical form differs; then v3 beside v2 on made-up clients of seeds neither was scaled on.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeModel } from '#electron/commands/compose-model.ts';
import { scaleModel } from '#electron/commands/scale-model.ts';
import { canonicalJson } from '#electron/ground/canonical.ts';
import { againstTruth } from '#electron/modelling/composition/against-truth.ts';
import { knownClients } from '#electron/sample/known-clients.ts';
import { parseModel } from '#electron/scoring/checked-model.ts';

const { values } = parseArgs({
  options: { clients: { type: 'string', default: '1000' }, seeds: { type: 'string', default: '8001,8002,8003' } },
});

const MODELS = join(import.meta.dirname, '../../electron/scoring/models');
const shipped = (name: string) => readFileSync(join(MODELS, name), 'utf8');
/** What is hashed of a document; the repository lays its lines out its own way. */
const contentOf = (document: string) => canonicalJson(JSON.parse(document));

const folder = mkdtempSync(join(tmpdir(), 'desk-model-'));
try {
  composeModel({
    model: join(MODELS, 'sme-7-v2/learned.json'),
    mapping: join(MODELS, 'sme-7-v3/mapping.json'),
    judgement: join(MODELS, 'sme-7-v3/judgement.json'),
    passport: join(MODELS, 'sme-7-v3/passport-draft.json'),
    out: join(folder, 'composed.json'),
  });
  scaleModel({
    model: join(folder, 'composed.json'),
    plan: join(MODELS, 'sme-7-v3/scale.json'),
    passport: join(folder, 'composed-passport.json'),
    out: join(folder, 'sme-7-v3.json'),
  });
  for (const name of ['sme-7-v3.json', 'sme-7-v3-passport.json'])
    if (contentOf(readFileSync(join(folder, name), 'utf8')) !== contentOf(shipped(name)))
      throw new Error(`${name} came out otherwise.`);
  process.stdout.write('SME-7 v3 and its passport: made again to the byte\n');
} finally {
  rmSync(folder, { recursive: true });
}

const clients = [
  ...knownClients({ seeds: values.seeds.split(',').map(Number), each: Number(values.clients), asOf: '2026-06-30' }),
];
const percent = (share: number) => `${(100 * share).toFixed(2)}%`.padStart(8);
for (const version of ['sme-7-v2', 'sme-7-v3']) {
  const { auc, bestAuc, slope, pd, truth, grades, lifeStages, shares, ...counts } = againstTruth(
    parseModel(shipped(`${version}.json`)).model,
    clients,
  );
  const parts = [
    ...grades.map(({ grade, ...rest }) => [grade, rest] as const),
    ...lifeStages.map(({ lifeStage, ...rest }) => [lifeStage, rest] as const),
  ];
  process.stdout.write(
    [
      `\n${version}: ${counts.clients} clients on the scale, ${counts.inDefault} in default`,
      `AUC ${auc.toFixed(4)} of ${bestAuc.toFixed(4)}, slope ${slope.toFixed(3)}, PD ${percent(pd)}, truth ${percent(truth)}`,
      ...parts.map(
        ([name, each]) =>
          `${name.padEnd(24)} ${String(each.clients).padStart(6)} ${percent(each.pd)} ${percent(each.truth)}`,
      ),
      `groups ${Object.entries(shares.groups)
        .map(([group, share]) => `${group} ${percent(share).trim()}`)
        .join(', ')}; behaviour ${percent(shares.behaviour).trim()}`,
      '',
    ].join('\n'),
  );
}
