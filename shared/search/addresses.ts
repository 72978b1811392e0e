import { isPaperId, type PaperId } from '../library/ids.ts';
import { wordsOf } from './words.ts';

const paperAddress =
  /^(?:https?:\/\/)?(?:www\.|export\.)?(?:arxiv\.org\/(?:abs|pdf|html|src|e-print)|[\w.-]*huggingface\.co\/papers|alphaxiv\.org\/abs|ar5iv\.(?:labs\.)?(?:arxiv\.)?org\/html|doi\.org\/10\.48550)\/(?:arxiv\.)?(.+)$/i;

/** The paper that an id, with or without version and `arXiv:`, or an address of a page of it names. */
export function paperNamedBy(text: string): PaperId | null {
  const path =
    paperAddress.exec(text)?.[1]?.split(/[?#]/)[0] ?? text.replace(/^(arxiv|10\.48550\/arxiv)[:.]/i, '');
  const id = path
    .replace(/\/+$/, '')
    .replace(/\.(pdf|md)$/i, '')
    .replace(/v\d+$/i, '');
  return isPaperId(id) ? id : null;
}

/** Whether a text is an address of the web. */
export const isAddress = (text: string): boolean =>
  /^https?:\/\/\S+$/i.test(text) || /^(www\.)?(github|gitlab)\.com\/\S+$/i.test(text);

const common = new Set(['http', 'https', 'www', 'com', 'org', 'io', 'net', 'github', 'gitlab', 'git']);

/** The words of an address that tell it from others. */
export function addressWords(address: string): string[] {
  const path = address.replace(/[?#].*$/, '').replace(/\.git$/, '');
  return wordsOf(path).filter((word) => !common.has(word));
}
