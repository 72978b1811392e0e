import { describe, expect, it } from 'vitest';
import { Aloud, type Script, type Speech } from './aloud.ts';

class Voice implements Speech {
  readonly said: string[] = [];
  #end: () => void = () => {};

  speak(text: string, rate: number, ended: () => void): void {
    this.said.push(`${text} ×${rate}`);
    this.#end = ended;
  }

  cancel(): void {
    // As the system does: what is cut off ends too.
    const end = this.#end;
    this.#end = () => {};
    end();
  }

  /** The sentence has been spoken to its end. */
  async end(): Promise<void> {
    this.cancel();
    await new Promise(setImmediate);
  }
}

const script = (...parts: string[]): Script => ({ part: async (index) => parts[index] ?? null });
const text = script('One is here. Two is there. Three is gone.');
const beginning = { part: 0, offset: 0 };

describe('reading aloud', () => {
  it('goes from sentence to sentence and ends by itself', async () => {
    const voice = new Voice();
    const aloud = new Aloud(text, voice, 1);
    await aloud.start(beginning);
    await voice.end();
    expect(aloud.state.get().sentence).toEqual({ part: 0, start: 13, end: 26 });
    await voice.end();
    await voice.end();
    expect(voice.said).toEqual(['One is here. ×1', 'Two is there. ×1', 'Three is gone. ×1']);
    expect(aloud.state.get()).toMatchObject({ isSpeaking: false, sentence: null });
  });

  it('goes on from page to page, over those without a word', async () => {
    const voice = new Voice();
    const aloud = new Aloud(script('The end of it.', ' ', 'The next page.'), voice, 1);
    await aloud.start({ part: 0, offset: 4 });
    await voice.end();
    expect(voice.said).toEqual(['end of it. ×1', 'The next page. ×1']);
    expect(aloud.state.get().sentence).toEqual({ part: 2, start: 0, end: 14 });
  });

  it('goes on with the sentence at which it was stopped', async () => {
    const voice = new Voice();
    const aloud = new Aloud(text, voice, 1);
    await aloud.start(beginning);
    await voice.end();
    aloud.stop();
    expect(aloud.state.get().isSpeaking).toBe(false);
    await aloud.resume(beginning);
    expect(voice.said.at(-1)).toBe('Two is there. ×1');
  });

  it('says nothing when it was stopped while a page was on its way', async () => {
    const voice = new Voice();
    const aloud = new Aloud(text, voice, 1);
    const started = aloud.start(beginning);
    aloud.stop();
    await started;
    expect(voice.said).toEqual([]);
    expect(aloud.state.get().isSpeaking).toBe(false);
  });

  it('speaks the sentence anew at another speed', async () => {
    const voice = new Voice();
    const aloud = new Aloud(text, voice, 1);
    await aloud.start(beginning);
    aloud.setRate(1.5);
    expect(voice.said).toEqual(['One is here. ×1', 'One is here. ×1.5']);
    await voice.end();
    expect(voice.said.at(-1)).toBe('Two is there. ×1.5');
  });
});
