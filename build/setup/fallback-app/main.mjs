// What an Electron without an app of its own starts with: it finds the app named on the command line and hands over.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { app } from 'electron';

const require = createRequire(import.meta.url);

function readArguments(args) {
  const wanted = { preloads: [] };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (arg === '-v' || arg === '--version') return { ...wanted, version: true };
    if (arg === '-a' || arg === '--abi') return { ...wanted, abi: true };
    if (arg === '-r' || arg === '--require') {
      at += 1;
      wanted.preloads.push(args[at]);
    } else if (arg.startsWith('--app=')) return { ...wanted, path: arg.slice('--app='.length) };
    else if (!arg.startsWith('-')) return { ...wanted, path: arg };
  }
  return wanted;
}

function adopt(folder) {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = description.productName ?? description.name;
  if (name) app.setName(name);
  if (description.version) app.setVersion(description.version);
  app.setDesktopName?.(description.desktopName ?? `${app.getName()}.desktop`);
  if (description.v8Flags) setFlagsFromString(description.v8Flags);
  app.setAppPath(folder);
  // This program's own name would give the profile its place; the app's name has to.
  if (!app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', join(app.getPath('appData'), app.getName()));
}

function complain(message) {
  console.error(message);
  app.exit(1);
}

const wanted = readArguments(process.argv.slice(1));
if (wanted.version) {
  console.log(`v${process.versions.electron}`);
  app.exit(0);
} else if (wanted.abi) {
  console.log(process.versions.modules);
  app.exit(0);
} else if (!wanted.path) {
  complain('Give the app to start: electron PATH');
} else {
  const path = resolve(wanted.path);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  for (const preload of wanted.preloads) require(resolve(preload));
  let entry;
  try {
    if (existsSync(join(path, 'package.json'))) adopt(path);
    // Resolving the folder itself reads "main" of its package.json and falls back to index.js.
    entry = require.resolve(path);
    if (entry === path) app.setAppPath(dirname(path));
  } catch (failure) {
    complain(`Unable to find an app at ${path}\n\n${failure.message}`);
  }
  if (entry) {
    try {
      // Awaited at top level, so that "ready" waits for the app's own module.
      await import(pathToFileURL(entry).href);
    } catch (failure) {
      complain(`The app could not be loaded.\n${failure.stack ?? failure}`);
    }
  }
}
