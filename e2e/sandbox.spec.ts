import { watchOutside } from './harness/outside.ts';
import { expect, test } from './harness/test.ts';

test('a page has nothing of Node, cannot leave the app, and reads nothing but it', async ({ profile }) => {
  const app = await profile.open();
  const { page } = app.window;
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
  // Not even a path: files are kept by the preload script, which knows where a dropped one lies.
  const kept = await page.evaluate(async () => {
    const bridge: unknown = Reflect.get(globalThis, 'offprint');
    const ask: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'ask') : null;
    return typeof ask === 'function' ? JSON.stringify(await ask('pdf:keep-file', '/etc/passwd')) : '';
  });
  expect(kept).toContain('no page names a path');

  await app.window.expectPapers(32);
  const outside = await watchOutside(app.electron);

  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'http://example.com/'])
    expect(await page.evaluate((address) => window.open(address) === null, url)).toBe(true);
  expect(await page.evaluate(() => window.open('https://example.com/a') === null)).toBe(true);
  await expect.poll(() => outside.opened()).toEqual(['https://example.com/a']);

  await app.window.openAt(0);
  await app.window.button('Open on Hugging Face').click();
  await expect.poll(() => outside.opened()).toHaveLength(2);
  expect((await outside.opened())[1]).toMatch(/^https:\/\/huggingface\.co\/papers\/\d{4}\.\d{5}$/);

  await page.evaluate(() => location.assign('https://example.com/b'));
  await expect.poll(() => outside.stopped()).toEqual(['https://example.com/b']);
  expect(page.url()).toMatch(/^offprint:\/\/app\/#/);
  expect(app.electron.windows()).toHaveLength(1);

  // The scheme serves the bundle and kept files, nothing else.
  const answer = (url: string): Promise<number> =>
    page.evaluate(
      (address) =>
        fetch(address).then(
          ({ status }) => status,
          () => 0,
        ),
      url,
    );
  expect(await answer('offprint://app/index.html')).toBe(200);
  for (const url of [
    'offprint://app/../../etc/passwd',
    'offprint://app/%2e%2e%2f%2e%2e%2fpackage.json',
    'offprint://app/..%2fmain.js',
    'offprint://app/%zz',
    'offprint://files/../x',
    'offprint://files/..%2fjournal%2fgeneration.json',
    `offprint://files/${'0'.repeat(64)}`,
    'offprint://other/',
    'offprint://video/?url=file:///etc/passwd',
    'file:///etc/passwd',
    'http://127.0.0.1:64999/',
  ])
    expect([0, 404], url).toContain(await answer(url));
});

test('scripts in the page are not run, and permissions are denied', async ({ profile }) => {
  const { page } = (await profile.open()).window;
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = "document.title = 'script ran'";
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', "document.title = 'script ran'");
    document.body.append(button);
    button.click();
    return document.title;
  });
  expect(ran).not.toBe('script ran');
  // In a later task: what a test itself evaluates may use `eval`.
  const evaluated = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        requestAnimationFrame(() => {
          try {
            resolve(String(Reflect.construct(Function, ['return 1'])));
          } catch (thrown) {
            resolve(thrown instanceof EvalError ? 'refused' : String(thrown));
          }
        });
      }),
  );
  expect(evaluated).toBe('refused');

  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  const place = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve(0),
          ({ code }) => resolve(code),
        );
      }),
  );
  expect(place).toBe(1);
  const camera = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      (thrown: unknown) => (thrown instanceof DOMException ? thrown.name : String(thrown)),
    ),
  );
  expect(camera).toMatch(/^Not(Allowed|Found)Error$/);
});
