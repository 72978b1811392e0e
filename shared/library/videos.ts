import type { Paper } from './paper.ts';

/** Addresses whose end says that they show a film. */
export const isVideo = (url: string): boolean => /\.(mp4|webm|mov)([?#]|$)/i.test(url);

/** The videos that were put up for a paper. */
export const videoUrls = ({ media }: Pick<Paper, 'media'>): string[] => media.filter(isVideo);
