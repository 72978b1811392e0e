/** A folder of the private file system that lies in memory, as far as the search uses one. */
export function folderInMemory(files: Map<string, string>) {
  const open = (name: string, create: boolean) => {
    if (!files.has(name) && !create) throw new DOMException(name, 'NotFoundError');
    return {
      getFile: async () => new Blob([files.get(name) ?? '']),
      createWritable: async () => ({
        write: async (content: string) => void files.set(name, content),
        close: async () => {},
      }),
    };
  };
  return {
    getFileHandle: async (name: string, { create = false } = {}) => open(name, create),
    removeEntry: async (name: string) => void files.delete(name),
    async *keys() {
      yield* [...files.keys()];
    },
  };
}
