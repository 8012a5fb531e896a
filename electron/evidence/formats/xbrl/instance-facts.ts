/** Facts of an XBRL instance (XBRL 2.1). */
import { sentence } from '#shared/text/sentence.ts';
import { errorAt, type ProblemList } from '../../problems.ts';
import type { XmlElement } from '../xml/element.ts';
import { contextsIn, currenciesIn, type Fact, plainDecimal } from './facts.ts';

/** All facts, those inside tuples too; facts of contexts that are not defined are listed and left out. */
export function instanceFacts(root: XmlElement, file: string, problems: ProblemList): Fact[] {
  const contexts = contextsIn(root);
  const currencies = currenciesIn(root);
  return itemsIn(root).flatMap((element): Fact[] => {
    const place = { file, sheet: null, row: element.line, column: element.path };
    const id = element.attribute('contextRef') ?? '';
    const context = contexts.get(id);
    if (!context) {
      problems.add(errorAt(place, sentence('xbrl-file.left-out-no-context', { id })));
      return [];
    }
    const unit = element.attribute('unitRef');
    const text = element.text.trim();
    const isNil = /^(?:true|1)$/.test(element.attribute('nil') ?? '');
    const amount = unit === undefined || isNil ? undefined : plainDecimal(text);
    const isUnreadable = unit !== undefined && !isNil && amount === undefined;
    if (isUnreadable)
      problems.add(errorAt(place, sentence('xbrl-file.left-out-not-a-number', { text: text.slice(0, 60) })));
    const decimals = Number(element.attribute('decimals'));
    return [
      {
        concept: element.name,
        namespace: element.namespace,
        context,
        currency: currencies.get(unit ?? ''),
        amount: amount !== undefined && element.attribute('sign') === '-' ? negated(amount) : amount,
        text,
        decimals: Number.isInteger(decimals) ? decimals : undefined,
        isUnreadable,
        isInBrackets: false,
        element,
      },
    ];
  });
}

/** The opposite of a decimal text. */
export function negated(amount: string): string {
  if (!/[1-9]/.test(amount)) return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

function itemsIn(element: XmlElement, items: XmlElement[] = []): XmlElement[] {
  for (const child of element.elements) {
    if (child.attributes['contextRef'] !== undefined) items.push(child);
    else if (child.name !== 'context' && child.name !== 'unit') itemsIn(child, items);
  }
  return items;
}
