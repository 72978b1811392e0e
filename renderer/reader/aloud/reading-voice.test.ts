import { describe, expect, it } from 'vitest';
import { readingVoice, type Voice } from './reading-voice.ts';

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice & { readonly name: string } => ({
  name,
  lang,
  localService: true,
  default: false,
  ...more,
});

describe('the voice for papers', () => {
  it("is the system's own choice where that is English", () => {
    const voices = [
      voice('Joker', 'en-US'),
      voice('Anna', 'de-DE'),
      voice('Sam', 'en-GB', { default: true }),
    ];
    expect(readingVoice(voices, 'en-US')?.name).toBe('Sam');
  });

  it('speaks as the window is written, else as in America', () => {
    const voices = [voice('a', 'en-029'), voice('b', 'en-US'), voice('c', 'en_GB')];
    expect(readingVoice(voices, 'en-GB')?.name).toBe('c');
    expect(readingVoice(voices, 'de-DE')?.name).toBe('b');
  });

  it('reads on this machine where it can', () => {
    const away = voice('away', 'en-US', { localService: false, default: true });
    expect(readingVoice([away, voice('here', 'en-IN')], 'en-US')?.name).toBe('here');
    expect(readingVoice([away], 'en-US')?.name).toBe('away');
  });

  it('is left to the system where none is English', () => {
    expect(readingVoice([voice('Anna', 'de-DE', { default: true })], 'en-US')).toBeNull();
  });
});
