/** Between two texts that were brought together: a rule, then a dated heading. */
const seam = /\n\n---\n\n\*([^\n]+):\*\n\n/;

interface Section {
  /** `null` for the text above the first heading. */
  readonly heading: string | null;
  readonly text: string;
}

/** Without blank lines before and white space behind. */
function bare(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

function sectionsOf(text: string): Section[] {
  const [first = '', ...rest] = text.split(seam);
  const sections: Section[] = [{ heading: null, text: bare(first) }];
  // Splitting by a pattern with a group brings the headings in between.
  for (let at = 0; at + 1 < rest.length; at += 2) {
    sections.push({ heading: rest[at] ?? null, text: bare(rest[at + 1] ?? '') });
  }
  return sections.filter((section) => section.text !== '');
}

function missingIn(text: string, other: string): Section[] {
  const lines = `\n${text.trimEnd()}\n`;
  return sectionsOf(other).filter((section) => !lines.includes(`\n${section.text}\n`));
}

/** Whether every section of `other` stands in `text`, as whole lines. */
export function holdsText(text: string, other: string): boolean {
  return missingIn(text, other).length === 0;
}

/**
 * Both texts: `newer` as it is, then what it lacks of `older`, under the heading in italics below a
 * rule. Sections of `older` that have a heading of their own keep it.
 */
export function joinTexts(newer: string, older: string, heading: string): string {
  const below = missingIn(newer, older).map(
    (section) => `\n\n---\n\n*${section.heading ?? heading}:*\n\n${section.text}`,
  );
  return newer.trimEnd() + below.join('');
}
