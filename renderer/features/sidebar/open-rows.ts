interface TreeRow {
  readonly key: string;
  /** How many rows it stands under. */
  readonly depth: number;
}

/** A row that is shown; `isOpen` is `null` where nothing stands under it. */
export type OpenRow<Row extends TreeRow> = Row & { readonly isOpen: boolean | null };

/** The rows of a tree, given from top to bottom, without those under a closed one. */
export function openRows<Row extends TreeRow>(
  rows: readonly Row[],
  closed: ReadonlySet<string>,
): OpenRow<Row>[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return rows.flatMap((row, index) => {
    if (row.depth > hiddenBelow) return [];
    const isParent = (rows[index + 1]?.depth ?? 0) > row.depth;
    const isClosed = closed.has(row.key);
    hiddenBelow = isParent && isClosed ? row.depth : Number.POSITIVE_INFINITY;
    return [{ ...row, isOpen: isParent ? !isClosed : null }];
  });
}
