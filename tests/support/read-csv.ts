/** Reads a table as RFC 4180 writes it, strictly: anything else is an error. A mark of byte order may come first. */
export function readCsv(file: string): string[][] {
  const text = file.replace(/^\ufeff/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`a cell without quotation marks at ${at}`);
    let cell = '';
    at++;
    for (;;) {
      if (at >= text.length) throw new Error('a cell does not end');
      if (text[at] === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 2;
      } else if (text[at] === '"') break;
      else cell += text[at++];
    }
    at++;
    row.push(cell);
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither a comma nor the end of a line at ${at}`);
  }
  if (row.length > 0) throw new Error('the last line does not end');
  return rows;
}
