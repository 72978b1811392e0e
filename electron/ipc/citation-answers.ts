import { readFile, stat } from 'node:fs/promises';
import type { WebContents } from 'electron';
import { extensionOf } from '../../shared/citation/formats.ts';
import type { ExportedText } from '../../shared/contract/channels.ts';
import { fail } from '../../shared/failure/failure.ts';
import { text } from '../../shared/text/text.ts';
import { replaceFile } from '../journal/durable-file.ts';
import type { Service } from '../service-shape.ts';
import { askWhereTo, askWhich, fileName } from './ask-for-file.ts';
import type { Answerings } from './handle.ts';

type CitationChannel =
  | 'arxiv:facts'
  | 'export:save'
  | 'style:choose'
  | 'linked-file:choose'
  | 'linked-file:list'
  | 'linked-file:write'
  | 'linked-file:stop'
  | 'zotero:send';

const mostStyleBytes = 2_000_000;

/** Answers what windows ask for citations and their files. */
export function citationAnswers(service: Service): Pick<Answerings, CitationChannel> {
  return {
    'arxiv:facts': async (_sender, papers) => {
      await service.learnFacts(papers);
      return undefined;
    },
    'export:save': saveAsked,
    'style:choose': chooseStyle,
    'zotero:send': async (_sender, parcels) => {
      const { sendToZotero } = await import('../zotero/send.ts');
      return sendToZotero(parcels, service.ownPdfs.files);
    },
    'linked-file:choose': async (sender, wish) => {
      const extension = extensionOf(wish.format);
      const file = await whereTo(sender, text.citing.keepTitle, wish.name, extension);
      return file === null ? null : service.linkedFiles.add(file, wish);
    },
    'linked-file:list': () => service.linkedFiles.all(),
    'linked-file:write': async (_sender, id, written) => {
      await service.linkedFiles.write(id, written);
      return undefined;
    },
    'linked-file:stop': async (_sender, id) => {
      await service.linkedFiles.stop(id);
      return undefined;
    },
  };
}

async function saveAsked(sender: WebContents, exported: ExportedText): Promise<string | null> {
  const { name, extension, text: written } = exported;
  const file = await whereTo(sender, text.citing.saveTitle, name, extension);
  if (file !== null) await replaceFile(file, [Buffer.from(written, 'utf8')]);
  return file;
}

const whereTo = (sender: WebContents, title: string, name: string, extension: string) =>
  askWhereTo(sender, title, `${fileName(name)}.${extension}`, [
    { name: extension.toUpperCase(), extensions: [extension] },
  ]);

async function chooseStyle(sender: WebContents): Promise<string | null> {
  const filters = [{ name: text.citing.styleFile, extensions: ['csl'] }];
  const file = await askWhich(sender, text.citing.addStyle, 'openFile', filters);
  if (file === null) return null;
  if ((await stat(file)).size > mostStyleBytes) return fail('too-large', 'a style file of more than 2 MB');
  return readFile(file, 'utf8');
}
