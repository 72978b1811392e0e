import { text } from '../text/text.ts';
import type { ColourNames } from './annotation-colours.ts';
import { annotationLink } from './annotation-link.ts';
import type { KeyedAnnotation } from './annotation-values.ts';
import { annotationWords } from './annotation-words.ts';
import { type CalendarDate, isOwnPaper, type PaperId } from './ids.ts';
import { markdownTag, plainMarkdown, yamlText } from './markdown-text.ts';
import type { AnnotationColour } from './marks.ts';

/** What a reader's Markdown of one paper is made of. */
export interface AnnotatedPaper {
  readonly id: PaperId;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: CalendarDate | null;
  readonly tags: readonly string[];
  /** The note as it was written. */
  readonly note: string;
  /** In reading order. */
  readonly annotations: readonly KeyedAnnotation[];
  readonly colours: ColourNames;
}

/** What a colour is called: by the reader, else by its own name. */
export const colourName = (colour: AnnotationColour, names: ColourNames): string =>
  names[colour] ?? text.annotations.colours[colour];

/**
 * One annotation as Markdown: its words as a quote with page, colour and a link back, then labels and comment.
 * Ends with a line feed.
 */
export function quoteMarkdown(annotation: KeyedAnnotation, colours: ColourNames): string {
  const { paper, key, colour, comment, labels, place } = annotation;
  const words = plainMarkdown(annotationWords(annotation));
  const source = [
    ...(place.surface === 'pdf' ? [text.annotations.pageShort(plainMarkdown(place.pageLabel))] : []),
    plainMarkdown(colourName(colour, colours)),
    `[${text.annotations.openHere}](${annotationLink(paper, key)})`,
  ].join(' · ');
  const tags = labels.flatMap((label) => markdownTag(label) ?? []).map((tag) => `#${tag}`);
  return [
    `> ${words}\n>\n> ${source}\n`,
    ...(tags.length === 0 ? [] : [`\n${tags.join(' ')}\n`]),
    // Written as Markdown by the reader, so it stays as it is.
    ...(comment.trim() === '' ? [] : [`\n${comment.trim()}\n`]),
  ].join('');
}

/** One paper's note and annotations as a Markdown file with YAML front matter. @param on the day of writing. */
export function paperMarkdown(paper: AnnotatedPaper, on: CalendarDate): string {
  const { annotations, colours, note } = paper;
  const quotes = annotations.map((annotation) => quoteMarkdown(annotation, colours));
  return [
    frontMatter(paper, on),
    `# ${plainMarkdown(paper.title)}\n`,
    ...(note.trim() === ''
      ? []
      : [`## ${text.paper.note}\n\n%% begin notes %%\n${note.trim()}\n%% end notes %%\n`]),
    ...(quotes.length === 0 ? [] : [`## ${text.annotations.title}\n\n${quotes.join('\n')}`]),
  ].join('\n');
}

function frontMatter({ id, title, authors, published, tags }: AnnotatedPaper, on: CalendarDate): string {
  const named = [...new Set(tags.flatMap((tag) => markdownTag(tag) ?? []))];
  const lines = [
    `title: ${yamlText(title)}`,
    ...list('authors', authors),
    `paper: ${yamlText(id)}`,
    ...(isOwnPaper(id) ? [] : [`url: ${yamlText(`https://arxiv.org/abs/${id}`)}`]),
    ...(published === null ? [] : [`published: ${published}`]),
    `exported: ${on}`,
    ...list('tags', named),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

const list = (name: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `  - ${yamlText(item)}`)];

/** A note with annotations quoted at its end. */
export function noteWithQuotes(
  note: string,
  annotations: readonly KeyedAnnotation[],
  colours: ColourNames,
): string {
  const quotes = annotations.map((annotation) => quoteMarkdown(annotation, colours)).join('\n');
  return note.trim() === '' ? quotes : `${note.trimEnd()}\n\n${quotes}`;
}

/** A file's name after a paper, without ending: its id and the beginning of its title. */
export function fileNameOf({ id, title }: Pick<AnnotatedPaper, 'id' | 'title'>): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${id.replace('/', '-')} ${words}`.slice(0, 80).trim();
}
