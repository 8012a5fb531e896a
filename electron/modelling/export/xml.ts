/** XML text of elements with attributes, indented. */

/** Lines of an element. */
export type Xml = readonly string[];

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}

type Attributes = Readonly<Record<string, string | number>>;

function opening(name: string, attributes: Attributes): string {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${text.join('')}`;
}

/** An element with elements inside, or none. */
export function element(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const open = opening(name, attributes);
  if (children.length === 0) return [`${open}/>`];
  return [`${open}>`, ...children.flat().map((line) => ` ${line}`), `</${name}>`];
}

/** An element with text inside. */
export function textElement(name: string, attributes: Attributes, text: string): Xml {
  return [`${opening(name, attributes)}>${escaped(text)}</${name}>`];
}
