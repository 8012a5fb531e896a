/** Prints a report document as a PDF: A4, vector text, the same bytes for the same document. */
import { createRequire } from 'node:module';
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import { LOCALES } from '#shared/domain/language.ts';
import type { Block, ReportDocument, Section } from '../document.ts';
import { HAIRLINE, INK, QUIET } from '../figures/palette.ts';
import { type ReportTeller, reportTellerOf } from '../report-teller.ts';
import { shortened } from '../shortened.ts';
import { FONT_FILES } from './fonts.ts';
import { blockNode, QR_SIZE } from './nodes.ts';
import { tableHeight } from './table-node.ts';
import { CONTENT_WIDTH, FONT_SIZE, LINE_HEIGHT, linesOf, textNode } from './text.ts';

const require = createRequire(import.meta.url);

type Pdfmake = typeof import('pdfmake');

let loaded: Pdfmake | undefined;

/** pdfmake, loaded at the first report: it costs more than all else at a desk's start. */
function pdfmake(): Pdfmake {
  if (loaded) return loaded;
  const printer = require('pdfmake') as Pdfmake;
  const files = new Set(Object.values(FONT_FILES).flatMap((family) => [family.normal, family.bold]));
  printer.setFonts(structuredClone(FONT_FILES));
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy((path) => files.has(path));
  loaded = printer;
  return printer;
}

/** How far down a page a heading may start: lower, no table row would fit beneath it. */
const HEADING_LIMIT = 0.86;

/** Down to where a heading stands at the top of its page. */
const PAGE_TOP = 0.1;

/** Levels of headings: one that may not stand at a page's foot, one that starts a page if it does not yet. */
const KEPT_HIGH = 1;
const STARTS_PAGE = 2;

/** Characters of a name in the header. */
const LONGEST_NAME = 60;

const MARGINS: [number, number, number, number] = [48, 56, 48, 58];

function rule(): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 0.5, lineColor: HAIRLINE }],
  };
}

function header(document: ReportDocument): Content {
  return {
    margin: [48, 28, 48, 0],
    stack: [
      {
        columns: [
          textNode(`${document.kind} · ${shortened(document.reference, LONGEST_NAME)}`, { width: 'auto' }),
          textNode(shortened(document.subject, LONGEST_NAME), { alignment: 'right', width: '*' }),
        ],
        columnGap: 20,
        margin: [0, 0, 0, 4],
      },
      rule(),
    ],
    fontSize: 7,
    color: QUIET,
  };
}

function footer(document: ReportDocument, r: ReportTeller): DynamicContent {
  return (page, pages) => ({
    margin: [48, 14, 48, 0],
    stack: [
      rule(),
      {
        margin: [0, 4, 0, 0],
        columns: [
          { width: '*', stack: document.seals.map((seal) => textNode(seal)) },
          { ...textNode(r.words.document.page(page, pages)), alignment: 'right', width: 70 },
        ],
      },
    ],
    fontSize: 6.5,
    color: QUIET,
  });
}

function titleBlock(document: ReportDocument, r: ReportTeller): Content {
  const made = r.words.document.made(r.day(document.generatedAt));
  return {
    stack: [
      {
        ...textNode(document.subject.replace(/\s+/g, ' '), { fontSize: 20, bold: true, lineHeight: 1 }),
        outline: true,
        outlineText: document.sections[0]?.title ?? document.subject,
      },
      textNode(`${document.kind} · ${document.reference} · ${made}`, {
        color: QUIET,
        fontSize: 9,
      }),
    ],
    margin: [0, 0, 0, 8],
  };
}

/** Height in points up to which a section's first blocks are kept on one page with its heading. */
const KEPT_TOGETHER = 420;

/** Height of a block in points, estimated from above. */
function heightOf(block: Block, r: ReportTeller): number {
  switch (block.kind) {
    case 'table':
      return tableHeight(block, r);
    case 'drawing':
      return block.height + 30;
    case 'qr-code':
      return QR_SIZE + 30;
    case 'facts':
      return block.facts.length * 2 * LINE_HEIGHT;
    case 'headline':
      return 80;
    case 'paragraph':
      return linesOf(block.text, CONTENT_WIDTH) * LINE_HEIGHT + 6;
  }
}

function isRemark(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.tone === 'quiet';
}

/**
 * How many of a section's first blocks stay with its heading: those before the first table, and it
 * too with the remarks beneath it if they are small.
 */
function leadOf(blocks: readonly Block[], r: ReportTeller): number {
  let wished = Math.max(1, blocks.findIndex((block) => block.kind === 'table') + 1);
  while (isRemark(blocks[wished])) wished += 1;
  let height = 0;
  for (const [index, block] of blocks.slice(0, wished).entries()) {
    height += heightOf(block, r);
    if (height > KEPT_TOGETHER) return index;
  }
  return wished;
}

/**
 * A section's nodes. The heading stays with its first blocks; where the first is too tall to be kept
 * whole, the heading starts a page rather than stand at the foot of one.
 */
function sectionNodes(section: Section, index: number, r: ReportTeller): Content[] {
  const nodes = section.blocks.map((block) => blockNode(block, r));
  const heading: Content = {
    ...textNode(section.title, { fontSize: 12, bold: true, color: INK, margin: [0, 8, 0, 5] }),
    outline: true,
    outlineText: section.title,
  };
  if (index === 0) return nodes;
  if (section.startsPage) return [{ ...heading, headlineLevel: STARTS_PAGE }, ...nodes];
  const lead = leadOf(section.blocks, r);
  if (lead === 0) return [{ ...heading, headlineLevel: KEPT_HIGH }, ...nodes];
  return [{ stack: [heading, ...nodes.slice(0, lead)], unbreakable: true }, ...nodes.slice(lead)];
}

function definition(document: ReportDocument): TDocumentDefinitions {
  const r = reportTellerOf(document.setting);
  const madeAt = new Date(document.generatedAt);
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    version: '1.7',
    language: LOCALES[r.language],
    displayTitle: true,
    info: {
      title: document.title,
      subject: document.subject,
      author: document.generatedBy,
      creator: 'SME Credit Desk',
      producer: 'SME Credit Desk',
      creationDate: madeAt,
      modDate: madeAt,
    },
    defaultStyle: { font: 'NotoSans', fontSize: FONT_SIZE, color: INK, lineHeight: 1.05 },
    header: () => header(document),
    footer: footer(document, r),
    content: [
      titleBlock(document, r),
      ...document.sections.flatMap((section, index) => sectionNodes(section, index, r)),
    ],
    pageBreakBefore: ({ headlineLevel, startPosition: { verticalRatio } }) =>
      (headlineLevel === KEPT_HIGH && verticalRatio > HEADING_LIMIT) ||
      (headlineLevel === STARTS_PAGE && verticalRatio > PAGE_TOP),
  };
}

/** The PDF's bytes. Throws when a font file is missing. */
export async function printPdf(document: ReportDocument): Promise<Uint8Array> {
  return pdfmake().createPdf(definition(document)).getBuffer();
}
