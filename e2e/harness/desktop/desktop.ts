import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';

/** What a panel shows of the app's icon beside the clock. */
export interface ShownIcon {
  readonly status: string;
  readonly category: string;
  readonly tip: string;
  readonly sizes: readonly (readonly [number, number])[];
  readonly menu: readonly string[];
}

/** What a dock shows of long work. */
export interface ShownProgress {
  readonly application: string;
  readonly shown: boolean;
  readonly share: number;
}

/** What must be installed, by what can then be tried; Debian's package in brackets. */
const needed = {
  bus: ['dbus-daemon', '--version'],
  notifications: ['dunst', '--version'],
  panel: ['/usr/bin/python3', '-c', 'import dbus, gi'],
  // The engine tells of progress through this library only.
  progress: ['/usr/bin/python3', '-c', 'import ctypes; ctypes.CDLL("libunity.so.9")'],
} as const;
const packages = {
  bus: 'dbus-daemon',
  notifications: 'dunst',
  panel: 'python3-dbus, python3-gi',
  progress: 'libunity9',
} as const;

/** Whether something of a desktop can be tried on this machine; says so when it cannot. */
export function desktopHas(...parts: readonly (keyof typeof needed)[]): boolean {
  const lacking = parts.filter((part) => {
    const [program, ...args] = needed[part];
    return spawnSync(program, args).status !== 0;
  });
  if (lacking.length === 0) return true;
  const wanted = lacking.map((part) => packages[part]).join(', ');
  process.stderr.write(
    `Left out: the desktop's ${lacking.join(', ')} (Debian: apt-get install ${wanted}).\n`,
  );
  return false;
}

/** A session bus of its own with a notification daemon (dunst) and a panel (`host.py`) on it where the machine has them. */
export class Desktop {
  /** What an app must be told to find it. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the notification daemon showed, as it prints it. */
  notifications = '';
  icon: ShownIcon | null = null;
  readonly progress: ShownProgress[] = [];
  readonly #processes: ChildProcess[] = [];
  #panel: ChildProcess | null = null;

  private constructor(bus: ChildProcess, address: string) {
    this.#processes.push(bus);
    this.environment = { DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'Unity' };
  }

  /** Starts the bus alone. */
  static async start(): Promise<Desktop> {
    const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [address]: unknown[] = await once(createInterface({ input: bus.stdout }), 'line');
    return new Desktop(bus, String(address));
  }

  /** Starts the notification daemon and waits until it owns its name. @returns `false` where there is none */
  async startNotifications(): Promise<boolean> {
    if (!desktopHas('notifications')) return false;
    const dunst = this.#spawn('dunst', ['-print']);
    dunst.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      this.notifications += piece;
    });
    const isOwned = (): string =>
      this.#run('dbus-send', [
        '--session',
        '--print-reply=literal',
        '--dest=org.freedesktop.DBus',
        '/',
        'org.freedesktop.DBus.NameHasOwner',
        'string:org.freedesktop.Notifications',
      ]);
    await expect.poll(isOwned).toContain('true');
    return true;
  }

  /** Starts the panel and waits until icons can come. @returns `false` where there is none */
  async startPanel(): Promise<boolean> {
    if (!desktopHas('panel')) return false;
    const panel = this.#spawn('/usr/bin/python3', [path.join(import.meta.dirname, 'host.py')]);
    this.#panel = panel;
    if (panel.stdout === null) throw new TypeError('the panel says nothing');
    const lines = createInterface({ input: panel.stdout });
    const ready = once(lines, 'line');
    lines.on('line', (line) => {
      const seen: { tray?: ShownIcon | null; progress?: ShownProgress } = JSON.parse(line);
      if (seen.tray !== undefined) this.icon = seen.tray;
      if (seen.progress !== undefined) this.progress.push(seen.progress);
    });
    await ready;
    return true;
  }

  /** Chooses a line of the icon's menu. */
  press(label: string): void {
    this.#panel?.stdin?.write(`${label}\n`);
  }

  /** Clicks the notification that is shown. */
  clickNotification(): void {
    this.#run('dunstctl', ['action', '0']);
  }

  async stop(): Promise<void> {
    for (const each of [...this.#processes].reverse()) {
      const ended = once(each, 'exit');
      if (each.exitCode === null && each.signalCode === null && each.kill('SIGKILL')) await ended;
    }
  }

  #run(program: string, args: readonly string[]): string {
    const env = { ...process.env, ...this.environment };
    return execFileSync(program, args, { env, encoding: 'utf8' });
  }

  #spawn(program: string, args: readonly string[]): ChildProcess {
    const child = spawn(program, args, {
      env: { ...process.env, ...this.environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#processes.push(child);
    return child;
  }
}
