/** Models of DMN from file to value: types, tables under every hit policy, boxed expressions, functions, imports. */
import { describe, expect, it } from 'vitest';
import { asked, networkOf, outcome } from './models.ts';

/** A table over one number with the cells and outputs given. */
function table(policy: string, rules: readonly (readonly [string, string])[], output = ''): string {
  const rows = rules.map(
    ([cell, out]) =>
      `<rule><inputEntry><text><![CDATA[${cell}]]></text></inputEntry><outputEntry><text><![CDATA[${out}]]></text></outputEntry></rule>`,
  );
  return `
    <inputData id="i" name="Amount"><variable name="Amount" typeRef="number"/></inputData>
    <decision id="d" name="Verdict"><variable name="Verdict"/>
      <informationRequirement><requiredInput href="#i"/></informationRequirement>
      <decisionTable ${policy}>
        <input><inputExpression typeRef="number"><text>Amount</text></inputExpression></input>
        <output name="out">${output}</output>
        ${rows.join('')}
      </decisionTable>
    </decision>`;
}

const OVERLAPPING = [
  ['> 10', '"low"'],
  ['> 20', '"high"'],
  ['> 15', '"low"'],
] as const;
const RANKED = '<outputValues><text>"high", "low"</text></outputValues>';

describe('a decision table', () => {
  it.each([
    // DMN 1.5, 8.2.8: what each hit policy makes of rules that match together.
    ['hitPolicy="UNIQUE"', 12, '"low"', []],
    ['hitPolicy="UNIQUE"', 30, 'null', ['dmn.not-unique']],
    ['', 30, 'null', ['dmn.not-unique']],
    ['hitPolicy="ANY"', 18, '"low"', []],
    ['hitPolicy="ANY"', 30, 'null', ['dmn.not-alike']],
    ['hitPolicy="FIRST"', 30, '"low"', []],
    ['hitPolicy="PRIORITY"', 30, '"high"', []],
    ['hitPolicy="RULE ORDER"', 30, '["low", "high", "low"]', []],
    ['hitPolicy="OUTPUT ORDER"', 30, '["high", "low", "low"]', []],
    ['hitPolicy="COLLECT"', 18, '["low", "low"]', []],
    ['hitPolicy="COLLECT"', 1, '[]', []],
    ['hitPolicy="UNIQUE"', 1, 'null', []],
  ] as const)('with %s says of %i: %s', (policy, amount, expected, warnings) => {
    const network = networkOf(table(policy, OVERLAPPING, RANKED));
    expect(outcome(network, 'Verdict', { Amount: amount })).toEqual({ text: expected, warnings });
  });

  it.each([
    ['SUM', '6'],
    ['COUNT', '3'],
    ['MIN', '1'],
    ['MAX', '3'],
  ])('collects by %s', (aggregation, expected) => {
    const rules = [
      ['> 1', '1'],
      ['> 2', '2'],
      ['> 3', '3'],
    ] as const;
    const network = networkOf(table(`hitPolicy="COLLECT" aggregation="${aggregation}"`, rules));
    expect(asked(network, 'Verdict', { Amount: 9 })).toBe(expected);
  });

  it('says its default where no rule matches', () => {
    const otherwise = '<defaultOutputEntry><text>"none"</text></defaultOutputEntry>';
    expect(asked(networkOf(table('', [['> 10', '"some"']], otherwise)), 'Verdict', { Amount: 1 })).toBe('"none"');
  });

  it('tells which rules fired', () => {
    const fired: (readonly number[])[] = [];
    const network = networkOf(table('hitPolicy="PRIORITY"', OVERLAPPING, RANKED));
    asked(network, 'Verdict', { Amount: 30 }, { fired: (_, rules) => void fired.push(rules) });
    expect(fired).toEqual([[1]]);
  });

  it('of several outputs makes a context', () => {
    const network = networkOf(`
      <decision id="d" name="Terms"><variable name="Terms"/>
        <decisionTable>
          <input><inputExpression><text>1</text></inputExpression></input>
          <output name="Rate" typeRef="number"/><output name="Months"/>
          <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>4.35</text></outputEntry><outputEntry><text>12</text></outputEntry></rule>
        </decisionTable>
      </decision>`);
    expect(asked(network, 'Terms', {})).toBe('{Rate: 4.35, Months: 12}');
  });
});

/** A decision of a boxed expression over an input of a type. */
function decision(expression: string, rest = ''): string {
  return `
    <inputData id="i" name="X"><variable name="X"/></inputData>
    <decision id="d" name="D"><variable name="D"/>
      <informationRequirement><requiredInput href="#i"/></informationRequirement>${expression}
    </decision>${rest}`;
}
const text = (feel: string): string => `<literalExpression><text><![CDATA[${feel}]]></text></literalExpression>`;

describe('a boxed expression', () => {
  it.each([
    [
      'a context with a result',
      `<context><contextEntry><variable name="twice"/>${text('X * 2')}</contextEntry>
       <contextEntry>${text('twice + 1')}</contextEntry></context>`,
      '11',
    ],
    [
      'a context without one',
      `<context><contextEntry><variable name="a"/>${text('X')}</contextEntry>
       <contextEntry><variable name="net-cash"/>${text('a - 1')}</contextEntry></context>`,
      '{a: 5, "net-cash": 4}',
    ],
    [
      'a relation',
      `<relation><column name="n"/><column name="v"/><row>${text('1')}${text('X')}</row><row>${text('2')}${text('"b"')}</row></relation>`,
      '[{n: 1, v: 5}, {n: 2, v: "b"}]',
    ],
    ['a list', `<list>${text('X')}${text('X + 1')}</list>`, '[5, 6]'],
    [
      'a conditional',
      `<conditional><if>${text('X > 3')}</if><then>${text('"more"')}</then><else>${text('"less"')}</else></conditional>`,
      '"more"',
    ],
    [
      'an iteration',
      `<for iteratorVariable="i"><in>${text('1..X')}</in><return>${text('i + count(partial)')}</return></for>`,
      'null',
    ],
    [
      'an iteration over a list',
      `<for iteratorVariable="i"><in>${text('[1, 2, X]')}</in><return>${text('i + count(partial)')}</return></for>`,
      '[1, 3, 7]',
    ],
    [
      'a some',
      `<some iteratorVariable="i"><in>${text('[1, X]')}</in><satisfies>${text('i > 4')}</satisfies></some>`,
      'true',
    ],
    [
      'an every',
      `<every iteratorVariable="i"><in>${text('[1, X]')}</in><satisfies>${text('i > 4')}</satisfies></every>`,
      'false',
    ],
    ['a filter', `<filter><in>${text('[1, X, 9]')}</in><match>${text('item >= X')}</match></filter>`, '[5, 9]'],
    [
      'a function called by an invocation',
      `<context><contextEntry><variable name="f"/><functionDefinition><formalParameter name="a" typeRef="number"/><formalParameter name="b"/>${text('a - b')}</functionDefinition></contextEntry>
       <contextEntry><invocation>${text('f')}<binding><parameter name="b"/>${text('1')}</binding><binding><parameter name="a"/>${text('X')}</binding></invocation></contextEntry></context>`,
      '4',
    ],
  ])('%s', (_, expression, expected) => {
    expect(asked(networkOf(decision(expression)), 'D', { X: 5 })).toBe(expected);
  });
});

describe('types', () => {
  const items = `
    <itemDefinition name="tGrade"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues></itemDefinition>
    <itemDefinition name="tFirm"><itemComponent name="grade"><typeRef>tGrade</typeRef></itemComponent>
      <itemComponent name="net-cash"><typeRef>number</typeRef></itemComponent></itemDefinition>
    <itemDefinition name="tFirms" isCollection="true"><typeRef>tFirm</typeRef></itemDefinition>`;
  const model = (typeRef: string, feel: string, declared = ''): string => `${items}
    <inputData id="i" name="X"><variable name="X" typeRef="${typeRef}"/></inputData>
    <decision id="d" name="D"><variable name="D" ${declared}/>
      <informationRequirement><requiredInput href="#i"/></informationRequirement>${text(feel)}</decision>`;

  it('give names with signs to what they type', () => {
    const network = networkOf(model('tFirms', 'X[net-cash > 1].grade'));
    const firms = [
      { grade: 'A', 'net-cash': 1 },
      { grade: 'B', 'net-cash': 2 },
    ];
    expect(network.problems).toEqual([]);
    expect(asked(network, 'D', { X: firms })).toBe('["B"]');
  });

  it.each([
    ['tGrade', 'A', '"A"', []],
    ['tGrade', 'C', 'null', ['feel.not-of-type']],
    ['number', 'A', 'null', ['feel.not-of-type']],
    ['string', ['A'], '"A"', []],
    ['tFirms', { grade: 'A', 'net-cash': 1 }, '[{grade: "A", "net-cash": 1}]', []],
  ])('of %s take %j as %s', (typeRef, given, expected, warnings) => {
    expect(outcome(networkOf(model(typeRef, 'X')), 'D', { X: given })).toEqual({ text: expected, warnings });
  });

  it('of names with signs are asked for by name', () => {
    const named = (feel: string) => networkOf(model('tGrade', feel).replaceAll('tGrade', 'tGrade-A/B'));
    const network = named('X instance of tGrade');
    expect(network.problems).toEqual([]);
    expect(asked(network, 'D', { X: 'A' })).toBe('true');
  });

  it('hold for what a decision returns', () => {
    expect(outcome(networkOf(model('string', '1', 'typeRef="string"')), 'D', { X: 'a' })).toEqual({
      text: 'null',
      warnings: ['feel.not-of-type'],
    });
  });
});

describe('functions of a model', () => {
  const bkm = `
    <businessKnowledgeModel id="k" name="factorial of"><variable name="factorial of" typeRef="number"/>
      <encapsulatedLogic><formalParameter name="n" typeRef="number"/>${text('if n <= 1 then 1 else n * factorial of(n - 1)')}</encapsulatedLogic>
    </businessKnowledgeModel>
    <inputData id="i" name="X"><variable name="X" typeRef="number"/></inputData>
    <decision id="d" name="D"><variable name="D"/><informationRequirement><requiredInput href="#i"/></informationRequirement>
      <knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>${text('factorial of(X)')}</decision>
    <decision id="e" name="E"><variable name="E"/><informationRequirement><requiredDecision href="#d"/></informationRequirement>${text('D + 1')}</decision>
    <decisionService id="s" name="S"><variable name="S"/><outputDecision href="#e"/><encapsulatedDecision href="#d"/><inputData href="#i"/></decisionService>
    <decision id="f" name="F"><variable name="F"/><knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>${text('S(X: 3) + S(4)')}</decision>`;

  it('call themselves, and each other', () => {
    const network = networkOf(bkm);
    expect(network.problems).toEqual([]);
    expect(asked(network, 'E', { X: 20 })).toBe('2432902008176640001');
    // A service sees what it is given, not what the case holds: 3! + 1 + 4! + 1.
    expect(asked(network, 'F', { X: 99 })).toBe('32');
  });

  it('do not take an argument of another type', () => {
    const network = networkOf(bkm.replace('factorial of(X)', 'factorial of("a")'));
    expect(outcome(network, 'D', { X: 1 })).toEqual({ text: 'null', warnings: ['feel.other-type'] });
  });
});

describe('imports', () => {
  const other = networkOf(
    `<itemDefinition name="tAmount"><typeRef>number</typeRef><allowedValues><text>&gt;= 0</text></allowedValues></itemDefinition>
     <inputData id="i" name="Amount"><variable name="Amount" typeRef="tAmount"/></inputData>
     <businessKnowledgeModel id="k" name="doubled"><variable name="doubled"/><encapsulatedLogic><formalParameter name="n"/>${text('n * 2')}</encapsulatedLogic></businessKnowledgeModel>
     <decision id="d" name="Half"><variable name="Half"/><informationRequirement><requiredInput href="#i"/></informationRequirement>${text('Amount / 2')}</decision>`,
    { namespace: 'urn:other' },
  ).model;
  const body = `
    <import name="base" namespace="urn:other" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
    <decision id="m" name="Main"><variable name="Main" typeRef="base.tAmount"/>
      <informationRequirement><requiredDecision href="urn:other#d"/></informationRequirement>
      <informationRequirement><requiredInput href="urn:other#i"/></informationRequirement>
      <knowledgeRequirement><requiredKnowledge href="urn:other#k"/></knowledgeRequirement>
      ${text('base.doubled(base.Half) + base.Amount')}</decision>`;

  it.each([[{ Amount: 10 }], [{ 'base.Amount': 10 }], [{ base: { Amount: 10 } }]])(
    'are seen by the name they are given, with inputs as %j',
    (inputs) => {
      const network = networkOf(body, { imported: [other] });
      expect(network.problems).toEqual([]);
      expect(asked(network, 'Main', inputs)).toBe('20');
    },
  );

  it('are reached by every way there is, and by its last steps', () => {
    const way = { namespace: 'urn:way', imported: [other] };
    const between = networkOf('<import name="inner" namespace="urn:other" importType="dmn"/>', way).model;
    const both = `<import name="outer" namespace="urn:way" importType="dmn"/>${body}`;
    const network = networkOf(both, { imported: [between, other] });
    const ways = [
      { outer: { inner: { Amount: 10 } } },
      { base: { Amount: 10 } },
      { 'inner.Amount': 10 },
      { Amount: 10 },
    ];
    expect(ways.map((inputs) => asked(network, 'Main', inputs))).toEqual(['20', '20', '20', '20']);
  });

  it('do not take an input for a decision of its name', () => {
    const network = networkOf(body, { imported: [other] });
    expect(asked(network, 'Main', { Amount: 10, Half: 1000, 'base.Half': 1000 })).toBe('20');
  });

  it('that no file holds are told with their line', () => {
    const problems = networkOf(body).problems.map(({ line, words }) => [line, words.id]);
    expect(problems).toContainEqual([3, 'dmn.lost-import']);
  });
});

describe('a model that cannot hold', () => {
  it.each([
    [
      'a circle',
      `<decision id="a" name="A"><variable name="A"/><informationRequirement><requiredDecision href="#b"/></informationRequirement>${text('B')}</decision>
       <decision id="b" name="B"><variable name="B"/><informationRequirement><requiredDecision href="#a"/></informationRequirement>${text('A')}</decision>`,
      'dmn.cycle',
    ],
    ['a syntax error', decision(text('X +')), 'feel.syntax'],
    ['an unknown function', decision(text('magic(X)')), 'feel.unknown-function'],
    ['a name that is not required', decision(text('Y')), 'feel.unknown-name'],
    ['a lost reference', decision(text('X')).replace('href="#i"', 'href="#nobody"'), 'dmn.lost-reference'],
    [
      'a type that is not there',
      decision('<literalExpression typeRef="tLost"><text>1</text></literalExpression>'),
      'feel.unknown-type',
    ],
    [
      'another language',
      decision('<literalExpression expressionLanguage="javascript"><text>1</text></literalExpression>'),
      'dmn.language',
    ],
  ])('by %s says where', (_, body, id) => {
    const { problems } = networkOf(body);
    expect(problems.map(({ words }) => words.id)).toContain(id);
    for (const { file, line, node } of problems) {
      expect([file, node === '' ? 'no node' : 'node']).toEqual(['model.dmn', 'node']);
      expect(line).toBeGreaterThan(1);
    }
  });

  it('still decides what does not stand on the fault', () => {
    const network = networkOf(
      decision(text('X +'), `<decision id="e" name="E"><variable name="E"/>${text('1 + 1')}</decision>`),
    );
    expect(asked(network, 'D', { X: 1 })).toBe('null');
    expect(asked(network, 'E', {})).toBe('2');
  });
});

describe('a file', () => {
  it.each([
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20191111/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/',
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
  ])('of the version %s is read', (version) => {
    expect(asked(networkOf(decision(text('X + 1')), { version }), 'D', { X: 1 })).toBe('2');
  });

  it.each([
    ['of another kind', '<html/>', 'dmn.not-dmn'],
    ['of a hit policy nobody knows', table('hitPolicy="LAST"', OVERLAPPING), 'dmn.hit-policy'],
    [
      'of a rule with too few cells',
      table('', []).replace('</decisionTable>', '<rule/></decisionTable>'),
      'dmn.rule-cells',
    ],
  ])('%s is refused with its line', (_, body, id) => {
    expect(() => networkOf(body, body === '<html/>' ? { whole: body } : {})).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ message: expect.objectContaining({ id }) })] }),
    );
  });
});
