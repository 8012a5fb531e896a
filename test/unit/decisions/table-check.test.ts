/** Gaps, overlaps and rules that never decide, each found by looking at the cells with the eye. */
import { describe, expect, it } from 'vitest';
import { checkTable, type TableFinding } from '#electron/decisions/checks/table-check.ts';
import { networkOf } from './models.ts';

type Cells = readonly (readonly [amount: string, grade: string, output: string])[];

function findingsOf(policy: string, rules: Cells, values = '', otherwise = ''): readonly TableFinding[] {
  const cell = (kind: string, text: string): string => `<${kind}><text><![CDATA[${text}]]></text></${kind}>`;
  const rows = rules.map(
    ([amount, grade, output]) =>
      `<rule>${cell('inputEntry', amount)}${cell('inputEntry', grade)}${cell('outputEntry', output)}</rule>`,
  );
  const { tables, problems } = networkOf(`
    <inputData id="a" name="Amount"><variable name="Amount" typeRef="number"/></inputData>
    <inputData id="g" name="Grade"><variable name="Grade" typeRef="string"/></inputData>
    <decision id="d" name="D"><variable name="D"/>
      <informationRequirement><requiredInput href="#a"/></informationRequirement>
      <informationRequirement><requiredInput href="#g"/></informationRequirement>
      <decisionTable hitPolicy="${policy}">
        <input><inputExpression typeRef="number"><text>Amount</text></inputExpression></input>
        <input><inputExpression typeRef="string"><text>Grade</text></inputExpression>${values}</input>
        <output name="o">${otherwise}</output>${rows.join('')}</decisionTable></decision>`);
  expect(problems).toEqual([]);
  return tables.flatMap(({ table }) => checkTable(table));
}

const GRADES = '<inputValues><text>"A", "B"</text></inputValues>';
const SOUND = [
  ['< 10', '"A"', '1'],
  ['>= 10', '"A"', '2'],
  ['-', '"B"', '3'],
] as const;

describe('a table', () => {
  it('without gaps or overlaps has none', () => {
    expect(findingsOf('UNIQUE', SOUND, GRADES)).toEqual([]);
  });

  it('that takes any text has a gap at all it does not name', () => {
    expect(findingsOf('UNIQUE', SOUND)).toEqual([
      {
        kind: 'gap',
        region: [
          { column: 'Amount', cell: '< 10' },
          { column: 'Grade', cell: null },
        ],
      },
      {
        kind: 'gap',
        region: [
          { column: 'Amount', cell: '10' },
          { column: 'Grade', cell: null },
        ],
      },
    ]);
  });

  it('that forgets a bound has a gap of one value', () => {
    const rules = [
      ['< 10', '-', '1'],
      ['> 10', '-', '2'],
    ] as const;
    expect(findingsOf('UNIQUE', rules)).toEqual([{ kind: 'gap', region: [{ column: 'Amount', cell: '10' }] }]);
    expect(findingsOf('UNIQUE', rules, '', '<defaultOutputEntry><text>0</text></defaultOutputEntry>')).toEqual([]);
    expect(findingsOf('COLLECT', rules)).toEqual([]);
  });

  it('that counts in whole numbers has gaps between them', () => {
    const rules = [
      ['<= 10', '-', '1'],
      ['>= 11', '-', '2'],
    ] as const;
    expect(findingsOf('UNIQUE', rules)).toEqual([{ kind: 'gap', region: [{ column: 'Amount', cell: '(10..11)' }] }]);
  });

  it('whose rules meet in a bound has an overlap there', () => {
    const rules = [
      ['<= 10', '-', '1'],
      ['>= 10', '-', '2'],
    ] as const;
    const region = [{ column: 'Amount', cell: '10' }];
    expect(findingsOf('UNIQUE', rules)).toEqual([{ kind: 'overlap', region, rules: [1, 2] }]);
    expect(findingsOf('ANY', rules)).toEqual([{ kind: 'overlap', region, rules: [1, 2] }]);
    expect(
      findingsOf('ANY', [
        ['<= 10', '-', '1'],
        ['>= 10', '-', '1'],
      ]),
    ).toEqual([]);
    expect(findingsOf('FIRST', rules)).toEqual([]);
  });

  it('has rules that never decide behind one that takes all', () => {
    const rules = [
      ['< 5', '-', '1'],
      ['-', '-', '2'],
      ['> 8', '"A"', '3'],
    ] as const;
    expect(findingsOf('FIRST', rules)).toEqual([{ kind: 'unreached', rules: [3] }]);
  });

  it('whose cells look elsewhere cannot be checked', () => {
    expect(findingsOf('UNIQUE', [['? > 3', '-', '1']])).toEqual([{ kind: 'unknown', columns: ['Amount'] }]);
    expect(findingsOf('UNIQUE', [['-', '< "m"', '1']])).toEqual([{ kind: 'unknown', columns: ['Grade'] }]);
  });
});
