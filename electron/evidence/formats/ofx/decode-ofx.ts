/** OFX bytes to text in the character set the header names. */
import { decodeLoosely } from '../decode-loose.ts';
import type { EvidenceFile } from '../reader.ts';
import { decodeXml } from '../xml/decode-xml.ts';

/** Windows code pages by number, as CHARSET gives them → names of the Encoding standard. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  '437': 'windows-1252',
  '850': 'windows-1252',
  '874': 'windows-874',
  '932': 'shift_jis',
  '936': 'gb18030',
  '949': 'euc-kr',
  '950': 'big5',
};

/** Version 2 declares its encoding as XML does; version 1 in ENCODING and CHARSET, which are often wrong. */
export function decodeOfx(file: EvidenceFile): string {
  const head = Buffer.from(file.content.subarray(0, 2000)).toString('latin1');
  if (/^\s*(?:\xef\xbb\xbf)?\s*<\?xml\s/.test(head)) return decodeXml(file);
  const label = labelOf(/CHARSET\s*:\s*([\w-]+)/i.exec(head)?.[1] ?? '');
  if (label === undefined) return decodeLoosely(file);
  try {
    // Files that say 1252 and are UTF-8 are common; the reverse does not decode.
    return new TextDecoder('utf-8', { fatal: true }).decode(file.content);
  } catch {
    return new TextDecoder(label).decode(file.content);
  }
}

function labelOf(charset: string): string | undefined {
  const name = charset.toLowerCase().replace(/^(?:cp|windows-?)(?=\d)/, '');
  const label = CODE_PAGES[name] ?? (/^125\d$/.test(name) ? `windows-${name}` : name);
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
