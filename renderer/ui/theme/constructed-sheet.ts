/**
 * Styles under the strictest content policy. Emotion writes its rules into <style> elements, which
 * `style-src 'self'` refuses even while they are empty. A constructed stylesheet is script's own
 * object and needs neither a nonce nor an exception, so emotion is given one to write into.
 */
import createCache, { type EmotionCache } from '@emotion/cache';

type EmotionSheet = EmotionCache['sheet'];

class ConstructedSheet {
  readonly key: string;
  readonly container: Node;
  readonly nonce = undefined;
  readonly isSpeedy = true;
  before: Element | null = null;
  ctr = 0;
  /** Emotion asks whether there is a tag before it replaces global rules; this one is never in the page. */
  tags: HTMLStyleElement[] = [];
  #sheet: CSSStyleSheet | null = null;

  constructor(options: { key: string; container: Node }) {
    this.key = options.key;
    this.container = options.container;
  }

  insert(rule: string): void {
    const sheet = this.#sheet ?? this.#adopt();
    try {
      sheet.insertRule(rule, sheet.cssRules.length);
      this.ctr += 1;
    } catch (error) {
      // A vendor's selector this engine does not know; the rule is for another one.
      if (!(error instanceof DOMException)) throw error;
    }
  }

  flush(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#sheet = null;
    this.tags = [];
    this.ctr = 0;
  }

  /** Nothing is rendered on a server. */
  hydrate(): void {}

  #adopt(): CSSStyleSheet {
    const sheet = new CSSStyleSheet();
    this.#sheet = sheet;
    this.tags = [document.createElement('style')];
    const adopted = document.adoptedStyleSheets;
    // Global rules come first, so that a component's own rules win over them.
    document.adoptedStyleSheets = this.key.endsWith('-global') ? [sheet, ...adopted] : [...adopted, sheet];
    return sheet;
  }
}

/** An emotion cache whose rules live in constructed stylesheets. */
export function constructedCache(): EmotionCache {
  const cache = createCache({ key: 'desk' });
  cache.sheet = new ConstructedSheet({ key: 'desk', container: document.head }) as unknown as EmotionSheet;
  return cache;
}
