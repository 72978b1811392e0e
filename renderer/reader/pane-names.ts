/** The panes beside the pages. */
export const paneNames = ['outline', 'thumbnails', 'annotations'] as const;
export type PaneName = (typeof paneNames)[number];

export function isPaneName(value: unknown): value is PaneName {
  return paneNames.some((name) => name === value);
}
