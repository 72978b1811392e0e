import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const entries = {
  'feed-server': 'build/feed-server/main.ts',
  bench: 'build/bench/main.ts',
  tour: 'build/screenshots/tour.ts',
  torture: 'build/torture/main.ts',
  'package-check': 'build/package/check/main.ts',
  'update-check': 'build/package/update-check/main.ts',
  guide: 'build/guide/main.ts',
};

/** The command-line tools of this repository, bundled so that plain Node runs them. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'out/tools',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      external: [
        /^playwright/,
        /^@playwright/,
        /^@electron\/(asar|fuses)$/,
        ...builtinModules,
        ...builtinModules.map((name) => `node:${name}`),
      ],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', format: 'es' },
    },
  },
});
