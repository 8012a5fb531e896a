/** Prints a report document as a PDF: A4, vector text, the same bytes for the same document. */
import { createRequire } from 'node:module';
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Block, ReportDocument, Section } from '../document.ts';
import { HAIRLINE, INK, QUIET } from '../figures/palette.ts';
import { FONT_FILES } from './fonts.ts';
import { blockNode } from './nodes.ts';
import { CONTENT_WIDTH, FONT_SIZE, textNode } from './text.ts';

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

const MARGINS: [number, number, number, number] = [48, 56, 48, 58];

function rule(): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 0.5, lineColor: HAIRLINE }],
  };
}

function header(document: ReportDocument): Content {
  const name = Array.from(document.legalName.replace(/\s+/g, ' '));
  const short = name.length > 60 ? `${name.slice(0, 59).join('')}…` : name.join('');
  return {
    margin: [48, 28, 48, 0],
    stack: [
      {
        columns: [
          textNode(`Decision report · case ${document.caseNumber}`, { width: 'auto' }),
          textNode(short, { alignment: 'right', width: '*' }),
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

function footer(document: ReportDocument): DynamicContent {
  const { sequence, hash } = document.auditHead;
  return (page, pages) => ({
    margin: [48, 14, 48, 0],
    stack: [
      rule(),
      {
        margin: [0, 4, 0, 0],
        columns: [
          {
            width: '*',
            stack: [textNode(`Content SHA-256 ${document.contentHash}`), textNode(`Audit head ${sequence} · ${hash}`)],
          },
          { ...textNode(`Page ${page} of ${pages}`), alignment: 'right', width: 70 },
        ],
      },
    ],
    fontSize: 6.5,
    color: QUIET,
  });
}

function titleBlock(document: ReportDocument): Content {
  return {
    stack: [
      {
        ...textNode(document.legalName.replace(/\s+/g, ' '), { fontSize: 20, bold: true, lineHeight: 1 }),
        outline: true,
        outlineText: 'Summary',
      },
      textNode(`Decision report · case ${document.caseNumber} · made ${document.generatedAt.slice(0, 10)}`, {
        color: QUIET,
        fontSize: 9,
      }),
    ],
    margin: [0, 0, 0, 8],
  };
}

/** Whether a paragraph may need to run over a page, so that it cannot be kept whole. */
function isLong(block: Block): boolean {
  return block.kind === 'paragraph' && block.text.split('\n').length + block.text.length / 100 > 12;
}

/**
 * A section's nodes. The heading stays with what it heads: in one block with what comes before the
 * first table or long text; where that comes at once, the heading starts a page rather than stand at its foot.
 */
function sectionNodes(section: Section, index: number): Content[] {
  const nodes = section.blocks.map(blockNode);
  const heading: Content = {
    ...textNode(section.title, { fontSize: 12, bold: true, color: INK, margin: [0, 8, 0, 5] }),
    outline: true,
    outlineText: section.title,
  };
  if (index === 0) return nodes;
  const apart = section.blocks.findIndex((block) => block.kind === 'table' || isLong(block));
  const lead = apart === -1 ? 1 : apart;
  if (lead === 0) return [{ ...heading, headlineLevel: 1 }, ...nodes];
  return [{ stack: [heading, ...nodes.slice(0, lead)], unbreakable: true, headlineLevel: 1 }, ...nodes.slice(lead)];
}

function definition(document: ReportDocument): TDocumentDefinitions {
  const madeAt = new Date(document.generatedAt);
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    version: '1.7',
    language: 'en',
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
    footer: footer(document),
    content: [titleBlock(document), ...document.sections.flatMap(sectionNodes)],
    pageBreakBefore: (node) => node.headlineLevel === 1 && node.startPosition.verticalRatio > HEADING_LIMIT,
  };
}

/** The PDF's bytes. Throws when a font file is missing. */
export async function printPdf(document: ReportDocument): Promise<Uint8Array> {
  return pdfmake().createPdf(definition(document)).getBuffer();
}
