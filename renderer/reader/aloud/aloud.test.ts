import { describe, expect, it } from 'vitest';
import { Aloud, type Speech } from './aloud.ts';

class Voice implements Speech {
  readonly said: string[] = [];
  end: () => void = () => {};

  speak(text: string, rate: number, ended: () => void): void {
    this.said.push(`${text} ×${rate}`);
    this.end = ended;
  }

  cancel(): void {
    // As the system does: what is cut off ends too.
    const { end } = this;
    this.end = () => {};
    end();
  }
}

const text = 'One is here. Two is there. Three is gone.';

describe('reading aloud', () => {
  it('goes from sentence to sentence and ends by itself', () => {
    const voice = new Voice();
    const aloud = new Aloud(text, voice, 1);
    aloud.start(0);
    voice.end();
    expect(aloud.state.get().sentence).toEqual({ start: 13, end: 26 });
    voice.end();
    voice.end();
    expect(voice.said).toEqual(['One is here. ×1', 'Two is there. ×1', 'Three is gone. ×1']);
    expect(aloud.state.get()).toMatchObject({ isSpeaking: false, sentence: null });
  });

  it('goes on with the sentence at which it was stopped', () => {
    const voice = new Voice();
    const aloud = new Aloud(text, voice, 1);
    aloud.start(0);
    voice.end();
    aloud.stop();
    expect(aloud.state.get().isSpeaking).toBe(false);
    aloud.resume(0);
    expect(voice.said.at(-1)).toBe('Two is there. ×1');
  });

  it('speaks the sentence anew at another speed', () => {
    const voice = new Voice();
    const aloud = new Aloud(text, voice, 1);
    aloud.start(0);
    aloud.setRate(1.5);
    expect(voice.said).toEqual(['One is here. ×1', 'One is here. ×1.5']);
    voice.end();
    expect(voice.said.at(-1)).toBe('Two is there. ×1.5');
  });
});
