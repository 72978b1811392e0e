import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.ts';
import { firstChunk } from './first-chunk.ts';

/** The main process: one ES module for Node, Electron left outside. */
export default defineConfig({
  publicDir: false,
  plugins: [bundledPackages('main')],
  resolve: { conditions: ['node'] },
  ssr: { noExternal: true },
  build: {
    ssr: 'electron/main.ts',
    outDir: 'out/app',
    emptyOutDir: false,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rollupOptions: {
      external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: {
        entryFileNames: 'main.js',
        chunkFileNames: 'main-[name].js',
        format: 'es',
        // Less is read and parsed at the start. Names stay, for whoever reads a stack.
        minify: { compress: true, mangle: false, codegen: true },
        codeSplitting: { groups: [firstChunk(/\/electron\/main\.ts$/)] },
      },
    },
  },
});
