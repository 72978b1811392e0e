import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { KeyCaps } from '../palette/key-caps.tsx';
import { pressedKey } from './pressed-key.ts';

/** How long a second key is waited for, milliseconds. */
const sequenceMs = 900;

interface RecordKeysProps {
  /** Hears the keys as the table of commands spells them. */
  readonly onKeys: (keys: string) => void;
  readonly onCancel: () => void;
}

/** Hears one chord, or two keys after one another. Escape gives up. */
export function RecordKeys({ onKeys, onCancel }: RecordKeysProps) {
  const [first, setFirst] = useState<string | null>(null);
  const finish = useRef(onKeys);
  finish.current = onKeys;
  useEffect(() => {
    if (first === null) return undefined;
    const timer = setTimeout(() => finish.current(first), sequenceMs);
    return () => clearTimeout(timer);
  }, [first]);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    // The way out for those who have no pointer; no command may take it.
    if (event.key === 'Tab') return;
    event.preventDefault();
    const key = pressedKey(event.nativeEvent);
    if (event.key === 'Escape') onCancel();
    else if (key === null) return;
    else if (first === null) setFirst(key);
    else onKeys(`${first} ${key}`);
  };
  return (
    <span
      ref={(element) => element?.focus()}
      role="textbox"
      aria-label={text.keys.press}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={onCancel}
      className="inline-flex h-7 min-w-32 items-center justify-center rounded-control border border-accent px-2 text-ink-2"
    >
      {first === null ? text.keys.press : <KeyCaps keys={first} />}
    </span>
  );
}
