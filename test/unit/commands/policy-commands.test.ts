/** `desk policy`: what it prints and how it ends, told in both languages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runDesk } from './loans.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const DMN = 'xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"';
const CASES =
  'xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';

write(
  'base.dmn',
  `<definitions ${DMN} name="base" namespace="urn:base">
    <itemDefinition name="tMargin"><typeRef>number</typeRef></itemDefinition>
    <inputData id="cost" name="Cost"><variable name="Cost" typeRef="number"/></inputData>
  </definitions>`,
);
write(
  'price.dmn',
  `<definitions ${DMN} name="price" namespace="urn:price">
    <import name="base" namespace="urn:base" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
    <inputData id="margin" name="Margin"><variable name="Margin" typeRef="base.tMargin"/></inputData>
    <decision id="rate" name="Rate"><variable name="Rate" typeRef="number"/>
      <informationRequirement><requiredInput href="#margin"/></informationRequirement>
      <informationRequirement><requiredInput href="urn:base#cost"/></informationRequirement>
      <literalExpression><text>(base.Cost + Margin) / 3</text></literalExpression></decision>
    <decision id="terms" name="Terms"><variable name="Terms"/>
      <informationRequirement><requiredDecision href="#rate"/></informationRequirement>
      <literalExpression><text>{rate: Rate, since: @"2026-11-16", months: [12, 24]}</text></literalExpression></decision>
    <decision id="broken" name="Broken"><variable name="Broken"/>
      <literalExpression><text>1 +</text></literalExpression></decision>
  </definitions>`,
);
const value = (type: string, text: string): string => `<value xsi:type="xsd:${type}">${text}</value>`;
const oneCase = (id: string, expected: string): string => `
  <testCase id="${id}"><inputNode name="Margin">${value('decimal', '0.5')}</inputNode><inputNode name="Cost">${value('decimal', '0.5')}</inputNode>${expected}</testCase>`;
const rate = (text: string): string =>
  `<resultNode name="Rate" type="decision"><expected>${value('double', text)}</expected></resultNode>`;
const terms = `<resultNode name="Terms" type="decision"><expected>
  <component name="rate">${value('decimal', '0.333333333')}</component><component name="since">${value('date', '2026-11-16')}</component>
  <component name="months"><list><item>${value('decimal', '12')}</item><item>${value('decimal', '24')}</item></list></component></expected></resultNode>`;
const nothing =
  '<resultNode name="Broken" type="decision" errorResult="true"><expected><value xsi:nil="true"/></expected></resultNode>';

const file = (...cases: string[]): string =>
  `<testCases ${CASES}><modelName>price.dmn</modelName>${cases.join('')}</testCases>`;
write('right.xml', file(oneCase('right', rate('0.333333333') + terms + nothing)));
// A third is further from 0.33333331 than 1e-8.
write('wrong.xml', file(oneCase('right', rate('0.333333333')), oneCase('wrong', rate('0.33333331') + terms)));
write('damaged.xml', file(oneCase('damaged', rate('a third'))));

/** What the command prints, where it ends with a failure too. */
async function runPolicy(...words: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  try {
    return { ...(await runDesk(folder, 'policy', ...words)), code: 0 };
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number };
  }
}

const policyTest = (...words: string[]) => runPolicy('test', ...words);

describe('desk policy test', () => {
  it('ends well where every case passes, and tells what is wrong with the model', async () => {
    const { stdout, stderr, code } = await policyTest('price.dmn', 'right.xml');
    expect([JSON.parse(stdout), code]).toEqual([{ passed: 1, failed: 0, failures: [] }, 0]);
    expect(stderr).toContain('price.dmn, line 12 (Broken): the expression ends too early');
    expect(stderr).toContain('All 1 cases passed.');
  });

  it('fails with each result that is not as expected', async () => {
    const { stdout, stderr, code } = await policyTest('price.dmn', 'wrong.xml', '--language', 'zh');
    const third = Number('0.3333333333333333');
    expect(JSON.parse(stdout)).toEqual({
      passed: 1,
      failed: 1,
      failures: [{ case: 'wrong', node: 'Rate', expected: 0.33333331, got: third }],
    });
    expect(code).toBe(1);
    expect(stderr).toContain('用例 wrong，Rate：应为 0.33333331，实为 0.3333333333333333。');
    expect(stderr).toContain('1 个用例通过，1 个未通过。');
  });

  it('refuses files it cannot read, naming file and line', async () => {
    const damaged = await policyTest('price.dmn', 'damaged.xml');
    expect([damaged.code, damaged.stderr]).toEqual([
      1,
      expect.stringContaining('damaged.xml, line 2: “a third” is no value of the type double'),
    ]);
    const swapped = await policyTest('right.xml', 'price.dmn');
    expect([swapped.code, swapped.stderr]).toEqual([1, expect.stringContaining('<testCases>')]);
    expect((await policyTest('price.dmn')).code).toBe(2);
  });
});

describe('desk policy check', () => {
  const table = (cell: string): string => `<definitions ${DMN} name="t" namespace="urn:t">
    <inputData id="x" name="X"><variable name="X" typeRef="number"/></inputData>
    <decision id="d" name="D"><variable name="D"/><informationRequirement><requiredInput href="#x"/></informationRequirement>
      <decisionTable><input><inputExpression><text>X</text></inputExpression></input><output name="o"/>
        <rule><inputEntry><text><![CDATA[< 1]]></text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
        <rule><inputEntry><text><![CDATA[${cell}]]></text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
      </decisionTable></decision></definitions>`;
  write('sound.dmn', table('>= 1'));
  write('gap.dmn', table('> 1'));
  const check = (...words: string[]) => runPolicy('check', ...words);

  it('ends well for a sound model, and names the region a table leaves out', async () => {
    const sound = await check('sound.dmn');
    expect([JSON.parse(sound.stdout), sound.code]).toEqual([
      { problems: [], tables: [{ file: 'sound.dmn', line: 4, node: 'D', findings: [] }] },
      0,
    ]);
    const gap = await check('gap.dmn', '--language', 'zh');
    expect(gap.code).toBe(1);
    expect(gap.stderr).toContain('gap.dmn 第 4 行（D）：没有规则命中（X：1）。');
  });

  it('tells what cannot be read, with its line', async () => {
    const { stdout, code } = await check('price.dmn');
    expect([code, JSON.parse(stdout).problems]).toEqual([
      1,
      [expect.objectContaining({ file: 'price.dmn', line: 12, node: 'Broken' })],
    ]);
  });
});
