import { type RefObject, useEffect } from 'react';
import { settingShown, useWantedSetting } from '../../app/wanted-setting.ts';

/** Some settings are read from the main process first; one that is not there by then is not on the page. */
const waitedMs = 3_000;
/** What sets it goes before what only leads elsewhere. */
const controls = ['input, select, textarea', 'button'] as const;

/** Goes to the setting that was asked for, and gives its control the focus. */
export function useWantedSettingShown(page: RefObject<HTMLElement | null>): void {
  const wanted = useWantedSetting();
  useEffect(() => {
    const root = page.current;
    if (wanted === null || root === null) return undefined;
    const show = (): boolean => {
      const line = root.querySelector<HTMLElement>(`[data-setting="${CSS.escape(wanted)}"]`);
      if (line === null) return false;
      line.scrollIntoView({ block: 'center' });
      const [control] = controls.flatMap((kind) => line.querySelector<HTMLElement>(kind) ?? []);
      control?.focus({ preventScroll: true });
      settingShown();
      return true;
    };
    if (show()) return undefined;
    const observer = new MutationObserver(() => (show() ? observer.disconnect() : undefined));
    observer.observe(root, { childList: true, subtree: true });
    const timer = setTimeout(settingShown, waitedMs);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [wanted, page]);
}
