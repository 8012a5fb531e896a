/**
 * A small evaluator of PMML 4.4 scorecards, written from the standard's text and knowing nothing of the
 * desk: three-valued predicates, the first true attribute, reason codes by points below the baseline.
 */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (_, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? ''),
  );
}

/** Reads XML without comments, CDATA or namespaces' prefixes. Throws where tags do not match. */
export function parseXml(text: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const match of text.replace(/^<\?[^>]*\?>/, '').matchAll(/<(\/?)([\w-]+)([^<>]*?)(\/?)>|([^<]+)/g)) {
    const [, closing, name, attributes, empty, content] = match;
    const parent = open.at(-1)!;
    if (content !== undefined) parent.text += unescaped(content);
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const pairs = [...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescaped(value!)]);
      const node: XmlNode = { name: name!, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  if (open.length !== 1) throw new Error('a tag is not closed');
  return root.children[0]!;
}

function child(node: XmlNode, name: string): XmlNode {
  const found = node.children.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`${node.name} has no ${name}`);
  return found;
}

type Value = number | string | null;
type Fields = Readonly<Record<string, Value>>;
type Truth = boolean | 'unknown';

function inSet(node: XmlNode, value: Value): boolean {
  const items = [...child(node, 'Array').text.matchAll(/"((?:\\.|[^"\\])*)"/g)];
  // What a backslash means in an array is read differently: there must be none.
  if (items.some(([, item]) => item!.includes('\\'))) throw new Error('an array has a backslash');
  return items.some(([, item]) => item === value);
}

function compare(operator: string, value: number, against: number): boolean {
  if (operator === 'lessThan') return value < against;
  throw new Error(`no operator ${operator}`);
}

function truthOf(node: XmlNode, fields: Fields): Truth {
  const { field, operator, value: against } = node.attributes;
  if (node.name === 'CompoundPredicate') {
    const all = node.children.map((part) => truthOf(part, fields));
    if (node.attributes['booleanOperator'] === 'or') {
      if (all.includes(true)) return true;
      return all.includes('unknown') ? 'unknown' : false;
    }
    if (all.includes(false)) return false;
    return all.includes('unknown') ? 'unknown' : true;
  }
  const value = fields[field!]!;
  if (operator === 'isMissing') return value === null;
  if (operator === 'isNotMissing') return value !== null;
  if (value === null) return 'unknown';
  if (node.name === 'SimpleSetPredicate') return inSet(node, value);
  if (operator === 'equal') return typeof value === 'number' ? value === Number(against) : value === against;
  return compare(operator!, Number(value), Number(against));
}

function evaluate(node: XmlNode, points: number): number {
  if (node.name === 'Constant') return Number(node.text);
  if (node.name === 'FieldRef') return points;
  if (node.name === 'Discretize') {
    const bin = node.children.find((candidate) => {
      const { leftMargin, rightMargin } = child(candidate, 'Interval').attributes;
      return points >= Number(leftMargin ?? -Infinity) && points < Number(rightMargin ?? Infinity);
    });
    return Number(bin?.attributes['binValue']);
  }
  const [a, b] = node.children.map((part) => evaluate(part, points)) as [number, number];
  const apply: Readonly<Record<string, () => number>> = {
    '+': () => a + b,
    '-': () => a - b,
    '/': () => a / b,
    exp: () => Math.exp(a),
  };
  return apply[node.attributes['function']!]!();
}

export interface PmmlScore {
  readonly points: number;
  readonly pd: number;
  /** Reason codes of the characteristics below their baselines, the largest loss first. */
  readonly reasons: readonly string[];
}

/** Scores one record by a scorecard document. */
export function scoreByPmml(document: XmlNode, fields: Fields): PmmlScore {
  const scorecard = child(document, 'Scorecard');
  let points = Number(scorecard.attributes['initialScore']);
  const losses = child(scorecard, 'Characteristics').children.map((characteristic) => {
    const attribute = characteristic.children.find((candidate) => truthOf(candidate.children[0]!, fields) === true);
    if (!attribute) throw new Error(`no attribute of ${characteristic.attributes['name']} is true`);
    const partial = Number(attribute.attributes['partialScore']);
    points += partial;
    const { baselineScore, reasonCode } = characteristic.attributes;
    return { reasonCode: reasonCode!, loss: Number(baselineScore) - partial };
  });
  const pd = child(scorecard, 'Output').children.find(({ attributes }) => attributes['name'] === 'pd')!;
  const reasons = losses.filter(({ loss }) => loss > 0).sort((a, b) => b.loss - a.loss);
  return { points, pd: evaluate(pd.children[0]!, points), reasons: reasons.slice(0, 4).map((item) => item.reasonCode) };
}
