/**
 * `npm test`: installs what is missing and runs every check. `npm test -- unit e2e` runs some of
 * them. Ends with `N passed, N failed`; types, lint and build count as one check each.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './installation.mjs';
import { isMain, nodeForTheDesk, ROOT, sayAndFail } from './node-runtime.mjs';
import { runStage, STAGES } from './stages.mjs';
import { addTallies } from './tally.mjs';

/**
 * The stages asked for, in their fixed order; all when none is named.
 * @param {readonly string[]} asked
 * @throws when a name is no stage's
 */
export function chooseStages(asked) {
  const names = STAGES.map((stage) => stage.name);
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`No check is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  return asked.length === 0
    ? STAGES
    : STAGES.filter((stage) => asked.includes(stage.name) || stage.needed?.some((by) => asked.includes(by)));
}

/** @param {readonly string[]} asked */
async function main(asked) {
  const stages = chooseStages(asked);
  ensureInstalled();
  const node = nodeForTheDesk();
  rmSync(join(ROOT, '.cache', 'tallies'), { recursive: true, force: true });
  const tallies = [];
  for (const stage of stages) tallies.push(await runStage(stage, node));
  const total = addTallies(tallies);
  for (const [index, stage] of stages.entries()) {
    const tally = tallies[index];
    process.stdout.write(
      `${stage.name.padEnd(10)} ${tally?.passed} passed, ${tally?.failed} failed, ${tally?.seconds} s\n`,
    );
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) main(process.argv.slice(2)).catch(sayAndFail);
