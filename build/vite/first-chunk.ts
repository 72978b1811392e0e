/** What the bundler tells of a module while it groups them. */
interface Chunking {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

interface Group {
  readonly debugName: string;
  readonly name: (id: string, context: Chunking) => string | null;
}

/**
 * Puts all that an entry needs at once into one file: what is asked for file by file makes the start longer. The windows'
 * files come by way of the main process, which has enough to do at that moment.
 */
export function firstChunk(entry: RegExp): Group {
  const known = new Map<string, boolean>();
  const isNeeded = (id: string, context: Chunking): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Two modules that import each other are needed only if something else needs one of them.
    known.set(id, false);
    const needed =
      entry.test(id) ||
      (context.getModuleInfo(id)?.importers.some((importer) => isNeeded(importer, context)) ?? false);
    known.set(id, needed);
    return needed;
  };
  return { debugName: 'start', name: (id, context) => (isNeeded(id, context) ? 'start' : null) };
}
