import { stat } from 'node:fs/promises';
import type { KeptPicture } from '../../shared/contract/port.ts';
import { FailureError, fail } from '../../shared/failure/failure.ts';
import { type BackupManifest, type BackupSummary, backupVersion } from '../../shared/library/backup.ts';
import type { KeptFile } from '../../shared/library/kept-file.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { isMissing } from '../disk/system-error.ts';
import { classified } from '../journal/classified.ts';
import { replaceFile } from '../journal/durable-file.ts';
import { type BackupFile, keptMembers } from './kept-members.ts';
import { lineMembers, markdownMembers, newestEntries } from './line-members.ts';
import { countRecords, describeMember } from './manifest.ts';
import { catalogueName, manifestName, picturesName, readmeName } from './members.ts';
import { readListed } from './read-listed.ts';
import { readmeText } from './readme.ts';
import { seal } from './sealed.ts';
import { zipPieces } from './zip-pieces.ts';

/** What is known of kept files. */
export interface Catalogue {
  readonly files: readonly KeptFile[];
  readonly pictures: readonly KeptPicture[];
}

export interface WriteBackup {
  /** Every change, in any order and with repetitions, as a journal replays them. */
  readonly entries: AsyncIterable<readonly JournalEntry[]>;
  /** Kept files (PDFs, pictures) to pack too; none unless given. */
  readonly files?: Iterable<BackupFile>;
  /** Which papers those files belong to. */
  readonly catalogue?: Catalogue;
  /** The zip's path. Its folder must be there; a file of that name is replaced at the very end. */
  readonly target: string;
  readonly app: { readonly version: string };
  /** Milliseconds. */
  readonly now: number;
  /** A plain Markdown copy of every note, for people; yes unless told. */
  readonly markdown?: boolean;
}

/**
 * Writes a backup beside its target (`.part`), syncs it, reads all of it back, and only then gives it
 * its name; when this resolves it survives a loss of power.
 * @throws FailureError; then nothing is left behind, and a former backup of that name is as it was.
 */
export async function writeBackup(wanted: WriteBackup): Promise<BackupSummary> {
  return classified(async () => {
    const { target, now } = wanted;
    const entries = await newestEntries(wanted.entries);
    const { kept, leftOut } = await keptMembers(wanted.files ?? []);
    const lines = lineMembers(entries);
    const copies = wanted.markdown === false ? new Map<string, Buffer>() : markdownMembers(entries);
    const readme = Buffer.from(readmeText);
    const catalogue = catalogueMembers(wanted.catalogue);
    const described = [[readmeName, readme] as const, ...lines, ...copies, ...catalogue].map(
      ([name, bytes]) => describeMember(name, bytes),
    );
    const manifest: BackupManifest = {
      format: 'offprint-backup',
      version: backupVersion,
      created: new Date(now).toISOString(),
      app: { name: 'Offprint', version: wanted.app.version },
      records: countRecords(entries),
      members: [...described, ...kept.map(({ member }) => member)],
    };
    const members = new Map([
      [readmeName, readme],
      [manifestName, Buffer.from(`${seal(manifest)}\n`)],
      ...lines,
      ...copies,
      ...catalogue,
    ]);
    await replaceFile(target, zipPieces(members, kept, now), (copy) => verify(copy, entries.length)).catch(
      explain,
    );
    return { path: target, bytes: (await stat(target)).size, manifest, files: kept.length, leftOut };
  });
}

function catalogueMembers(catalogue: Catalogue = { files: [], pictures: [] }): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  for (const [name, all] of [
    [catalogueName, catalogue.files],
    [picturesName, catalogue.pictures],
  ] as const) {
    if (all.length === 0) continue;
    members.set(name, Buffer.from(all.map((each) => `${JSON.stringify(each)}\n`).join('')));
  }
  return members;
}

async function verify(copy: string, entries: number): Promise<void> {
  const read = await readListed(copy, { withFiles: true });
  if (read.problems.length === 0 && read.entries.length === entries && read.manifest !== null) return;
  fail('disk', `The backup read back differently: ${JSON.stringify(read.problems.slice(0, 3))}`);
}

function explain(thrown: unknown): never {
  if (thrown instanceof FailureError) throw thrown;
  if (isMissing(thrown)) return fail('disk', 'The folder for the backup is not there.', thrown);
  throw thrown;
}
