/** How long the worker works before it looks whether someone asked, milliseconds. */
const sliceMs = 8;

/** Gives others a turn: awaits the next task, which a timer would put off by milliseconds. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Makes a pause that long work awaits often, and that lets questions through every few milliseconds. */
export function createPause(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < sliceMs) return;
    await nextTask();
    began = performance.now();
  };
}
