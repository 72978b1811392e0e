import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron';
import { portMessage } from '../../shared/contract/names.ts';
import type { TextLine } from '../sync/library-line.ts';

/** Opens a line to a window's worker: one end goes to the page, which hands it on; the other is returned. */
export function openLibraryPort(contents: WebContents): TextLine {
  const { port1, port2 } = new MessageChannelMain();
  contents.postMessage(portMessage, null, [port2]);
  return textLine(port1);
}

function textLine(port: MessagePortMain): TextLine {
  let hearText: (text: string) => void = () => {};
  port.on('message', (event) => hearText(String(event.data)));
  return {
    post: (text) => port.postMessage(text),
    onText: (hear) => {
      hearText = hear;
      port.start();
    },
    // Electron reports the close also when the worker was terminated.
    onClose: (hear) => void port.on('close', hear),
  };
}
