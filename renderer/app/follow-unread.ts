import { counts } from '../queries/sidebar.ts';
import { ask } from './bridge.ts';

/** Tells main how many papers of the newest edition are unread, now and whenever that changes. */
export function followUnread(): void {
  const watch = counts.of('');
  let told: number | null = null;
  watch.subscribe(() => {
    const answer = watch.get();
    if (answer.state !== 'ready' || answer.value.today === told) return;
    told = answer.value.today;
    void ask('app:unread', told).catch(() => {});
  });
}
