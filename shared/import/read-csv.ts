/** Rows of a CSV text, each with the line on which it begins; cells may be quoted and hold line breaks. */
export function readCsv(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  const source = text.replace(/^\ufeff/, '');
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  while (cell.lastIndex < source.length) {
    const from = cell.lastIndex;
    const match = cell.exec(source);
    // A stray quote inside a plain cell: the rest of its line is taken as it stands.
    const [whole, quoted, plain, end] = match ?? restOfLine(source, from);
    if (match === null) cell.lastIndex = from + whole.length;
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',') continue;
    if (cells.some((value) => value !== '')) rows.push({ line: begun, cells });
    cells = [];
    begun = line;
    if (whole === '') break;
  }
  if (cells.some((value) => value !== '')) rows.push({ line: begun, cells });
  return rows;
}

function restOfLine(source: string, from: number): (string | undefined)[] & { 0: string } {
  const whole = /[^\r\n]*(?:\r\n|\n|\r)?/.exec(source.slice(from))?.[0] ?? '';
  return [whole, undefined, whole.trimEnd(), '\n'];
}
