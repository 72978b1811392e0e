import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Boot } from '../../shared/contract/channels.ts';
import { bootSwitch, portMessage, tellChannels } from '../../shared/contract/names.ts';

const allowed: readonly string[] = tellChannels;

const bridge: Bridge = {
  boot: readBoot(),
  ask: (channel, ...args) =>
    ipcRenderer.invoke(channel, ...args).catch((thrown: unknown) => ({
      ok: false,
      failure: { kind: 'bridge', remedy: 'restart', detail: String(thrown), retryAfterMs: null },
    })),
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
