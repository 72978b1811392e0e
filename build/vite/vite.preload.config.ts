import { defineConfig } from 'vite';

/** The preload script: one CommonJS file, because a sandboxed preload cannot load modules. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'electron/preload/preload.ts',
    outDir: 'out/app',
    emptyOutDir: false,
    target: 'chrome130',
    minify: false,
    rollupOptions: {
      external: ['electron'],
      output: { entryFileNames: 'preload.cjs', format: 'cjs' },
    },
  },
});
