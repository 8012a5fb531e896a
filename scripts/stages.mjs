/** The checks of `npm test`: what each runs, and how its outcome is counted. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environmentOfTheDesk, ROOT } from './node-runtime.mjs';
import { settle, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => string[]} command arguments for Node
 * @property {(report: unknown) => { passed: number, failed: number }} [count] reads the JSON report; a stage without counts as one check
 * @property {readonly string[]} [needed] stages that need this one to run before them
 */

/** @type {readonly Stage[]} */
export const STAGES = [
  { name: 'types', command: () => [program('typescript', 'tsc'), '-b'] },
  { name: 'lint', command: () => [program('@biomejs/biome', 'biome'), 'check', '.'] },
  vitest('unit'),
  vitest('store'),
  vitest('contract'),
  vitest('component'),
  { name: 'build', command: () => [join(ROOT, 'scripts', 'build.mjs'), '--if-changed'], needed: ['e2e'] },
  {
    name: 'e2e',
    command: () => [program('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
    count: tallyOfPlaywright,
  },
];

/**
 * One project of vitest.config.ts.
 * @param {string} name
 * @returns {Stage}
 */
function vitest(name) {
  const report = `--outputFile.json=${reportFile(name)}`;
  return {
    name,
    command: () => [
      program('vitest', 'vitest'),
      'run',
      '--project',
      name,
      '--reporter=default',
      '--reporter=json',
      report,
    ],
    count: tallyOfVitest,
  };
}

/**
 * File of a package's program, as its package.json names it.
 * @param {string} packageName
 * @param {string} programName
 */
function program(packageName, programName) {
  const manifestFile = join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  return join(dirname(manifestFile), typeof bin === 'string' ? bin : bin[programName]);
}

/** @param {string} name */
function reportFile(name) {
  return join(ROOT, '.cache', 'tallies', `${name}.json`);
}

/**
 * Runs one stage with its output on the screen.
 * @param {Stage} stage
 * @param {string} node
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runStage(stage, node) {
  process.stdout.write(`\n── ${stage.name}\n`);
  const begun = Date.now();
  const environment = { ...environmentOfTheDesk(), PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(stage.name) };
  const exitedWell = await new Promise((resolve) => {
    const child = spawn(node, stage.command(), {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: environment,
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  const seconds = Math.round((Date.now() - begun) / 1000);
  return { ...settle(countedBy(stage, exitedWell), exitedWell), seconds };
}

/**
 * @param {Stage} stage
 * @param {boolean} exitedWell
 */
function countedBy(stage, exitedWell) {
  if (stage.count === undefined) return { passed: exitedWell ? 1 : 0, failed: exitedWell ? 0 : 1 };
  const file = reportFile(stage.name);
  return existsSync(file) ? stage.count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
}
