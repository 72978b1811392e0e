/** A picture of the tour. */
export interface Picture {
  readonly file: string;
  readonly title: string;
  readonly look: string;
}

/** A page that shows every screen in all its looks. */
export function writeIndex(pictures: readonly Picture[]): string {
  const titles = [...new Set(pictures.map((picture) => picture.title))];
  const sections = titles.map((title) => {
    const figures = pictures
      .filter((picture) => picture.title === title)
      .map(
        ({ file, look }) =>
          `<figure><img src="${file}" alt="${title}, ${look}"><figcaption>${look}</figcaption></figure>`,
      );
    return `<h2>${title}</h2>\n<div>${figures.join('\n')}</div>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Offprint: a tour</title>
<style>
  body { margin: 32px; background: #f4f2ee; color: #1d1b18; font: 15px/1.5 system-ui, sans-serif; }
  div { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
  figure { margin: 0; }
  img { max-width: 640px; max-height: 520px; border: 1px solid #d9d4cb; border-radius: 8px; }
  figcaption { color: #5f5a53; font-size: 13px; }
</style>
<h1>Offprint: a tour</h1>
${sections.join('\n')}
</html>
`;
}
