/** XBRL instances and inline XBRL pages → statement lines, and an open list of the facts that went nowhere. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { TAXONOMIES, type Taxonomy } from '../../mappings/taxonomies.ts';
import { ProblemList, warningAt } from '../../problems.ts';
import type { DocumentReader, DocumentReading, DocumentTerms } from '../document.ts';
import type { EvidenceFile } from '../reader.ts';
import type { XmlElement } from '../xml/element.ts';
import { XmlReader } from '../xml/reader.ts';
import { accountsKindOf } from './accounts-kind.ts';
import { descendants, type Fact } from './facts.ts';
import { inlineFacts } from './inline-facts.ts';
import { instanceFacts } from './instance-facts.ts';
import { mapFacts } from './map-facts.ts';

export const xbrlReader: DocumentReader = {
  recognises: ({ root, content }) => {
    if (root?.name === 'xbrl') return 'xbrl';
    if (!root || !/^html$/i.test(root.name)) return undefined;
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes('inlineXBRL')
      ? 'ixbrl'
      : undefined;
  },
  read: readXbrl,
};

function readXbrl(file: EvidenceFile, terms: DocumentTerms, format: string): DocumentReading {
  const problems = new ProblemList();
  const root = format === 'ixbrl' ? readPage(file, problems) : treeOf(new XmlReader(file));
  const facts = format === 'ixbrl' ? inlineFacts(root, file.name, problems) : instanceFacts(root, file.name, problems);
  const place = { file: file.name, sheet: null };
  const taxonomy = taxonomyFor(facts, root, [...(terms.taxonomies ?? []), ...TAXONOMIES]);
  if (!taxonomy) {
    const namespaces = [...new Set(facts.map(({ namespace }) => namespace))].join(', ');
    problems.add(warningAt(place, sentence('xbrl-file.no-taxonomy', { namespaces })));
    listUnused(facts, file.name, problems);
    return { tables: [], problems: problems.list(file.name) };
  }
  const found = accountsKindOf(facts);
  const { rows, used } = mapFacts(facts, taxonomy, found?.kind ?? 'management', file.name, problems);
  problems.add(
    found
      ? warningAt(
          { ...place, row: found.from.element.line },
          sentence('xbrl-file.kind-found', { kind: found.kind, concept: found.from.concept }),
        )
      : warningAt(place, sentence('xbrl-file.kind-unknown')),
  );
  listUnused(
    facts.filter((fact) => !used.has(fact) && !fact.isUnreadable && fact !== found?.from),
    file.name,
    problems,
  );
  return { tables: [{ recordSet: 'statement_line', rows }], problems: problems.list(file.name) };
}

function treeOf(xml: XmlReader): XmlElement {
  const root = xml.whole(xml.root());
  xml.finish();
  return root;
}

/** A page that is not well-formed is read as browsers do, if it is whole; what was mended is said. */
function readPage(file: EvidenceFile, problems: ProblemList): XmlElement {
  try {
    return treeOf(new XmlReader(file));
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    const page = new XmlReader(file, 'html');
    const root = treeOf(page);
    if (!page.isRootClosed) throw error;
    const place = { file: file.name, sheet: null };
    problems.add(warningAt(place, sentence('xbrl-file.mended', { why: error.words, mends: page.mends })));
    return root;
  }
}

/** The taxonomy most facts belong to; else the one the report's schema references name. */
function taxonomyFor(facts: readonly Fact[], root: XmlElement, taxonomies: readonly Taxonomy[]): Taxonomy | undefined {
  const counts = taxonomies.map((taxonomy) => {
    const own = facts.filter(({ namespace }) => taxonomy.namespaces.some((pattern) => pattern.test(namespace)));
    return { taxonomy, count: own.filter(({ amount }) => amount !== undefined).length };
  });
  const best = counts.reduce<(typeof counts)[number] | undefined>(
    (a, b) => (a && a.count >= b.count ? a : b),
    undefined,
  );
  if (best && best.count > 0) return best.taxonomy;
  const schemas = descendants(root, 'schemaRef').map((reference) => reference.attribute('href') ?? '');
  return taxonomies.find(({ namespaces }) => schemas.some((href) => namespaces.some((pattern) => pattern.test(href))));
}

/** Facts nothing was taken from, by concept. */
function listUnused(facts: readonly Fact[], file: string, problems: ProblemList): void {
  for (const [concept, same] of Map.groupBy(facts, ({ concept: name }) => name)) {
    const [first] = same;
    if (!first || (first.amount === undefined && same.every(({ text }) => text === ''))) continue;
    const withDimensions = same.filter(({ context }) => context.dimensions.length > 0 || context.hasOther).length;
    const place = { file, sheet: null, row: first.element.line, column: concept };
    problems.add(
      warningAt(place, sentence('xbrl-file.unused-concept', { concept, facts: same.length, withDimensions })),
    );
  }
}
