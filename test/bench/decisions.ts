/** Decision models: a table of thirty rules over three inputs, compiled once and asked for 1,000 cases at a time. */

import { readModel } from '#electron/decisions/model/read-model.ts';
import { DecisionNetwork } from '#electron/decisions/network/network.ts';
import { numberOf } from '#electron/decisions/values/number.ts';
import type { FeelValue } from '#electron/decisions/values/value.ts';
import { type Measurement, measure } from './measure.ts';

const RULES = 30;
const CASES = 1_000;

const input = (id: string, type: string): string =>
  `<inputData id="${id}" name="${id}"><variable name="${id}" typeRef="${type}"/></inputData>`;
const requires = (id: string): string =>
  `<informationRequirement><requiredInput href="#${id}"/></informationRequirement>`;
const column = (id: string): string => `<input><inputExpression><text>${id}</text></inputExpression></input>`;
const cell = (kind: string, text: string): string => `<${kind}Entry><text><![CDATA[${text}]]></text></${kind}Entry>`;

const rules = Array.from({ length: RULES }, (_, at) => {
  const cells = [`[${at * 10}..${at * 10 + 10})`, '"A", "B"', `> ${at % 3}`];
  return `<rule>${cells.map((text) => cell('input', text)).join('')}${cell('output', `${at} * 1.5`)}</rule>`;
});
const IDS = ['Amount', 'Grade', 'Months'];
const MODEL = `<definitions namespace="urn:bench">
  ${input('Amount', 'number')}${input('Grade', 'string')}${input('Months', 'number')}
  <decision id="d" name="Rate"><variable name="Rate" typeRef="number"/>${IDS.map(requires).join('')}
    <decisionTable>${IDS.map(column).join('')}<output name="rate"/>${rules.join('')}</decisionTable></decision>
</definitions>`;

export async function benchDecisions(): Promise<Measurement[]> {
  const model = readModel({ name: 'bench.dmn', content: Buffer.from(MODEL) });
  const network = new DecisionNetwork(model, []);
  const cases = Array.from(
    { length: CASES },
    (_, at): ReadonlyMap<string, FeelValue> =>
      new Map<string, FeelValue>([
        ['Amount', numberOf((at * 7) % (RULES * 10))],
        ['Grade', at % 2 === 0 ? 'A' : 'B'],
        ['Months', numberOf(12)],
      ]),
  );
  return [
    await measure('a decision table of 30 rules, asked for 1,000 cases', 50, () => {
      for (const inputs of cases) network.ask({ inputs, now: null })('Rate');
    }),
    await measure('the same model read and compiled', 20, () => new DecisionNetwork(model, [])),
  ];
}
