import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.ts';
import { citationAssets } from './citation-styles.ts';
import { firstChunk } from './first-chunk.ts';
import { firstFont } from './first-font.ts';
import { leftOut } from './left-out.ts';
import { pdfAssets } from './pdf-assets.ts';

const fonts = ['inter', 'source-serif-4', 'jetbrains-mono'].map((name) => `@fontsource-variable/${name}`);
// One for all workers: each is a bundle of its own.
const inWorkers = bundledPackages('workers');

/** The windows and their workers, served by the app from `offprint://app/`. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [
    react(),
    tailwindcss(),
    pdfAssets(),
    citationAssets(),
    firstFont(),
    bundledPackages('renderer', [...fonts, 'tailwindcss']),
  ],
  resolve: { alias: leftOut },
  worker: { format: 'es', plugins: () => [inWorkers] },
  build: {
    outDir: '../out/app/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    // Fonts and pictures stay files: the content policy allows no data: fonts.
    assetsInlineLimit: 0,
    rollupOptions: {
      // `renderer/actions/writing.ts` asks late because its tests have no window.
      checks: { ineffectiveDynamicImport: false },
      input: ['renderer/index.html', 'renderer/recovery.html'],
      output: { codeSplitting: { groups: [firstChunk(/\/renderer\/main\.tsx$/)] } },
    },
  },
});
