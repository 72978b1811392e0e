// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** Takes the saved search index away, so that the next start makes one of all that the library holds by now. */
export async function forgetIndex(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('search', { recursive: true }).catch((thrown: unknown) => {
    if (!(thrown instanceof DOMException && thrown.name === 'NotFoundError')) throw thrown;
  });
}
