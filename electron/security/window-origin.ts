/** The origin of the desk's own content, and whether an address belongs to it. */

export const CONTENT_SCHEME = 'app';
const CONTENT_HOST = 'desk';
/** The first and only page. */
export const START_ADDRESS = `${CONTENT_SCHEME}://${CONTENT_HOST}/index.html`;

/** Whether an address is the desk's, by its parsed parts: `app://desk.example/` and `app://x@desk/` are not. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${CONTENT_SCHEME}:` &&
    url.host === CONTENT_HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether an address is a document the desk itself made in memory, to be saved by the officer. */
export function isOwnDocument(address: string): boolean {
  return address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));
}
