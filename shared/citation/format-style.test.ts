import { describe, expect, it } from 'vitest';
import { citationFiles, packedStyles } from '../../build/vite/citation-styles.ts';
import { citedForTests } from './cited-paper.test-support.ts';
import { formatInStyle, richInStyle } from './format-style.ts';
import { type CitationStyle, localeOf, readStyleFile } from './style.ts';

const files = citationFiles();

function objectIn(name: string): object {
  const read: unknown = JSON.parse(files.get(name) ?? 'null');
  if (typeof read !== 'object' || read === null) throw new TypeError(`no ${name}`);
  return read;
}

function style(name: string): CitationStyle {
  const source = objectIn(`styles/${name}.json`);
  const locale = localeOf(source);
  return {
    name,
    source,
    locale,
    localeSource: locale === 'en-US' ? null : objectIn(`locales/${locale}.json`),
  };
}

const own = (language: string): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="${language}">
  <info><title>Short</title><id>http://www.zotero.org/styles/short-${language}</id></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="."><names variable="author"><name and="text"/></names><text variable="title" prefix=", "/></layout></bibliography>
</style>`;

describe('formatInStyle', () => {
  it.each([
    [
      'modern-language-association',
      'Garosi, Andrea, and Ada van der Lovelace. Large Models of Small Worlds.',
    ],
    [
      'chicago-author-date',
      'Garosi, Andrea, and Ada van der Lovelace. 2026. “Large Models of Small Worlds.”',
    ],
    ['ieee', 'A. Garosi and A. van der Lovelace, “Large Models of Small Worlds,” June 09, 2026'],
    ['nature', 'Garosi, A. & van der Lovelace, A. Large Models of Small Worlds. Preprint at'],
  ])('follows %s', (name, beginning) => {
    expect(formatInStyle([citedForTests()], style(name)).startsWith(beginning)).toBe(true);
  });

  it('follows APA', () => {
    expect(formatInStyle([citedForTests()], 'apa')).toBe(
      'Garosi, A., & van der Lovelace, A. (2026). Large Models of Small Worlds (arXiv:2606.13392). arXiv. https://doi.org/10.48550/arXiv.2606.13392\n',
    );
  });

  it('numbers several papers where the style does', () => {
    const two = [citedForTests(), { ...citedForTests({ title: 'Second' }), citationKey: 'second' }];
    expect(formatInStyle(two, style('ieee')).split('\n')).toEqual([
      expect.stringMatching(/^\[1\] A\. Garosi/),
      expect.stringMatching(/^\[2\] A\. Garosi/),
      '',
    ]);
    expect(formatInStyle([], style('ieee'))).toBe('');
  });

  it.each([
    ['pt-BR', 'Garosi e Ada'],
    ['ja-JP', 'GarosiとAda'],
  ])('takes a style of the reader in %s', (language, words) => {
    const source = own(language);
    const file = readStyleFile(source);
    expect(file).toEqual({ id: `short-${language}`, title: 'Short' });
    const localeSource = objectIn(`locales/${localeOf(source)}.json`);
    expect(
      formatInStyle([citedForTests()], { name: language, source, locale: localeOf(source), localeSource }),
    ).toContain(words);
  });
});

describe('richInStyle', () => {
  it('keeps the italics of a style, and no other markup', () => {
    const strange = { ...citedForTests({ title: 'On <script>x</script> & Things' }), citationKey: 'strange' };
    expect(richInStyle([citedForTests()], 'apa')).toBe(
      '<p>Garosi, A., &#38; van der Lovelace, A. (2026). <i>Large Models of Small Worlds</i> (arXiv:2606.13392). arXiv. https://doi.org/10.48550/arXiv.2606.13392</p>\n',
    );
    const numbered = richInStyle([citedForTests(), strange], style('ieee'));
    expect(numbered).toMatch(/^<p>\[1\] A\. Garosi .*<i>arXiv<\/i>.*<\/p>\n<p>\[2\] /);
    expect(numbered).not.toContain('<script');
    expect(richInStyle([strange], style('ieee'))).toMatch(/^<p>A\. Garosi/);
    expect(richInStyle([], 'apa')).toBe('');
  });
});

describe('readStyleFile', () => {
  it.each([
    ['no XML', 'hello'],
    ['another language', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a dependent style', own('en-US').replace(/<bibliography>[\s\S]*<\/bibliography>/, '')],
    ['a style without a name', own('en-US').replace('<title>Short</title>', '')],
  ])('refuses %s', (_what, xml) => {
    expect(readStyleFile(xml)).toBeNull();
  });
});

describe('the packed styles', () => {
  it('come with every language and a notice', () => {
    for (const name of packedStyles) expect(files.has(`styles/${name}.json`)).toBe(true);
    expect([...files.keys()].filter((name) => name.startsWith('locales/')).length).toBeGreaterThan(50);
    expect(files.get('NOTICE.txt')).toMatch(/citationstyles\.org[\s\S]*by-sa\/3\.0[\s\S]*tree\/[0-9a-f]{40}/);
  });
});
