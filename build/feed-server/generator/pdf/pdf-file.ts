import { deflateSync } from 'node:zlib';

/** A PDF file in the making: numbered objects, written out with a cross-reference table at the end. */
export interface PdfFile {
  /** Takes a number for an object that is filled in later. */
  reserve(): number;
  /** Writes an object's body (`<< … >>`) under a number, a new one when none is given; returns the number. */
  put(body: string, number?: number): number;
  /** Writes a compressed stream; `keys` go into its dictionary. */
  stream(content: string, keys?: string): number;
  /** The finished file. */
  finish(root: number, info: number): Buffer;
}

export function createPdfFile(): PdfFile {
  const objects: (Buffer | undefined)[] = [];
  const reserve = (): number => objects.push(undefined);
  const set = (number: number, body: Buffer): number => {
    objects[number - 1] = body;
    return number;
  };
  return {
    reserve,
    put: (body, number = reserve()) => set(number, Buffer.from(body, 'latin1')),
    stream: (content, keys = '') => {
      const data = deflateSync(Buffer.from(content, 'latin1'));
      const head = Buffer.from(
        `<< /Length ${data.length} /Filter /FlateDecode ${keys}>>\nstream\n`,
        'latin1',
      );
      return set(reserve(), Buffer.concat([head, data, Buffer.from('\nendstream', 'latin1')]));
    },
    finish: (root, info) => {
      const pieces: Buffer[] = [];
      let length = 0;
      const write = (piece: Buffer): void => {
        pieces.push(piece);
        length += piece.length;
      };
      // The second line has bytes above 127, which tells transports that the file is binary.
      write(Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
      const offsets = objects.map((body, at) => {
        const offset = length;
        write(Buffer.from(`${at + 1} 0 obj\n`, 'latin1'));
        write(body ?? Buffer.from('null', 'latin1'));
        write(Buffer.from('\nendobj\n', 'latin1'));
        return offset;
      });
      const xref = length;
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
      write(
        Buffer.from(
          `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${xref}\n%%EOF\n`,
          'latin1',
        ),
      );
      return Buffer.concat(pieces);
    },
  };
}

/** A literal string; the text must be in the font's encoding already, one character a byte. */
export function pdfString(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&').replace(/[\r\n]+/g, ' ')})`;
}

/** A text string of the document's own (outline, title): UTF-16 with a mark, so that any letter survives. */
export function pdfText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
