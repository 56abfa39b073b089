import type { Source } from './types.js';

/** What was read, in full: for whoever checks it. */
const READ: Readonly<Record<string, { name: string; url?: string }>> = {
  // Says that it compared each number and its hours with the provider.
  compared: { name: 'Support lines of the app Anneal, compared with their providers' },
  open: { name: 'Open Helplines', url: 'https://github.com/Kouki-odaka/open-helplines' },
  schools: { name: 'Helplines of a chat for schools, in its published source' },
};

/** How a source is called, and where it is if it has an address. @throws Error for one that nobody wrote down */
export function sourceOf({ id }: Pick<Source, 'id'>): { name: string; url?: string } {
  const read = READ[id];
  if (!read) throw new Error(`What was read is not named: add "${id}" to sources.ts.`);
  return read;
}
