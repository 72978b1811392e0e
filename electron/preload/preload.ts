import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Reply } from '../../shared/contract/bridge.ts';
import type { Boot } from '../../shared/contract/channels.ts';
import { bootSwitch, portMessage, tellChannels } from '../../shared/contract/names.ts';

// Opens the database's files while the page is still being loaded. Unlike `open` it makes none where there is none.
void indexedDB.databases().catch(() => {});

const allowed: readonly string[] = tellChannels;
const fileChannel = 'pdf:keep-file';

const refusal = (thrown: unknown): Extract<Reply<never>, { ok: false }> => ({
  ok: false,
  failure: { kind: 'bridge', remedy: 'restart', detail: String(thrown), retryAfterMs: null },
});

const bridge: Bridge = {
  boot: readBoot(),
  ask: (channel, ...args) =>
    // A page may not name a path; the files that it was given are handed on by `keepPdf`.
    channel === fileChannel
      ? Promise.resolve(refusal('no page names a path'))
      : ipcRenderer.invoke(channel, ...args).catch(refusal),
  keepPdf: async (file: File) => {
    const path = webUtils.getPathForFile(file);
    // What was never a file on a disk has no path, such as one that a page made.
    const kept =
      path === ''
        ? ipcRenderer.invoke('pdf:keep', file.name, new Uint8Array(await file.arrayBuffer()))
        : ipcRenderer.invoke(fileChannel, path);
    return kept.catch(refusal);
  },
  listen: (channel, hear) => {
    if (!allowed.includes(channel)) throw new RangeError(`No such channel: ${channel}`);
    const onTold = (_event: unknown, told: Parameters<typeof hear>[0]): void => hear(told);
    ipcRenderer.on(channel, onTold);
    return () => void ipcRenderer.off(channel, onTold);
  },
};

function readBoot(): Boot {
  const carried = process.argv.find((argument) => argument.startsWith(bootSwitch));
  const boot: Boot = JSON.parse(decodeURIComponent(carried?.slice(bootSwitch.length) ?? ''));
  return boot;
}

contextBridge.exposeInMainWorld('offprint', bridge);

// A port cannot cross the bridge; it is handed to the page as a message of its own window.
ipcRenderer.on(portMessage, (event) => {
  window.postMessage(portMessage, window.origin === 'null' ? '*' : window.origin, [...event.ports]);
});
