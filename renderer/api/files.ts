/** Files in and out of the page: base64 inside JSON on the wire, Blobs on this side. */
import type { FileInput } from '#shared/contract/fields.ts';

/** Reads a dropped or chosen file into the shape the contract takes. */
export async function fileInput(file: File): Promise<FileInput> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, contentBase64: base64FromBytes(bytes) };
}

const CHUNK = 0x8000;

function base64FromBytes(bytes: Uint8Array): string {
  let binary = '';
  // String.fromCharCode takes its bytes as arguments: in one call a large file overflows the stack.
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}

interface DeskDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly contentBase64: string;
}

/** The bytes of a document from the backend. */
function blobOf(document: DeskDocument): Blob {
  const bytes = Uint8Array.from(atob(document.contentBase64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: document.mediaType });
}

/** Hands a document to the person: the browser's or the window's save dialog. */
export function saveDocument(document: DeskDocument): void {
  save(document.fileName, blobOf(document));
}

/** Hands a text to the person as a file. */
export function saveText(fileName: string, mediaType: string, content: string): void {
  save(fileName, new Blob([content], { type: mediaType }));
}

function save(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = window.document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Revoked after the click has been handled; revoking at once cancels the download in some browsers.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
