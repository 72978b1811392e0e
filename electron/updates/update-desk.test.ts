import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { UpdateState } from '../../shared/contract/updates.ts';
import { UpdateDesk } from './update-desk.ts';

class PlayedUpdater extends EventEmitter {
  autoDownload = false;
  autoInstallOnAppQuit = true;
  readonly quitAndInstall = vi.fn();
  finds: () => void = () => this.emit('update-not-available');
  checkForUpdates = async (): Promise<void> => this.finds();
}

function deskWith(updater: PlayedUpdater | null) {
  const told: UpdateState['state'][] = [];
  const backUp = vi.fn(async () => {});
  const desk = new UpdateDesk({
    canUpdate: updater !== null,
    load: async () => updater,
    now: () => 7,
    backUp,
    tell: ({ state }) => told.push(state),
  });
  return { desk, told, backUp };
}

const found = (updater: PlayedUpdater) => (): void => {
  updater.emit('update-available', { version: '2.0.0' });
  updater.emit('download-progress', { percent: 41.6 });
  updater.emit('update-downloaded', { version: '2.0.0' });
};

describe('an update', () => {
  it('is off where the package cannot update itself', async () => {
    const { desk, told } = deskWith(null);
    expect(await desk.check()).toEqual({ state: 'off' });
    expect(told).toEqual([]);
  });

  it('is looked for and not found', async () => {
    const { desk } = deskWith(new PlayedUpdater());
    expect(await desk.check()).toEqual({ state: 'idle', checkedAt: 7 });
  });

  it('is fetched, and installed only when the reader says so, after a backup', async () => {
    const updater = new PlayedUpdater();
    updater.finds = found(updater);
    const { desk, told, backUp } = deskWith(updater);
    await desk.check();
    expect(told).toEqual(['checking', 'downloading', 'downloading', 'ready']);
    expect([updater.autoDownload, updater.autoInstallOnAppQuit]).toEqual([true, false]);
    expect(updater.quitAndInstall).not.toHaveBeenCalled();
    await desk.install();
    expect(backUp).toHaveBeenCalledBefore(updater.quitAndInstall);
    expect(updater.quitAndInstall).toHaveBeenCalledWith(true, true);
  });

  it('is not installed when the library could not be backed up', async () => {
    const updater = new PlayedUpdater();
    updater.finds = found(updater);
    const { desk, backUp } = deskWith(updater);
    backUp.mockRejectedValue(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await desk.check();
    await expect(desk.install()).rejects.toThrow('full');
    expect(updater.quitAndInstall).not.toHaveBeenCalled();
    expect(desk.state).toEqual({ state: 'ready', version: '2.0.0' });
  });

  it('that is not what its list says is refused', async () => {
    const updater = new PlayedUpdater();
    const { desk } = deskWith(updater);
    updater.finds = () => {
      updater.emit('update-available', { version: '2.0.0' });
      updater.emit('error', Object.assign(new Error('sha512 mismatch'), { code: 'ERR_CHECKSUM_MISMATCH' }));
    };
    expect(await desk.check()).toMatchObject({ state: 'failed', failure: { kind: 'malformed' } });
    await desk.install();
    expect(updater.quitAndInstall).not.toHaveBeenCalled();
  });
});
