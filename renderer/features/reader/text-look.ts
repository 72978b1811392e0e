import { remember } from '../../app/remembered.ts';
import type { ReaderChoices } from '../../reader/reader-choices.ts';
import { firstLook, type TextLook } from '../../reader/text/text-look.ts';

const isNumber = (text: string): text is string => /^\d{1,2}(\.\d)?$/.test(text);
const size = remember<string>('text-size', String(firstLook.size), isNumber);
const width = remember<string>('text-width', String(firstLook.width), isNumber);
const lineHeight = remember<string>('text-line-height', String(firstLook.lineHeight), isNumber);

/** How texts are set on this machine; the theme is that of the pages. */
export function useTextLook({ theme, setTheme }: ReaderChoices): [TextLook, (look: TextLook) => void] {
  const look = {
    size: Number(size.use()),
    width: Number(width.use()),
    lineHeight: Number(lineHeight.use()),
    theme,
  };
  return [
    look,
    (next) => {
      size.set(String(next.size));
      width.set(String(next.width));
      lineHeight.set(String(next.lineHeight));
      setTheme(next.theme);
    },
  ];
}
