import type { Plugin } from 'vite';

/** The file of the interface's letters, without its hash. */
const letters = /(^|\/)inter-latin-wght-normal-[^/]*\.woff2$/;

/**
 * Names the font of the interface in the page's head, so that it is there when the window is laid out first. Without it
 * the system's fonts are searched for a stand-in, and everything is laid out again.
 */
export function firstFont(): Plugin {
  return {
    name: 'first-font',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) => {
        const file = Object.keys(bundle ?? {}).find((name) => letters.test(name));
        if (file === undefined || !path.endsWith('index.html')) return [];
        const attrs = {
          rel: 'preload',
          href: `./${file}`,
          as: 'font',
          type: 'font/woff2',
          crossorigin: true,
        };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
