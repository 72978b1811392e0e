/**
 * Maps a list with a few calls under way at once and yields the answers in the list's own order.
 * `map` must not reject. Ending the loop early starts no further call.
 */
export async function* inOrderAhead<Item, Answer>(
  items: readonly Item[],
  ahead: number,
  map: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const under: Promise<Answer>[] = [];
  let next = 0;
  const fill = (): void => {
    for (; under.length <= ahead && next < items.length; next += 1) {
      const item = items[next];
      if (item !== undefined) under.push(map(item));
    }
  };
  fill();
  for (let first = under.shift(); first !== undefined; first = under.shift()) {
    const answer = await first;
    fill();
    yield answer;
  }
}
