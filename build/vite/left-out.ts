import { fileURLToPath } from 'node:url';

const standIn = (name: string): string => fileURLToPath(new URL(`./stand-ins/${name}.ts`, import.meta.url));

/** What packages bring along for Node and no window needs, by what stands in for it. */
export const leftOut = {
  'node-fetch': standIn('no-fetch'),
  'sync-fetch': standIn('no-fetch'),
  stream: standIn('no-stream'),
};
