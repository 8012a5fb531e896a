/** Texts a function keeps answers for; beyond that it forgets all and starts anew. */
const MOST_TEXTS = 50_000;

/** A pure function of a text that computes each answer once: names and words recur in thousands of records. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    const answer = compute(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, { answer });
    return answer;
  };
}
