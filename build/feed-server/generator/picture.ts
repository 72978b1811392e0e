import { type Canvas, type Colour, createCanvas, encodePng } from './png.ts';
import { type Random, randomFor } from './random.ts';

const white = 0;
const paper = 1;
const ink = 2;
const grey = 3;
const hair = 4;
const series = 5;
const ramp = 16;
const rampLength = 200;

/** A figure such as papers open with, drawn from the key alone: bars, curves, a heat map or a pipeline of boxes. */
export function figurePng(key: string, width = 1200, height = 648): Buffer {
  const random = randomFor('figure', key);
  const canvas = createCanvas(width, height, white);
  const palette = paletteFor(random);
  band(canvas, Math.round(height * 0.14));
  lines(canvas, random, width * 0.05, height * 0.045, width * random.int(50, 86) * 0.01, ink, height * 0.028);
  const [left, top, across, down] = [width * 0.07, height * 0.23, width * 0.86, height * 0.62];
  random.pick([bars, curves, heatMap, pipeline])(canvas, random, left, top, across, down);
  lines(canvas, random, width * 0.05, height * 0.91, width * 0.9, grey, 9);
  return encodePng(canvas, palette);
}

/** A square in two tones, for people and organizations. */
export function badgePng(key: string, size = 160): Buffer {
  const random = randomFor('badge', key);
  const canvas = createCanvas(size, size, ramp + random.int(20, 80));
  const cell = size / 8;
  for (let y = 1; y < 7; y++) {
    for (let x = 1; x < 4; x++) {
      if (!random.chance(0.5)) continue;
      canvas.fill(x * cell, y * cell, cell, cell, white);
      canvas.fill((7 - x) * cell, y * cell, cell, cell, white);
    }
  }
  return encodePng(canvas, paletteFor(random));
}

function paletteFor(random: Random): Colour[] {
  const hue = random.int(0, 359);
  const fixed: Colour[] = [
    [255, 255, 255],
    [247, 247, 249],
    [38, 42, 52],
    [150, 155, 165],
    [222, 225, 230],
  ];
  while (fixed.length < ramp) fixed.push(hsl(hue + (fixed.length - series) * 47, 0.58, 0.55));
  for (let step = 0; step < rampLength; step++)
    fixed.push(hsl(hue + step * 0.35, 0.62, 0.34 + (step / rampLength) * 0.5));
  return fixed;
}

function hsl(hue: number, saturation: number, lightness: number): Colour {
  const part = (n: number): number => {
    const k = (n + hue / 30) % 12;
    return Math.round(
      255 *
        (lightness -
          saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))),
    );
  };
  return [part(0), part(8), part(4)];
}

function band(canvas: Canvas, height: number): void {
  const step = canvas.width / rampLength;
  for (let at = 0; at < rampLength; at++) canvas.fill(at * step, 0, step + 1, height * 0.12, ramp + at);
}

/** Words too small to read: dashes of uneven length. */
function lines(
  canvas: Canvas,
  random: Random,
  left: number,
  top: number,
  across: number,
  colour: number,
  thickness: number,
): void {
  for (let x = left; x < left + across; ) {
    const word = random.int(2, 9) * thickness * 0.5;
    canvas.fill(x, top, Math.min(word, left + across - x), thickness, colour);
    x += word + thickness * 0.5;
  }
}

type Draw = (canvas: Canvas, random: Random, left: number, top: number, across: number, down: number) => void;

const axes: Draw = (canvas, _random, left, top, across, down) => {
  canvas.fill(left, top, across, down, paper);
  for (let line = 0; line < 5; line++) canvas.fill(left, top + (down * line) / 5, across, 1, hair);
  canvas.fill(left, top + down - 2, across, 2, ink);
  canvas.fill(left, top, 2, down, ink);
};

const bars: Draw = (canvas, random, left, top, across, down) => {
  axes(canvas, random, left, top, across, down);
  const groups = random.int(3, 7);
  const members = random.int(2, 4);
  const room = across / groups;
  for (let group = 0; group < groups; group++) {
    for (let member = 0; member < members; member++) {
      const tall = down * (0.25 + 0.55 * random.next() + 0.04 * member);
      const wide = (room * 0.7) / members;
      canvas.fill(
        left + group * room + room * 0.15 + member * wide,
        top + down - 2 - tall,
        wide - 3,
        tall,
        series + member,
      );
    }
  }
};

const curves: Draw = (canvas, random, left, top, across, down) => {
  axes(canvas, random, left, top, across, down);
  const count = random.int(2, 5);
  for (let curve = 0; curve < count; curve++) {
    const limit = 0.45 + 0.5 * random.next();
    const speed = 1.5 + 5 * random.next();
    for (let x = 0; x < across; x += 2) {
      const value = limit * (1 - Math.exp((-speed * x) / across)) + 0.012 * random.normal();
      canvas.fill(left + x, top + down - Math.max(0, value) * down - 4, 3, 4, series + curve);
    }
  }
};

const heatMap: Draw = (canvas, random, left, top, across, down) => {
  const columns = random.int(12, 28);
  const rows = random.int(6, 14);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const diagonal = Math.exp(-((row / rows - column / columns) ** 2) * 14);
      const value = Math.min(
        rampLength - 1,
        Math.floor(rampLength * (1 - (0.72 * diagonal + 0.28 * random.next()))),
      );
      canvas.fill(
        left + (column * across) / columns,
        top + (row * down) / rows,
        across / columns - 1,
        down / rows - 1,
        ramp + value,
      );
    }
  }
};

const pipeline: Draw = (canvas, random, left, top, across, down) => {
  canvas.fill(left, top, across, down, paper);
  const boxes = random.int(3, 5);
  const room = across / boxes;
  for (let box = 0; box < boxes; box++) {
    const tall = down * (0.35 + 0.4 * random.next());
    const x = left + box * room + room * 0.12;
    const y = top + (down - tall) / 2;
    canvas.fill(x, y, room * 0.62, tall, series + box);
    canvas.fill(x + 4, y + 4, room * 0.62 - 8, tall - 8, white);
    for (let line = 0; line * 26 + 40 < tall; line++)
      lines(canvas, random, x + 16, y + 18 + line * 26, room * 0.62 - 32, line === 0 ? ink : grey, 8);
    if (box + 1 < boxes) canvas.fill(x + room * 0.66, top + down / 2 - 2, room * 0.3, 4, ink);
  }
};
