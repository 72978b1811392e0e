/** The colours of the pages; `window` follows the window's own. */
export const pageThemes = ['window', 'light', 'dark', 'sepia', 'grey'] as const;
export type PageTheme = (typeof pageThemes)[number];

export function isPageTheme(text: string): text is PageTheme {
  return pageThemes.some((theme) => theme === text);
}
