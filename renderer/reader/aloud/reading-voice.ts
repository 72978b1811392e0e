/** What is looked at of a voice of the system. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice for papers, which are English; `null` leaves it to the system. One on this machine comes before one that
 * sends the text away, the system's own choice before the first of its list, which may be meant as a joke.
 * @param spoken the language that the window is in, such as `en-GB`.
 */
export function readingVoice<V extends Voice>(voices: readonly V[], spoken: string): V | null {
  const worth = ({ lang, localService, default: isChosen }: V): number =>
    (localService ? 8 : 0) +
    (isChosen ? 4 : 0) +
    (isSame(lang, spoken) ? 2 : 0) +
    (isSame(lang, 'en-US') ? 1 : 0);
  return voices
    .filter(({ lang }) => /^en\b/i.test(lang.replace('_', '-')))
    .reduce<V | null>((best, each) => (best === null || worth(each) > worth(best) ? each : best), null);
}

const isSame = (a: string, b: string): boolean => a.replace('_', '-').toLowerCase() === b.toLowerCase();
