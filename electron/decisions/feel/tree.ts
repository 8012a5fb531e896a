/** The syntax trees of FEEL texts: parsed with the names in sight, since a name may hold spaces and signs. */
import { parser, trackVariables } from 'lezer-feel';

/** A node of a tree; its places count from the start of the text. */
export type FeelNode = ReturnType<typeof parser.parse>['topNode'];

/** Names inside a value, as far as they are known: what a path may go on with. */
export type Shape = null | { readonly [name: string]: Shape };

export interface FeelTree {
  readonly node: FeelNode;
  /** As it was parsed: as long as the text it was made from. */
  readonly text: string;
  /** Place of the first thing the grammar has no place for; null where there is none. */
  readonly faultAt: number | null;
}

/** Comments, strings, and types the grammar does not know: it has lists of a type, but no ranges of one. */
const RANGE_TYPES = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|\brange(?=\s*<)/g;
const LIST_AS_LONG = 'list ';

/** Parses an expression, or the tests of a cell. */
export function treeOf(text: string, top: 'Expression' | 'UnaryTests', names: Shape): FeelTree {
  const known = text.replace(RANGE_TYPES, (part) => (part === 'range' ? LIST_AS_LONG : part));
  const contextTracker = trackVariables({ ...names });
  const { topNode } = parser.configure({ top, contextTracker }).parse(known);
  return { node: topNode, text, faultAt: faultIn(topNode) };
}

function faultIn(node: FeelNode): number | null {
  let found: number | null = null;
  node.cursor().iterate(({ type, from }) => {
    if (type.isError) found ??= from;
    return found === null;
  });
  return found;
}

/** Children that mean something: no comments. */
export function childrenOf(node: FeelNode): FeelNode[] {
  const children: FeelNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
  }
  return children;
}

/** Children that are neither words nor signs of the grammar. */
export function partsOf(node: FeelNode): FeelNode[] {
  return childrenOf(node).filter(({ name }) => /^[A-Z]/.test(name) || name === 'null' || name === '?');
}

/** Whether a node of a name lies anywhere inside. */
export function holdsNode(node: FeelNode, name: string): boolean {
  let isThere = false;
  node.cursor().iterate((inner) => {
    isThere ||= inner.name === name;
    return !isThere;
  });
  return isThere;
}

/** A name as it is looked up: one space between words, none around signs. */
export function tight(name: string): string {
  // Most names are one word; every case looks up all its inputs.
  if (!/[\s./\-'+*]/.test(name)) return name;
  return name
    .replace(/\s+/g, ' ')
    .replace(/ ?([./\-'+*]) ?/g, '$1')
    .trim();
}
