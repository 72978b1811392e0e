import { Jumps } from '../jumps.ts';
import { type Readable, Writable } from '../readable.ts';
import type { Span } from './text-hits.ts';
import type { TextSelection } from './text-layer.ts';
import { offsetOf, rangeOf, rangesOf } from './text-offsets.ts';

/** Room above a place that is gone to, pixels. */
const roomAbove = 72;
/** Into the column from its left edge, where every line has letters, pixels. */
const sideways = 32;
const context = 64;

/** What the toolbar shows of the text. */
export interface TextState {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Offset of the heading under which the window begins; `null` before the first. */
  readonly heading: number | null;
}

/** An open text on the screen: places are offsets into its plain text, so they hold at every size. */
export class TextSurface {
  readonly scroller: HTMLElement;
  readonly #plain: string;
  readonly #ended = new AbortController();
  readonly #state = new Writable<TextState>({ canGoBack: false, canGoForward: false, heading: null });
  readonly #selection = new Writable<TextSelection | null>(null);
  readonly #moved = new Set<() => void>();
  readonly #jumps = new Jumps<number>((a, b) => a === b);
  #isPointerDown = false;
  #frame = 0;

  constructor(scroller: HTMLElement, plain: string) {
    this.scroller = scroller;
    this.#plain = plain;
    const { signal } = this.#ended;
    scroller.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    scroller.addEventListener('pointerdown', () => this.#press(true), { signal });
    window.addEventListener('pointerup', () => this.#press(false), { signal });
    window.addEventListener('pointercancel', () => this.#press(false), { signal });
    document.addEventListener('selectionchange', () => this.#readSoon(), { signal });
    this.#findHeading();
  }

  get state(): Readable<TextState> {
    return this.#state;
  }

  get selection(): Readable<TextSelection | null> {
    return this.#selection;
  }

  /** The offset at the line of the window to which `show` brings a place. */
  get offset(): number {
    const edge = this.scroller.getBoundingClientRect().top + roomAbove + 2;
    const column = this.scroller.firstElementChild?.getBoundingClientRect();
    const caret = document.caretPositionFromPoint((column?.left ?? 0) + sideways, edge);
    const exact =
      caret !== null && this.scroller.contains(caret.offsetNode)
        ? offsetOf(caret.offsetNode, caret.offset)
        : null;
    if (exact !== null) return exact;
    const pieces = this.scroller.querySelectorAll<HTMLElement>('[data-start]');
    for (const piece of pieces) {
      if (piece.getBoundingClientRect().bottom > edge) return Number(piece.dataset.start);
    }
    return 0;
  }

  /** How much of the text lies above the window's lower edge, 0 to 1. */
  get reached(): number {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    return scrollHeight === 0 ? 0 : Math.min(1, (scrollTop + clientHeight + 32) / scrollHeight);
  }

  /** Hears of every change of place. @returns what ends the hearing. */
  onMoved(heard: () => void): () => void {
    this.#moved.add(heard);
    return () => this.#moved.delete(heard);
  }

  clearSelection(): void {
    document.getSelection()?.removeAllRanges();
  }

  /** Shows a place, without a step to go back by. */
  show(offset: number): void {
    const top = rangeOf(this.scroller, offset, offset + 1)?.getBoundingClientRect().top;
    if (top === undefined) return;
    this.scroller.scrollTop += top - this.scroller.getBoundingClientRect().top - roomAbove;
  }

  /** Goes to a place; a jump that can be taken back. */
  goTo(offset: number): void {
    this.leave();
    this.show(offset);
  }

  /** Remembers the place, to be gone back to. */
  leave(): void {
    this.#jumps.leave(this.offset);
    this.#tell();
  }

  /** Goes to the block or the item of an id. */
  follow(target: string): void {
    const anchor = this.anchorOf(target);
    const piece = anchor?.querySelector<HTMLElement>('[data-start]');
    if (piece !== undefined && piece !== null) this.goTo(Number(piece.dataset.start));
  }

  /** The element of an id that links lead to. */
  anchorOf(target: string): HTMLElement | null {
    return this.scroller.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(target)}"]`);
  }

  goBack(): void {
    this.#go(this.#jumps.goBack(this.offset));
  }

  goForward(): void {
    this.#go(this.#jumps.goForward(this.offset));
  }

  rangeOf(start: number, end: number): Range | null {
    return rangeOf(this.scroller, start, end);
  }

  /** The same of many parts at once. */
  rangesOf(spans: readonly Span[]): (Range | null)[] {
    return rangesOf(this.scroller, spans);
  }

  close(): void {
    this.#ended.abort();
    cancelAnimationFrame(this.#frame);
    this.#moved.clear();
  }

  #press(isDown: boolean): void {
    this.#isPointerDown = isDown;
    if (!isDown) this.#readSoon();
  }

  #scrolled(): void {
    this.#findHeading();
    for (const heard of this.#moved) heard();
  }

  #findHeading(): void {
    const edge = this.scroller.getBoundingClientRect().top + roomAbove + 8;
    let heading: number | null = null;
    for (const element of this.scroller.querySelectorAll<HTMLElement>('[data-heading]')) {
      if (element.getBoundingClientRect().top > edge) break;
      heading = Number(element.dataset.heading);
    }
    if (heading !== this.#state.get().heading) this.#state.set({ ...this.#state.get(), heading });
  }

  #readSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#selection.set(this.#readSelection()));
  }

  #readSelection(): TextSelection | null {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!this.scroller.contains(range.commonAncestorContainer)) return null;
    const start = offsetOf(range.startContainer, range.startOffset);
    const end = offsetOf(range.endContainer, range.endOffset);
    const last = [...range.getClientRects()].at(-1);
    if (start === null || end === null || end <= start || last === undefined) return null;
    return {
      start,
      end,
      text: this.#plain.slice(start, end).replace(/\s+/g, ' ').trim(),
      before: this.#plain.slice(Math.max(0, start - context), start),
      after: this.#plain.slice(end, end + context),
      at: { x: last.right, top: last.top, bottom: last.bottom },
      isGoingOn: this.#isPointerDown,
    };
  }

  #go(to: number | null): void {
    if (to !== null) this.show(to);
    this.#tell();
  }

  #tell(): void {
    const { canGoBack, canGoForward } = this.#jumps;
    this.#state.set({ ...this.#state.get(), canGoBack, canGoForward });
  }
}
