/** Characters that Markdown, its formulas or wikilinks give a meaning, wherever they stand in a line. */
const special = /[\\`*_[\]<>$~|#=^%]/g;

/** Text as Markdown that shows just this text: one line, nothing in it read as markup. */
export function plainMarkdown(text: string): string {
  const line = visible(text).replace(/\s+/g, ' ').trim().replace(special, '\\$&');
  // What would begin a list, or a rule, at the start of a line.
  return line.replace(/^([-+])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Text as a value of YAML front matter: always quoted, on one line. */
export const yamlText = (text: string): string =>
  JSON.stringify(visible(text).replace(/\s+/g, ' ').trim()).replace(/[\u007f-\u009f\u2028\u2029]/g, ' ');

/**
 * A name as a tag of Markdown note programs: letters, digits, `-`, `_` and `/`, never digits alone or a digit
 * first. `null` when nothing of it is left.
 */
export function markdownTag(name: string): string | null {
  const tag = name
    .normalize('NFC')
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (tag === '') return null;
  return /^\p{N}/u.test(tag) ? `_${tag}` : tag;
}

/** Without characters that show nothing and break parsers. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
