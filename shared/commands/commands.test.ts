import { describe, expect, it } from 'vitest';
import { text } from '../text/text.ts';
import { acceleratorOf } from './accelerator.ts';
import { conflictsOf, keymapOf, presets } from './keymap.ts';
import { type Command, commands, findCommand } from './table.ts';

const table: readonly Command[] = commands;

describe('the table of commands', () => {
  it('has every id once', () => {
    const ids = table.map((command) => command.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(presets)('gives no key to two commands that meet, in the preset %s', (preset) => {
    expect(conflictsOf(keymapOf({ preset, changes: {} }))).toEqual([]);
  });

  it('finds a key that is given twice, and one that begins a sequence', () => {
    const changes = { star: ['x'], note: ['g'] };
    const found = conflictsOf(keymapOf({ preset: 'default', changes }));
    expect(found).toContainEqual({ key: 'x', commands: ['select', 'star'] });
    expect(found.filter(({ commands: [, other] }) => other === 'note').length).toBeGreaterThan(1);
  });

  // Escape and Delete rest in a text field as all single keys do; these would be missed outside of one too.
  it('leaves the keys that move the focus and the caret alone where no chord is pressed', () => {
    const taken = ['Tab', 'ArrowUp', 'ArrowDown', 'Backspace'];
    expect(table.flatMap((command) => command.keys).filter((key) => taken.includes(key))).toEqual([]);
  });

  it('has a title for every command and no two the same in one menu', () => {
    const titles = table.map((command) => `${command.menu}: ${text.command[command.id]}`);
    expect(titles).toEqual([...new Set(titles)]);
    for (const command of table) expect(text.command[command.id].trim()).not.toBe('');
    expect(Object.keys(text.command).sort()).toEqual(table.map((command) => command.id).sort());
  });

  it.each([
    ['star', 's'],
    ['note', 'n'],
    ['tag', 'l'],
    ['next-paper', 'j'],
    ['previous-paper', 'k'],
    ['search', '/'],
    ['undo', '$mod+z'],
    ['palette', '$mod+k'],
    ['new-window', '$mod+Shift+n'],
  ])('promises %s the key %s', (id, key) => {
    expect(findCommand(id)?.keys).toContain(key);
  });
});

describe('findCommand', () => {
  it('finds only what is in the table', () => {
    expect(findCommand('star')?.id).toBe('star');
    for (const id of ['', 'Star', 'toString', '__proto__']) expect(findCommand(id)).toBeUndefined();
  });
});

describe('acceleratorOf', () => {
  it.each<[readonly string[], string | null]>([
    [['$mod+Shift+n'], 'CommandOrControl+Shift+N'],
    [['$mod+,'], 'CommandOrControl+,'],
    [['F5'], 'F5'],
    [['/', '$mod+f'], 'CommandOrControl+F'],
    [['g t'], null],
    [['s'], null],
    [['Shift+?'], null],
    [['Space'], null],
    [[], null],
  ])('of %j is %j', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
  });

  it('gives no two menu items the same', () => {
    const all = table.flatMap((command) => acceleratorOf(command.keys) ?? []);
    expect(all).toEqual([...new Set(all)]);
  });
});
