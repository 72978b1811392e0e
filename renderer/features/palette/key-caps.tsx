import { bridge } from '../../app/bridge.ts';

const isMac = bridge.boot.platform === 'darwin';
const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  $mod: isMac ? '⌘' : 'Ctrl',
  Space: 'Space',
  Shift: isMac ? '⇧' : 'Shift',
  Arrows: '← ↑ ↓ →',
};

/** A key or a sequence as it stands on the keyboard. */
export function KeyCaps({ keys }: { readonly keys: string | undefined }) {
  if (keys === undefined) return null;
  return (
    <span className="inline-flex gap-1 text-ink-2">
      {capsOf(keys).map((key, index) => (
        <kbd
          key={index}
          className="min-w-5 rounded-[4px] border border-line bg-panel px-1 text-center font-mono text-11"
        >
          {capOf(key, keys)}
        </kbd>
      ))}
    </span>
  );
}

/** The last plus of a chord is the key itself. */
const capsOf = (keys: string): string[] => keys.split(' ').flatMap((chord) => chord.split(/\+(?!$)/));

function capOf(key: string, keys: string): string {
  const isChord = keys.includes('+');
  return names[key] ?? (isChord && key.length === 1 ? key.toUpperCase() : key);
}
