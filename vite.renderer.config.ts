/** The interface: split by route, relative addresses, nothing inline or evaluated, so that the strictest content policy holds. */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * zod tries to compile its schemas with `new Function`, which the content policy forbids and reports.
 * Told so in its own first line, before any schema exists, it does not try.
 */
const zodWithoutEvaluation: Plugin = {
  name: 'zod-without-evaluation',
  transform: {
    filter: { id: /\/zod\/v4\/core\/core\.js$/ },
    handler: (code) => ({ code: `(globalThis.__zod_globalConfig ??= {}).jitless = true;\n${code}`, map: null }),
  },
};

/**
 * The data grid writes its custom properties into a <style> element with text in it, which the content
 * policy refuses. Here it hands them to emotion instead, whose rules go into constructed stylesheets.
 */
const gridWithoutStyleElement: Plugin = {
  name: 'grid-without-style-element',
  transform: {
    filter: { id: /\/x-data-grid\/utils\/css\/context\.mjs$/ },
    handler: (code) => {
      const element =
        /_jsx\("style", \{\s*href: `\/\$\{className\}`,\s*nonce: rootProps\.nonce,\s*children: cssString\s*\}\)/;
      if (!element.test(code))
        throw new Error('The data grid changed how it writes its styles: adapt vite.renderer.config.ts.');
      const changed = code.replace(element, '_jsx(DeskGlobal, { styles: cssString })');
      return { code: `import { Global as DeskGlobal } from '@emotion/react';\n${changed}`, map: null };
    },
  },
};

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), zodWithoutEvaluation, gridWithoutStyleElement],
  publicDir: false,
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
});
