import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { alive } from './exclusive.mjs';

/**
 * Fills a folder so that it is there whole or not at all: the work happens beside it, and a rename ends it.
 * What interrupted attempts left behind is removed first.
 * @param {string} target must not exist
 * @param {(folder: string, scratch: string) => Promise<void>} fill writes into `folder`; `scratch` is for passing files
 */
export async function stageFolder(target, fill) {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
  // The process number tells later runs whether this one is still at work.
  const stage = await mkdtemp(join(parent, `.stage-${process.pid}-`));
  try {
    const [folder, scratch] = [join(stage, basename(target)), join(stage, 'scratch')];
    await mkdir(folder);
    await mkdir(scratch);
    await fill(folder, scratch);
    await rename(folder, target);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function removeLeftovers(parent) {
  for (const name of await readdir(parent)) {
    const owner = /^\.stage-(\d+)-/.exec(name)?.[1];
    if (owner && !alive(Number(owner))) await rm(join(parent, name), { recursive: true, force: true });
  }
}
