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

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), zodWithoutEvaluation],
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
