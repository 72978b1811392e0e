import { toFailure } from '../../../shared/failure/to-failure.ts';
import { Library } from '../../store/database.ts';
import type { SearchAnswer, SearchQuestion } from '../messages.ts';
import { SearchTexts } from './search-texts.ts';

const texts = new SearchTexts(new Library());

self.addEventListener('message', (event: MessageEvent<SearchQuestion>) => {
  void answer(event.data);
});

async function answer({ id, query }: SearchQuestion): Promise<void> {
  let reply: SearchAnswer;
  try {
    reply = { id, ids: await texts.find(query) };
  } catch (thrown) {
    reply = { id, failure: toFailure(thrown) };
  }
  self.postMessage(reply);
}
