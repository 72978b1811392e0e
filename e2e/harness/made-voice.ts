import type { Page } from '@playwright/test';

/** Takes the voices of this machine away, if it has any. */
export async function takeVoices(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(speechSynthesis, 'getVoices', () => []);
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  });
}

/** Gives the window a voice that says nothing and ends each sentence when it is told to. */
export async function giveVoice(page: Page): Promise<void> {
  await page.evaluate(() => {
    const spoken: SpeechSynthesisUtterance[] = [];
    Reflect.set(window, 'spoken', spoken);
    speechSynthesis.speak = (utterance) => void spoken.push(utterance);
    speechSynthesis.cancel = () => {};
    // Of another language than English: no real voice is needed then.
    Reflect.set(speechSynthesis, 'getVoices', () => [{ lang: 'zz' }]);
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  });
}

/** Lets the sentence that is spoken come to its end. */
export async function endSentence(page: Page): Promise<void> {
  await page.evaluate(() => {
    const spoken: SpeechSynthesisUtterance[] = Reflect.get(window, 'spoken');
    spoken.at(-1)?.dispatchEvent(new Event('end'));
  });
}

/** The sentence that is spoken and what is marked on the screen, without blanks. */
export async function spokenNow(page: Page): Promise<{ spoken: string; marked: string }> {
  return page.evaluate(() => {
    const spoken: SpeechSynthesisUtterance[] = Reflect.get(window, 'spoken');
    const marked = [...(CSS.highlights.get('read-aloud') ?? [])].map((range) => range.toString()).join('');
    const bare = (text: string): string => text.replace(/[\s{}$^_\\-]/g, '');
    return { spoken: bare(spoken.at(-1)?.text ?? ''), marked: bare(marked) };
  });
}
