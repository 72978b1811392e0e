import type { WrittenAnnotation } from './written-annotation.ts';

type Parts = Pick<WrittenAnnotation, 'type' | 'rects' | 'colour'>;

/** The drawing of an annotation in PDF operators, in the page's own coordinates. */
export function drawingOf({ type, rects, colour }: Parts): string {
  const ink = colour.map(number).join(' ');
  switch (type) {
    case 'highlight':
      return `/A gs ${ink} rg\n${rects.map((rect) => `${boxOf(rect)} f`).join('\n')}`;
    case 'underline':
      return `${ink} RG 1.2 w\n${rects.map(lineUnder).join('\n')}`;
    case 'area':
      return `${ink} RG 1.5 w\n${rects.map((rect) => `${boxOf(inset(rect, 0.75))} S`).join('\n')}`;
    case 'note':
      return rects.map((rect) => sheet(rect, ink)).join('\n');
  }
}

type Rect = readonly [x1: number, y1: number, x2: number, y2: number];

const boxOf = ([x1, y1, x2, y2]: Rect): string => `${[x1, y1, x2 - x1, y2 - y1].map(number).join(' ')} re`;

const lineUnder = ([x1, y1, x2]: Rect): string =>
  `${number(x1)} ${number(y1 + 0.6)} m ${number(x2)} ${number(y1 + 0.6)} l S`;

const inset = ([x1, y1, x2, y2]: Rect, by: number): Rect => [x1 + by, y1 + by, x2 - by, y2 - by];

/** A small sheet with two lines on it. */
function sheet([x1, y1, x2, y2]: Rect, ink: string): string {
  const [width, height] = [x2 - x1, y2 - y1];
  const line = (part: number): string => {
    const y = number(y1 + height * part);
    return `${number(x1 + width * 0.25)} ${y} m ${number(x2 - width * 0.25)} ${y} l S`;
  };
  return `${ink} rg 0.25 G 0.8 w ${boxOf(inset([x1, y1, x2, y2], 0.5))} B\n${line(0.62)}\n${line(0.4)}`;
}

/** A number as PDF writes it: never with an exponent. */
export const number = (value: number): string => String(Number(value.toFixed(2)));
