/** Lines of positions in a text, asked for mostly in rising order. */
export class LineCounter {
  readonly #text: string;
  #line = 1;
  /** First position of the current line, and of the line end after it. */
  #from = 0;
  #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = endFrom(text, 0);
  }

  /** The line, from 1, that holds a position. */
  lineOf(at: number): number {
    if (at < this.#from) {
      this.#line = 1;
      this.#from = 0;
      this.#end = endFrom(this.#text, 0);
    }
    while (this.#end < at) {
      this.#line += 1;
      this.#from = this.#end + 1;
      this.#end = endFrom(this.#text, this.#from);
    }
    return this.#line;
  }
}

function endFrom(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? Number.POSITIVE_INFINITY : end;
}
