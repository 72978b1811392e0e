import { useSyncExternalStore } from 'react';
import type { Speech } from './aloud.ts';
import { readingVoice } from './reading-voice.ts';

interface Heard {
  readonly hasVoices: boolean;
  /** For papers; `null` leaves it to the system. */
  readonly voice: SpeechSynthesisVoice | null;
}

/** Read once for each change: a speech dispatcher on Linux has thousands. */
let heard: Heard | null = null;

function voicesNow(): Heard {
  if (heard !== null) return heard;
  const voices = speechSynthesis.getVoices();
  heard = { hasVoices: voices.length > 0, voice: readingVoice(voices, navigator.language) };
  return heard;
}

function subscribe(listener: () => void): () => void {
  const changed = (): void => {
    heard = null;
    listener();
  };
  speechSynthesis.addEventListener('voiceschanged', changed);
  return () => {
    heard = null;
    speechSynthesis.removeEventListener('voiceschanged', changed);
  };
}

/** Whether the system has voices, followed live: it tells of them some time after the window is there. */
export const useHasVoices = (): boolean => useSyncExternalStore(subscribe, () => voicesNow().hasVoices);

/** The system's voices, of which the one for papers speaks. */
export const systemVoices: Speech = {
  speak: (text, rate, ended) => {
    const utterance = new SpeechSynthesisUtterance(text);
    const { voice } = voicesNow();
    utterance.voice = voice;
    utterance.lang = voice?.lang ?? 'en-US';
    utterance.rate = rate;
    utterance.onend = ended;
    utterance.onerror = ended;
    speechSynthesis.speak(utterance);
  },
  cancel: () => speechSynthesis.cancel(),
};
