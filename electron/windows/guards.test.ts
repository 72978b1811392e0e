import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  on: vi.fn(),
  openExternal: vi.fn(async (_url: string) => {}),
  request: vi.fn(),
  check: vi.fn(),
}));
vi.mock('electron', () => ({
  app: { on: electron.on },
  shell: { openExternal: electron.openExternal },
  session: {
    defaultSession: {
      setPermissionRequestHandler: electron.request,
      setPermissionCheckHandler: electron.check,
    },
  },
  BrowserWindow: {},
}));
const { guardPages, guardPermissions, openOutside } = await import('./guards.ts');
const { screenshotFile } = await import('./first-list.ts');

beforeEach(() => {
  vi.clearAllMocks();
});

describe('openOutside', () => {
  it('opens https pages', async () => {
    await openOutside('https://arxiv.org/abs/2606.10001');
    expect(electron.openExternal.mock.calls).toEqual([['https://arxiv.org/abs/2606.10001']]);
  });

  it.each([
    'http://arxiv.org/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'offprint://app/',
    'smb://host/share',
    'mailto:a@b.c',
    'data:text/html,x',
    'https://user:pass@arxiv.org/',
    'https://user@arxiv.org/',
    'not an address',
    '',
  ])('refuses %j', async (address) => {
    await expect(openOutside(address)).rejects.toThrow();
    expect(electron.openExternal).not.toHaveBeenCalled();
  });
});

/** What a guarded page is told when it tries something. */
function guardedPage() {
  guardPages();
  const handlers = new Map<string, (event: { url: string; preventDefault(): void }) => void>();
  let openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  const created = electron.on.mock.calls.find(([name]) => name === 'web-contents-created')?.[1];
  created?.(
    {},
    {
      on: (name: string, handler: (event: { url: string; preventDefault(): void }) => void) =>
        handlers.set(name, handler),
      setWindowOpenHandler: (handler: typeof openWindow) => {
        openWindow = handler;
      },
    },
  );
  const isPrevented = (name: string, url: string): boolean => {
    const preventDefault = vi.fn();
    handlers.get(name)?.({ url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { isPrevented, open: (url: string) => openWindow({ url }) };
}

describe('guardPages', () => {
  it('lets a page move inside the app only', () => {
    const { isPrevented } = guardedPage();
    expect(isPrevented('will-navigate', 'offprint://app/#/all')).toBe(false);
    for (const url of [
      'https://example.org/',
      'offprint://files/x',
      'file:///x',
      'offprint://app.example.org/',
    ]) {
      expect(isPrevented('will-navigate', url)).toBe(true);
    }
    expect(isPrevented('will-redirect', 'offprint://app/')).toBe(true);
    expect(isPrevented('will-attach-webview', '')).toBe(true);
  });

  it('opens no window, but hands https links to the system', async () => {
    const { open } = guardedPage();
    expect(open('https://arxiv.org/')).toEqual({ action: 'deny' });
    expect(open('javascript:alert(1)')).toEqual({ action: 'deny' });
    expect(open('offprint://app/')).toEqual({ action: 'deny' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(electron.openExternal.mock.calls).toEqual([['https://arxiv.org/']]);
  });
});

describe('guardPermissions', () => {
  it('grants nothing but to keep the library', () => {
    guardPermissions();
    const decide = electron.request.mock.calls[0]?.[0];
    const granted = [
      'persistent-storage',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'clipboard-read',
    ].filter((permission) => {
      const answer = vi.fn();
      decide?.(null, permission, answer);
      return answer.mock.calls[0]?.[0] === true;
    });
    expect(granted).toEqual(['persistent-storage']);
    expect(electron.check.mock.calls[0]?.[0]()).toBe(false);
  });
});

describe('screenshotFile', () => {
  it.each<[string[], string | null]>([
    [['electron', '.', '--screenshot', '/tmp/a.png'], '/tmp/a.png'],
    [['electron', '.', '--screenshot=/tmp/a.png'], '/tmp/a.png'],
    [['electron', '.', '--screenshot', 'a.png'], path.resolve('a.png')],
    [['electron', '.', '--screenshot'], null],
    [['electron', '.', '--screenshot='], null],
    [['electron', '.', '--screenshots', 'a.png'], null],
    [['electron', '.'], null],
  ])('of %j is %j', (args, file) => {
    expect(screenshotFile(args)).toBe(file);
  });
});
