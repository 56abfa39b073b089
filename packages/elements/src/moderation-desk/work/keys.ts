import type { Choice } from './desk-core.js';

export type Command = 'next' | 'previous' | 'reveal' | 'select' | 'undo' | 'help' | 'back' | Choice;

/** One letter each, the same in every language. */
export const KEYS: Record<Exclude<Command, 'back'>, string> = {
  next: 'j',
  previous: 'k',
  reveal: 'v',
  select: 'x',
  undo: 'u',
  note: 'n',
  publish: 'p',
  'publish-with-resources': 'w',
  'limit-replies': 'l',
  soften: 's',
  return: 'r',
  hold: 'h',
  remove: 'd',
  final: 'f',
  second: 'o',
  help: '?',
};

const COMMANDS = new Map(Object.entries(KEYS).map(([command, key]) => [key, command as Command]));

const TYPED = 'input:not([type=checkbox]), textarea, select';

/**
 * What a key asks for; nothing while somebody types, with Control, Alt or Meta held, or for a key that is held down.
 *
 * @param letters whether letters are shortcuts (WCAG 2.1.4: they can be switched off)
 */
export function commandOf(
  { key, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent,
  target: Element,
  letters: boolean,
): Command | undefined {
  // A dialog has its own keys.
  if (ctrlKey || altKey || metaKey || target.closest(TYPED) || target.closest('dialog')) return undefined;
  if (key === 'Escape') return 'back';
  if (target.closest('.rows')) {
    if (key === 'ArrowDown') return 'next';
    if (key === 'ArrowUp') return 'previous';
    if (key === 'Enter' && !repeat && target.closest('.open')) return 'reveal';
  }
  const command = letters ? COMMANDS.get(key.length === 1 ? key.toLowerCase() : '') : undefined;
  return repeat && command !== 'next' && command !== 'previous' ? undefined : command;
}
