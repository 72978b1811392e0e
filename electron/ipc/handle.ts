import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { askSchemas } from '../../shared/contract/ask-schemas.ts';
import type { Reply } from '../../shared/contract/bridge.ts';
import type {
  Answer,
  AskArguments,
  AskChannel,
  TellChannel,
  Tellings,
} from '../../shared/contract/channels.ts';
import { appUrl } from '../../shared/contract/names.ts';
import { fail } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';

/** One function for every channel of the map; a throw becomes a `Failure` on the other side. */
export type Answerings = {
  readonly [Channel in AskChannel]: (
    sender: WebContents,
    ...args: AskArguments<Channel>
  ) => Answer<Channel> | Promise<Answer<Channel>>;
};

/** Opens all channels. Sender and arguments are checked here, once, for all of them. */
export function answerChannels(answerings: Answerings): void {
  const open = <Channel extends AskChannel>(channel: Channel): void => {
    ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<Reply<Answer<Channel>>> => {
      try {
        checkSender(event);
        const parsed = askSchemas[channel].parse(args);
        return { ok: true, value: await answerings[channel](event.sender, ...parsed) };
      } catch (thrown) {
        return { ok: false, failure: toFailure(thrown) };
      }
    });
  };
  for (const channel of channelsOf(answerings)) open(channel);
}

function channelsOf(answerings: Answerings): AskChannel[] {
  const isChannel = (name: string): name is AskChannel => name in answerings;
  return Object.keys(answerings).filter(isChannel);
}

/** Tells one window something; a window that is gone hears nothing. */
export function tell<Channel extends TellChannel>(
  contents: WebContents,
  channel: Channel,
  told: Tellings[Channel],
): void {
  if (!contents.isDestroyed()) contents.send(channel, told);
}

function checkSender(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  const isMainFrame = frame !== null && frame === event.sender.mainFrame;
  if (!isMainFrame || !frame.url.startsWith(appUrl)) fail('bridge', 'a page that is not the app asked');
}
