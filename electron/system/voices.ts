import { app } from 'electron';

/** On Linux the engine asks the speech dispatcher for voices only when it is told to; without one there are none. */
export function letVoicesSpeak(): void {
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
}
