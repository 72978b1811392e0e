/** Where the index lies: in the profile's private file system, beside the database. */
const folder = 'search';
const indexName = 'index';
const recentName = 'recent.json';

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folder, { create: true });
}

async function read(name: string): Promise<File | null> {
  try {
    const handle = await (await openFolder()).getFileHandle(name);
    return await handle.getFile();
  } catch {
    // What cannot be read is made anew; the index is a derivative of the database.
    return null;
  }
}

/** Written to a file of its own and put in place whole when it is closed. */
async function write(name: string, content: Uint8Array<ArrayBuffer> | string): Promise<void> {
  const handle = await (await openFolder()).getFileHandle(name, { create: true });
  const file = await handle.createWritable();
  await file.write(content);
  await file.close();
}

/** The saved index; `null` when there is none. */
export async function readIndexFile(): Promise<ArrayBuffer | null> {
  const file = await read(indexName);
  return file === null ? null : bytesOf(file);
}

/** Read into the memory it will stay in: `arrayBuffer` takes the room twice, and gives half of it back late. */
async function bytesOf(file: File): Promise<ArrayBuffer | null> {
  const reader = file.stream().getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(file.size);
  for (let at = 0; at < file.size; ) {
    const { value } = await reader.read(new Uint8Array(buffer, at));
    // A file that ends early is damaged.
    if (value === undefined || value.length === 0) return null;
    buffer = value.buffer;
    at += value.length;
  }
  return buffer;
}

export const writeIndexFile = (bytes: Uint8Array<ArrayBuffer>): Promise<void> => write(indexName, bytes);

/** What changed since the index was saved. */
export interface Recent {
  /** The checksum of the index that it belongs to. */
  readonly base: number;
  /** How often papers had changed by then. */
  readonly changes: number;
  /** Papers whose words or counts changed. */
  readonly papers: readonly string[];
}

export async function readRecent(): Promise<Recent | null> {
  const file = await read(recentName);
  if (file === null) return null;
  try {
    const kept: unknown = JSON.parse(await file.text());
    return isRecent(kept) ? kept : null;
  } catch {
    return null;
  }
}

export const writeRecent = (recent: Recent): Promise<void> => write(recentName, JSON.stringify(recent));

function isRecent(value: unknown): value is Recent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'base' in value &&
    typeof value.base === 'number' &&
    'changes' in value &&
    typeof value.changes === 'number' &&
    'papers' in value &&
    Array.isArray(value.papers)
  );
}
