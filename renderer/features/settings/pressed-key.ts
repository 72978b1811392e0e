type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const modifiers = new Set(['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'Dead']);

/** A pressed key as the table of commands spells it, such as `$mod+Shift+z`; `null` for a modifier alone. */
export function pressedKey(event: Pressed): string | null {
  if (modifiers.has(event.key)) return null;
  const key = event.code === 'Space' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const parts = [
    ...(event.ctrlKey || event.metaKey ? ['$mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    key,
  ];
  return parts.join('+');
}
