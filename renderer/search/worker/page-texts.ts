import type { PageText } from '../../../shared/library/page-text.ts';

/** The plain text of a kept page text. Its module brings schemas along and is read when it is first needed. */
export async function textOf({ blocks }: PageText): Promise<string> {
  const { plainText } = await import('../../../shared/library/page-text.ts');
  return plainText(blocks).text;
}
