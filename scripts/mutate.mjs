/**
 * `npm run mutate`: changes rules of the decision path one at a time and counts how many the nearest
 * tests notice. A seeded sample, stratified by room; `-- --size N --seed S`, or `-- --all`.
 * String literals are left alone: words are held by other tests. Mutants that only run while a file
 * loads (tables of data) are left out, as each would cost every test.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { ROOMS } from './mutation/rooms.mjs';
import { interval95, mutantKey, placeOf, sampleOf } from './mutation/sample.mjs';
import { isMain, ROOT, sayAndFail } from './node-runtime.mjs';

const LEFT_ALONE = ['StringLiteral'];
const FOLDER = join(ROOT, '.cache', 'mutation');

/** @param {string} path @returns {string[]} */
function sourcesIn(path) {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
}

/** @type {import('@stryker-mutator/api/logging').Logger} */
const QUIET = /** @type {never} */ ({
  isDebugEnabled: () => false,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
});

/**
 * Every mutant of the files, as Stryker itself makes them.
 * @param {readonly string[]} files
 */
async function mutantsOf(files) {
  const sources = files.map((name) => ({ name, content: readFileSync(join(ROOT, name), 'utf8'), mutate: true }));
  const options = { plugins: null, excludedMutations: LEFT_ALONE, ignorers: [] };
  const { mutants } = await new Instrumenter(QUIET).instrument(sources, options);
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ fileName, ...mutant }) => placeOf(fileName, mutant));
}

/** @param {{ readonly size: number, readonly seed: number }} wanted */
async function mutate({ size, seed }) {
  mkdirSync(FOLDER, { recursive: true });
  const files = ROOMS.flatMap(sourcesIn);
  const mutants = await mutantsOf(files);
  const sample = sampleOf(mutants, ROOMS, size, seed);
  const sampleFile = join(FOLDER, 'sample.json');
  writeFileSync(sampleFile, JSON.stringify([...sample]));
  process.env['MUTATION_SAMPLE'] = sampleFile;
  process.stdout.write(`${mutants.length} mutants in ${files.length} files; ${sample.size} are run (seed ${seed}).\n`);
  const sampledFiles = files.filter((file) => mutants.some((one) => one.file === file && sample.has(mutantKey(one))));
  const results = await new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', join(ROOT, 'scripts', 'mutation', 'sample-checker.mjs')],
    checkers: ['sample'],
    vitest: { configFile: join('scripts', 'mutation', 'vitest.config.mjs'), related: false },
    mutate: sampledFiles,
    mutator: { excludedMutations: LEFT_ALONE },
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    reporters: ['progress', 'json'],
    jsonReporter: { fileName: join(FOLDER, 'report.json') },
    tempDirName: join('.cache', 'mutation', 'sandbox'),
    ignorePatterns: ['dist', 'docs', '.cache'],
    disableTypeChecks: false,
    // Stryker would rewrite references with a compiler interface that TypeScript 7 does not have.
    tsconfigFile: 'none',
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
  }).runMutationTest();
  tellOf(results, sample.size);
}

/**
 * Prints the share that was noticed, by room and in all, and every survivor.
 * @param {readonly import('@stryker-mutator/api/core').MutantResult[]} results
 * @param {number} sampled
 */
function tellOf(results, sampled) {
  const run = results.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const noticed = (/** @type {typeof run} */ some) =>
    some.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  for (const survivor of run.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')) {
    const { file, at, mutator, replacement } = placeOf(survivor.fileName, survivor);
    process.stdout.write(`survived ${file}:${at} ${mutator} → ${replacement.replace(/\s+/g, ' ').slice(0, 100)}\n`);
  }
  for (const room of [...ROOMS, '']) {
    const of = run.filter(({ fileName }) =>
      placeOf(fileName, { mutatorName: '', replacement: '' }).file.startsWith(room),
    );
    const [low, high] = interval95(noticed(of).length, of.length);
    const share =
      of.length === 0 ? '–' : `${percent(noticed(of).length / of.length)} (95%: ${percent(low)} to ${percent(high)})`;
    process.stdout.write(`${(room || 'all').padEnd(26)} ${noticed(of).length} of ${of.length} noticed ${share}\n`);
  }
  process.stdout.write(`${sampled - run.length} of the sample only run while a file loads, and were left out.\n`);
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)}%`;
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '1500' },
      seed: { type: 'string', default: '1' },
      all: { type: 'boolean', default: false },
    },
  });
  const size = values.all ? Number.MAX_SAFE_INTEGER : Number(values.size);
  mutate({ size, seed: Number(values.seed) }).catch(sayAndFail);
}
