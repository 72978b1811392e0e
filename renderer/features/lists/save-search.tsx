import { ListFilter } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { makeList } from '../../actions/lists.ts';
import { goTo } from '../../app/navigation.ts';
import { Button } from '../../ui/button.tsx';

/** Keeps a search as a list that is always up to date, named by its query until it gets another name. */
export function SaveSearch({ query }: { readonly query: string }) {
  const save = async (): Promise<void> => {
    const list = await makeList({ name: query, parent: null, query, papers: [] });
    if (list !== null) goTo({ name: 'list', list });
  };
  return (
    <Button
      name={text.lists.saveSearch}
      showName={false}
      icon={<ListFilter aria-hidden size={16} strokeWidth={1.75} />}
      onClick={() => void save()}
    />
  );
}
