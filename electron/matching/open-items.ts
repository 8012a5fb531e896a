/** A party's items that still have something open, walked oldest first without visiting the closed ones again. */

export class OpenItems {
  readonly #items: readonly number[];
  readonly #isOpen: (item: number) => boolean;
  /** Where to look on from each position; closed stretches are skipped and remembered. */
  readonly #next: Int32Array;

  constructor(items: readonly number[], isOpen: (item: number) => boolean) {
    this.#items = items;
    this.#isOpen = isOpen;
    this.#next = Int32Array.from({ length: items.length + 1 }, (_, index) => index);
  }

  #find(position: number): number {
    let found = position;
    while (found < this.#items.length) {
      const jump = this.#next[found] ?? this.#items.length;
      if (jump !== found) found = jump;
      else if (this.#isOpen(this.#items[found] ?? 0)) break;
      else found = this.#next[found] = found + 1;
    }
    // Path compression: everything walked over leads straight to where the walk ended.
    for (let at = position; at < found; ) {
      const jump = this.#next[at] ?? found;
      this.#next[at] = found;
      at = Math.max(jump, at + 1);
    }
    return found;
  }

  /** Up to `most` open items that satisfy the condition; the walk stops at the first `beyond`. */
  take(most: number, fits: (item: number) => boolean, beyond: (item: number) => boolean): number[] {
    const found: number[] = [];
    // Items that are open but do not fit cost a step each; a bound keeps one party's walk short.
    let steps = 8 * most;
    for (let at = this.#find(0); at < this.#items.length && found.length < most && steps > 0; at = this.#find(at + 1)) {
      const item = this.#items[at] ?? 0;
      if (beyond(item)) break;
      if (fits(item)) found.push(item);
      steps -= 1;
    }
    return found;
  }
}
