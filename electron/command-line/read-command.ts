import path from 'node:path';
import { parseArgs } from 'node:util';
import { exportFormats } from '../../shared/citation/formats.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { paperIdSchema } from '../../shared/library/paper.ts';
import { z } from '../../shared/schema.ts';
import { paperNamedBy } from '../../shared/search/addresses.ts';
import { text } from '../../shared/text/text.ts';

const mostFound = 1_000;

/** What a command asks of the app; paths in it are absolute. */
export const commandSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('sync') }),
  z.object({
    name: z.literal('add'),
    paper: paperIdSchema.nullable(),
    file: z.string().nullable(),
    to: z.union([paperIdSchema, z.literal('own')]).nullable(),
  }),
  z.object({
    name: z.literal('search'),
    query: z.string(),
    json: z.boolean(),
    limit: z.number().int().min(1).max(mostFound),
  }),
  z.object({
    name: z.literal('export'),
    list: z.string(),
    format: z.enum(exportFormats),
    output: z.string().nullable(),
  }),
]);
export type Command = Readonly<z.infer<typeof commandSchema>>;

/** What was typed: nothing for the app itself, a command, or a text that is all there is to say. */
export type Typed =
  | { readonly kind: 'window' }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'told'; readonly words: string; readonly code: 0 | 2 };

const names = ['sync', 'search', 'export', 'add'] as const;

/** Reads the arguments after the program (and, in development, after the app's folder). */
export function readCommand(args: readonly string[], version: string, folder: string): Typed {
  const at = args.findIndex((argument, index) => !argument.startsWith('-') && !isPictureFile(args, index));
  const words = at < 0 ? [...args] : args.slice(0, at);
  if (words.some((word) => word === '--help' || word === '-h')) return told(text.commandLine.usage);
  if (words.includes('--version')) return told(`${version}\n`);
  const typed = args[at];
  const name = names.find((known) => known === typed);
  if (name === undefined) return typed === undefined || !isWord(typed) ? { kind: 'window' } : unknown(typed);
  // Switches of the engine may stand anywhere; `--user-data-dir` chooses the library.
  const rest = args.slice(at + 1).filter((argument) => !argument.startsWith('--user-data-dir='));
  if (rest.includes('--help') || rest.includes('-h')) return told(text.commandLine.help[name]);
  try {
    return { kind: 'command', command: read(name, rest, folder) };
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return { kind: 'told', words: text.commandLine.misused(why, name), code: 2 };
  }
}

/** Whether it can only be meant as a command; links and files, by which the system starts the app, have signs in them. */
const isWord = (argument: string): boolean => /^\p{L}[\p{L}\d-]*$/u.test(argument);

/** `--screenshot FILE` asks for a picture of the window. */
const isPictureFile = (args: readonly string[], index: number): boolean => args[index - 1] === '--screenshot';

const unknown = (word: string): Typed => ({
  kind: 'told',
  words: text.commandLine.unknown(word, text.commandLine.usage),
  code: 2,
});

const told = (words: string): Typed => ({ kind: 'told', words, code: 0 });

/** The paper that a file belongs to, as far as that was typed. */
function belonging(
  { to, own = false }: { readonly to?: string; readonly own?: boolean },
  file: string | null,
): PaperId | 'own' | null {
  if (file === null && (to !== undefined || own)) throw new RangeError('--to and --own go with a file.');
  if (to === undefined) return own ? 'own' : null;
  const paper = paperNamedBy(to);
  if (own || paper === null) throw new RangeError('--to takes one id or address of a paper, without --own.');
  return paper;
}

function read(name: (typeof names)[number], rest: readonly string[], folder: string): Command {
  const args = [...rest];
  switch (name) {
    case 'sync':
      parseArgs({ args, strict: true });
      return { name };
    case 'add': {
      const options = { to: { type: 'string' }, own: { type: 'boolean' } } as const;
      const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true });
      const [what, ...others] = positionals;
      if (what === undefined || others.length > 0) throw new RangeError('add needs one id, address or file.');
      const file = /\.pdf$/i.test(what) && !/^https?:/i.test(what) ? path.resolve(folder, what) : null;
      const paper = file === null ? paperNamedBy(what) : null;
      if (file === null && paper === null) throw new RangeError(`"${what}" names no paper and no PDF.`);
      return { name, paper, file, to: belonging(values, file) };
    }
    case 'search': {
      const options = { json: { type: 'boolean' }, limit: { type: 'string' } } as const;
      const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true });
      const query = positionals.join(' ').trim();
      if (query === '') throw new RangeError('search needs a query.');
      const limit = Number(values.limit ?? 20);
      if (!Number.isInteger(limit) || limit < 1 || limit > mostFound)
        throw new RangeError(`--limit takes 1 to ${mostFound}.`);
      return { name, query, json: values.json ?? false, limit };
    }
    case 'export': {
      const word = { type: 'string' } as const;
      const options = { list: word, format: word, output: word };
      const { values } = parseArgs({ args, options, strict: true });
      if (values.list === undefined) throw new RangeError('export needs --list NAME.');
      const format = exportFormats.find((known) => known === values.format);
      if (format === undefined) throw new RangeError(`--format knows ${exportFormats.join(', ')}.`);
      const output = values.output === undefined ? null : path.resolve(folder, values.output);
      return { name, list: values.list, format, output };
    }
  }
}
