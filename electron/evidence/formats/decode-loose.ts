/** Text of formats that declare no encoding: Unicode where it is, else the old code pages banks write. */
import { decodeText } from './decode.ts';
import type { EvidenceFile } from './reader.ts';

/** UTF-8, UTF-16 or GB18030 where the bytes fit, else Windows-1252, into which every byte fits. */
export function decodeLoosely(file: EvidenceFile): string {
  try {
    return decodeText(file).text;
  } catch {
    return new TextDecoder('windows-1252').decode(file.content);
  }
}
