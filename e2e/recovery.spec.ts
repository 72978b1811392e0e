import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from '../shared/schema.ts';
import { electronCommand } from './harness/command.ts';
import { expect, test } from './harness/test.ts';

const targets = z.array(z.object({ type: z.string(), url: z.string() }));

/** The addresses of the app's pages, asked from outside: a driver inside would hold a dead page back. */
async function pages(profile: string): Promise<string[]> {
  const [port] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split(
    '\n',
  );
  if (port === undefined || port === '') return [];
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
  if (answer === null) return [];
  return targets
    .parse(await answer.json())
    .filter((target) => target.type === 'page')
    .map((target) => target.url);
}

/** The process that draws the window. */
async function rendererOf(app: ChildProcess): Promise<number | null> {
  const list = spawn('ps', ['-eo', 'pid,ppid,args'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  for await (const chunk of list.stdout) text += String(chunk);
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  const family = new Set([String(app.pid)]);
  for (const [pid = '', parent = ''] of lines) if (family.has(parent)) family.add(pid);
  const renderer = lines.find(([pid = '', , ...args]) => family.has(pid) && args.includes('--type=renderer'));
  return renderer?.[0] === undefined ? null : Number(renderer[0]);
}

/** Waits for a process that draws the window, which comes after its page is named, and is not the one before. */
async function drawing(app: ChildProcess, before: number | null): Promise<number> {
  let now: number | null = null;
  await expect
    .poll(async () => {
      now = await rendererOf(app);
      return now !== null && now !== before;
    })
    .toBe(true);
  if (now === null) throw new Error('no page is running');
  return now;
}

test('a page that dies is loaded again once, then says what is safe', async ({ profile }) => {
  const { electron, app, args } = electronCommand();
  const child = spawn(
    electron,
    [...args, '--remote-debugging-port=0', app, `--user-data-dir=${profile.folder}`],
    {
      env: { ...process.env, HF_ENDPOINT: 'http://127.0.0.1:9' },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  try {
    await expect.poll(() => pages(profile.folder)).toEqual(['offprint://app/']);
    const first = await drawing(child, null);
    process.kill(first, 'SIGKILL');
    const second = await drawing(child, first);
    await expect.poll(() => pages(profile.folder)).toEqual(['offprint://app/']);
    process.kill(second, 'SIGKILL');
    await expect.poll(() => pages(profile.folder)).toEqual(['offprint://app/recovery.html']);
  } finally {
    child.kill('SIGKILL');
  }
});
