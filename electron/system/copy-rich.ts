/** A text in two forms; the program into which it is pasted chooses. */
export interface RichText {
  readonly text: string;
  readonly html: string;
}

/** Copies a text with its italics. */
export async function copyRich({ text, html }: RichText): Promise<void> {
  const electron = await import('electron');
  const { clipboard } = electron;
  if ('ClipboardItem' in electron) {
    await clipboard.write([new electron.ClipboardItem({ 'text/plain': text, 'text/html': html })]);
    return;
  }
  // Older engines know no items: they take both forms at once.
  Reflect.apply(clipboard.write, clipboard, [{ text, html }]);
}
