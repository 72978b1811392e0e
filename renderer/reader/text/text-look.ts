import type { PageTheme } from '../page-theme.ts';

/** How the reflowed text is set. */
export interface TextLook {
  /** Size of the letters, pixels. */
  readonly size: number;
  /** Width of the lines, in times the size of the letters. */
  readonly width: number;
  readonly lineHeight: number;
  readonly theme: PageTheme;
}

export const sizes = { least: 14, most: 26, step: 1 } as const;
export const widths = { least: 24, most: 54, step: 2 } as const;
export const lineHeights = { least: 1.3, most: 2, step: 0.1 } as const;

export const firstLook: Omit<TextLook, 'theme'> = { size: 17, width: 34, lineHeight: 1.6 };
