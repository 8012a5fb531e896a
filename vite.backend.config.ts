/** The main process, the loopback host and the command line: ES modules for Node 24; packages stay outside. */
import { defineConfig } from 'vite';
import { isPackage } from './scripts/externals.mjs';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/electron',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        main: 'electron/main.ts',
        serve: 'electron/serve.ts',
        desk: 'electron/desk.ts',
        'bag-worker': 'electron/modelling/training/bag-worker.ts',
        'run-worker': 'electron/jobs/run-worker.ts',
        'path-worker': 'electron/jobs/path-worker.ts',
        'task-worker': 'electron/jobs/task-worker.ts',
      },
      external: isPackage,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
