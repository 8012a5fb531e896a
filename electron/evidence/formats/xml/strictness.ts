/** "xml": well-formed or refused. "html": what browsers forgive is forgiven too. */
export type Strictness = 'xml' | 'html';
