import { keyChoiceSchema } from '../../shared/commands/key-choice.ts';
import { defaultKeys } from '../../shared/commands/keymap.ts';
import { keySetting } from '../queries/key-setting.ts';
import { ask } from './bridge.ts';
import { setKeyChoice } from './keymap.ts';

/** Keeps the keys of this window and of the menus as the library has them. */
export function followKeyChoice(): void {
  const watch = keySetting.of('');
  watch.subscribe(() => {
    const answer = watch.get();
    if (answer.state !== 'ready') return;
    const read = keyChoiceSchema.safeParse(answer.value);
    const choice = read.success ? read.data : defaultKeys;
    setKeyChoice(choice);
    void ask('app:keys', choice).catch(() => {});
  });
}
