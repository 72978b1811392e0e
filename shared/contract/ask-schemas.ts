import { keyChoiceSchema } from '../commands/key-choice.ts';
import { shaSchema } from '../library/kept-file.ts';
import { dateSchema, feedPaperSchema, paperIdSchema } from '../library/paper.ts';
import { z } from '../schema.ts';
import { zoteroParcelSchema } from '../zotero/zotero-item.ts';
import type { AskArguments, AskChannel } from './channels.ts';
import { digestChoicesSchema } from './digest.ts';
import { wishParts } from './downloads.ts';
import { syncChoicesSchema } from './kept-sync.ts';
import { linkedFileWishSchema } from './linked-files.ts';
import { orderReplySchema } from './orders.ts';
import { batchItemSchema, gonePartSchema } from './port.ts';
import { systemChoicesSchema } from './system.ts';

const nothing = z.tuple([]);
const wishNames = z.array(z.object({ paper: paperIdSchema, part: z.enum(wishParts) })).max(10_000);
/** Pictures of a large library. */
const mostFiles = 1_000_000;
/** Characters of one text for the clipboard or a file: some 50,000 citations. */
const mostText = 50_000_000;
const exported = z.object({
  name: z.string().max(200),
  extension: z.string().regex(/^[a-z]{1,8}$/),
  text: z.string().max(mostText),
});
const exportedPdf = z.object({ name: z.string().max(200), bytes: z.instanceof(Uint8Array) });
/** A path as an imported file has it. */
const attachedName = z.string().max(10_000);
const address = z.string().max(2_000);

/** Main parses the arguments of every channel again: a window is not trusted. */
export const askSchemas: { readonly [Channel in AskChannel]: z.ZodType<AskArguments<Channel>> } = {
  'app:list-shown': z.tuple([z.number().int().nonnegative()]),
  'app:appearance': z.tuple([z.enum(['system', 'light', 'dark'])]),
  'app:keys': z.tuple([keyChoiceSchema]),
  'app:unread': z.tuple([z.number().int().nonnegative()]),
  'archive:start': nothing,
  'archive:pause': nothing,
  'archive:cancel': nothing,
  'archive:status': nothing,
  'backup:write': nothing,
  'backup:read': nothing,
  'backup:settings': nothing,
  'backup:with-files': z.tuple([z.boolean()]),
  'backup:choose-folder': nothing,
  'backup:restore-files': nothing,
  'arxiv:facts': z.tuple([z.array(paperIdSchema).max(10_000)]),
  'clipboard:write': z.tuple([z.string().max(mostText)]),
  'clipboard:write-rich': z.tuple([
    z.object({ text: z.string().max(mostText), html: z.string().max(mostText) }),
  ]),
  'downloads:want': z.tuple([z.array(paperIdSchema).max(1_000), z.array(z.enum(wishParts)), z.boolean()]),
  'downloads:state': nothing,
  'downloads:pause': z.tuple([z.boolean()]),
  'downloads:cancel': z.tuple([wishNames]),
  'downloads:retry': z.tuple([wishNames]),
  'downloads:wake': nothing,
  'files:remove': z.tuple([
    z.object({
      parts: z.array(gonePartSchema).max(1_000),
      unclaimed: z.array(shaSchema).max(mostFiles),
      rows: z.array(batchItemSchema).max(10_000),
    }),
  ]),
  'files:bring-back': z.tuple([z.string().max(100)]),
  'files:removed': nothing,
  'files:unclaimed': z.tuple([z.array(shaSchema).max(mostFiles)]),
  'disk:space': nothing,
  'export:save': z.tuple([exported]),
  'import:choose': nothing,
  'import:choose-folder': nothing,
  'import:look': z.tuple([z.string().max(100), z.array(attachedName).max(20_000)]),
  'import:keep': z.tuple([z.string().max(100), attachedName]),
  'linked-file:choose': z.tuple([linkedFileWishSchema]),
  'linked-file:list': nothing,
  'linked-file:write': z.tuple([z.string().max(100), z.string().max(mostText)]),
  'linked-file:stop': z.tuple([z.string().max(100)]),
  'export:save-pdf': z.tuple([exportedPdf]),
  'style:choose': nothing,
  'library:connect': nothing,
  'link:open': z.tuple([address]),
  'crashes:count': nothing,
  'crashes:open': nothing,
  'digest:state': nothing,
  'digest:choose': z.tuple([digestChoicesSchema]),
  'digest:password': z.tuple([z.string().max(1_000)]),
  'digest:test': nothing,
  'digest:open-file': nothing,
  'order:ready': nothing,
  'order:answered': z.tuple([z.number().int(), orderReplySchema]),
  'feed:search': z.tuple([z.string().min(1).max(250)]),
  'paper:find': z.tuple([paperIdSchema]),
  'paper:store': z.tuple([z.array(feedPaperSchema).max(200)]),
  'pdf:choose': nothing,
  'pdf:drag': z.tuple([shaSchema, z.string().max(2_000)]),
  'pdf:keep-file': z.tuple([z.string().min(1).max(10_000)]),
  'pdf:keep': z.tuple([z.string().max(1_000), z.instanceof(Uint8Array)]),
  'paper:refresh': z.tuple([paperIdSchema]),
  'picture:want': z.tuple([paperIdSchema, z.array(address).max(20)]),
  'profile:move': nothing,
  'profile:start-over': nothing,
  'profile:open': nothing,
  'profile:set-aside': nothing,
  'sync:days': z.tuple([z.array(dateSchema).max(2_000)]),
  'sync:cancel': nothing,
  'sync:log': nothing,
  'sync:mix': nothing,
  'sync:settings': nothing,
  'sync:choose': z.tuple([syncChoicesSchema]),
  'sync:token': z.tuple([z.string().max(1_000)]),
  'sync:endpoint': z.tuple([address, z.enum(['mix', 'start-over'])]),
  'sync:start': nothing,
  'sync:status': nothing,
  'system:state': nothing,
  'system:choose': z.tuple([systemChoicesSchema]),
  'updates:state': nothing,
  'updates:check': nothing,
  'updates:install': nothing,
  'zotero:send': z.tuple([z.array(zoteroParcelSchema).min(1).max(500)]),
  'window:flushed': nothing,
  'window:listening': nothing,
  'window:new': nothing,
};
