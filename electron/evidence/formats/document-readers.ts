/** Which reader a structured document needs, by its content. */
import type { RecognisedDocument } from '../reading.ts';
import { camtReader } from './camt/camt.ts';
import type { DocumentReader } from './document.ts';
import { headOf } from './file-head.ts';
import { ciiReader } from './invoices/cii.ts';
import { fapiaoReader } from './invoices/fapiao.ts';
import { ublReader } from './invoices/ubl.ts';
import { mt940Reader } from './mt940/mt940.ts';
import { ofxReader } from './ofx/ofx.ts';
import { platformReader } from './platforms/platforms.ts';
import type { EvidenceFile } from './reader.ts';
import { saftReader } from './saft/saft.ts';
import { xbrlReader } from './xbrl/xbrl.ts';

/** All readers of documents; each recognises its own formats and no other's. */
const DOCUMENT_READERS: readonly DocumentReader[] = [
  camtReader,
  mt940Reader,
  ofxReader,
  ublReader,
  ciiReader,
  fapiaoReader,
  xbrlReader,
  saftReader,
  platformReader,
];

/** The reader and the format of a file, or undefined where it is no document of a known kind. */
export function documentReaderFor(file: EvidenceFile): RecognisedDocument | undefined {
  const head = headOf(file.content);
  for (const reader of DOCUMENT_READERS) {
    const format = reader.recognises(head);
    if (format !== undefined) return { reader, format };
  }
  return undefined;
}
