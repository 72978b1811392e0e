import { useSyncExternalStore } from 'react';
import type { Speech } from './aloud.ts';

function subscribe(listener: () => void): () => void {
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
}

/** Whether the system has voices, followed live: it tells of them some time after the window is there. */
export const useHasVoices = (): boolean =>
  useSyncExternalStore(subscribe, () => speechSynthesis.getVoices().length > 0);

/** The system's voices; one that runs on this machine comes before one that sends the text away. */
export const systemVoices: Speech = {
  speak: (text, rate, ended) => {
    const utterance = new SpeechSynthesisUtterance(text);
    const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.toLowerCase().startsWith('en'));
    utterance.voice = voices.find(({ localService }) => localService) ?? null;
    utterance.lang = 'en-US';
    utterance.rate = rate;
    utterance.onend = ended;
    utterance.onerror = ended;
    speechSynthesis.speak(utterance);
  },
  cancel: () => speechSynthesis.cancel(),
};
