// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** Milliseconds until something was painted. */
export interface ReadTimes {
  /** From the click on "Read PDF" until the first page is painted and its text can be selected. */
  readonly first: number;
  /** From the click on "Next page" until the next one is, which may have been painted beforehand. */
  readonly next: number;
}

/** Reads the open paper's PDF, goes on to the second page, and closes the reader. */
export async function readPdf(): Promise<ReadTimes> {
  const limitMs = 20_000;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const afterPaint = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  const button = (name: string): HTMLButtonElement | null =>
    document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
  const isShown = (number: number): boolean => {
    const page = document.querySelector(`.page[data-page-number="${number}"]`);
    const room = page?.closest('.pdf-scroller')?.getBoundingClientRect();
    const box = page?.getBoundingClientRect();
    if (page === null || page === undefined || room === undefined || box === undefined) return false;
    const isInSight = box.top < room.bottom - 40 && box.bottom > room.top + 40;
    return isInSight && page.querySelector('canvas') !== null && page.querySelector('.endOfContent') !== null;
  };
  const until = async (isSo: () => boolean, what: string): Promise<number> => {
    const end = performance.now() + limitMs;
    while (!isSo()) {
      if (performance.now() > end) throw new Error(`${what} did not happen`);
      await frame();
    }
    return afterPaint();
  };

  await until(() => button('Read PDF') !== null, 'the paper');
  const began = performance.now();
  button('Read PDF')?.click();
  const first = (await until(() => isShown(1), 'the first page')) - began;
  await new Promise((resolve) => setTimeout(resolve, 600));
  const turned = performance.now();
  button('Next page')?.click();
  const next = (await until(() => isShown(2), 'the second page')) - turned;
  // It is left at the first page, where it is opened again.
  button('Previous page')?.click();
  await until(() => isShown(1), 'the way back');
  // The place is noticed in the frame after.
  for (let frames = 0; frames < 4; frames += 1) await frame();
  button('Close reader')?.click();
  await until(() => document.querySelector('.pdf-scroller') === null, 'closing');
  return { first, next };
}

/** In the app with pdf.js alone: opens a file, paints its first page and lays its text over it. */
export async function readPdfAlone({ file, scale }: { file: string; scale: number }): Promise<number> {
  const pdfjs: unknown = Reflect.get(window, 'pdfjs');
  const worker: unknown = Reflect.get(window, 'worker');
  const call = (target: unknown, name: string, ...args: unknown[]): unknown => {
    if ((typeof target !== 'object' && typeof target !== 'function') || target === null) {
      throw new TypeError(`${name} is asked of nothing`);
    }
    const method: unknown = Reflect.get(target, name);
    if (typeof method !== 'function') throw new TypeError(`${name} is no function`);
    return method.apply(target, args);
  };
  const part = (target: unknown, name: string): unknown =>
    typeof target === 'object' && target !== null ? Reflect.get(target, name) : undefined;
  const place = document.getElementById('page');
  if (place === null) throw new Error('no place for the page');
  place.replaceChildren();
  const began = performance.now();
  const bytes = new Uint8Array(await (await fetch(`/files/${file}`)).arrayBuffer());
  const task = call(pdfjs, 'getDocument', {
    data: bytes,
    worker,
    standardFontDataUrl: '/engine/standard_fonts/',
    cMapUrl: '/engine/cmaps/',
    wasmUrl: '/engine/wasm/',
  });
  const opened = await part(task, 'promise');
  const page = await call(opened, 'getPage', 1);
  const viewport = call(page, 'getViewport', { scale: (scale * 96) / 72 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(Number(part(viewport, 'width')));
  canvas.height = Math.round(Number(part(viewport, 'height')));
  place.append(canvas);
  await part(call(page, 'render', { canvas, viewport }), 'promise');
  const container = document.createElement('div');
  place.append(container);
  const TextLayer: unknown = part(pdfjs, 'TextLayer');
  if (typeof TextLayer !== 'function') throw new TypeError('no text layer');
  const layer: unknown = Reflect.construct(TextLayer, [
    { textContentSource: call(page, 'streamTextContent'), container, viewport },
  ]);
  await call(layer, 'render');
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { port1, port2 } = new MessageChannel();
  const painted = new Promise((resolve) => {
    port1.onmessage = resolve;
  });
  port2.postMessage(null);
  await painted;
  const ms = performance.now() - began;
  await call(task, 'destroy');
  return ms;
}
