/** `npm run bench [-- worklist case-file start-up]`: measures what the README's figures report. */
import { cpus } from 'node:os';
import { benchAuthenticity } from './authenticity.ts';
import { benchCaseFile } from './case-file.ts';
import { benchDecisions } from './decisions.ts';
import { type Measurement, tableOf } from './measure.ts';
import { benchPortfolio } from './portfolio.ts';
import { benchStartUp } from './start-up.ts';
import { benchStressSlider } from './stress-slider.ts';
import { benchWorklist } from './worklist.ts';

const BENCHES: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  worklist: benchWorklist,
  'case-file': benchCaseFile,
  authenticity: benchAuthenticity,
  decisions: benchDecisions,
  portfolio: benchPortfolio,
  'start-up': benchStartUp,
  'stress-slider': benchStressSlider,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0)
  throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);

process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n\n`);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`${name}\n${tableOf(await bench())}\n\n`);
}
