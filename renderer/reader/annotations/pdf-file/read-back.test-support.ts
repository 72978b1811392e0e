import { z } from '../../../../shared/schema.ts';

// What pdf.js takes for granted and older Nodes lack.
Reflect.set(Promise, 'withResolvers', () => {
  const parts: { resolve?: unknown; reject?: unknown } = {};
  const promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return { promise, ...parts };
});
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** What pdf.js reads on a page, from 1, of a file that `password` opens. */
export async function readBack(file: Uint8Array, page: number, password?: string) {
  const task = getDocument({
    data: file.slice(),
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  });
  try {
    const document = await task.promise;
    const sheet = await document.getPage(page);
    const { items } = await sheet.getTextContent();
    const { info } = z
      .object({ info: z.object({ Title: z.string(), Language: z.string().nullable() }).partial() })
      .parse(await document.getMetadata());
    return {
      title: info.Title,
      language: info.Language,
      annotations: await sheet.getAnnotations(),
      view: sheet.view,
      rotation: sheet.rotate,
      words: items.map((item) => ('str' in item ? item.str : '')).join(''),
      permissions: await document.getPermissions(),
    };
  } finally {
    await task.destroy();
  }
}
