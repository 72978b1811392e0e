/** A box in the window, CSS pixels. */
export interface FrameBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a key does to a frame: with Shift its size changes, with Ctrl it goes in small steps. */
export interface FrameKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

const steps = { wide: 16, small: 2 } as const;
const least = 12;

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const isFrameKey = (key: string): boolean => directions[key] !== undefined;

/** The frame after a key, kept inside a page. */
export function steppedFrame(
  frame: FrameBox,
  { key, shiftKey, ctrlKey }: FrameKey,
  page: FrameBox,
): FrameBox {
  const [x, y] = directions[key] ?? [0, 0];
  const step = ctrlKey ? steps.small : steps.wide;
  return shiftKey
    ? insideOf({ ...frame, width: frame.width + x * step, height: frame.height + y * step }, page)
    : insideOf({ ...frame, left: frame.left + x * step, top: frame.top + y * step }, page);
}

/** The frame moved, and where that is not enough made smaller, so that it lies on the page. */
export function insideOf(frame: FrameBox, page: FrameBox): FrameBox {
  const width = Math.min(page.width, Math.max(least, frame.width));
  const height = Math.min(page.height, Math.max(least, frame.height));
  return {
    width,
    height,
    left: Math.min(page.left + page.width - width, Math.max(page.left, frame.left)),
    top: Math.min(page.top + page.height - height, Math.max(page.top, frame.top)),
  };
}
