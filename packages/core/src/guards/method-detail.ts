import { again } from './again.js';
import type { GuardContext } from './guard.js';

/** Finds where a text tells how, in UTF-16 code units and the order of the text. */
export type MethodDetail = (text: string) => { start: number; end: number }[];

/** What the guard is less sure of is for whoever writes to think about, not for a moderator to be held up by. */
const SURE = 0.8;

/** Whatever a community is written in: a page has one language, a community often more. */
const LANGUAGES = ['en', 'de', 'ar', 'es', 'fr'];

const builtIn = again(import.meta.url, () => import('./built-in.js'));

/**
 * The rules of the method guard, for backends: a story that tells how somebody harmed themselves waits for a moderator,
 * and is not let through as it is.
 */
export async function loadMethodDetail(): Promise<MethodDetail> {
  const { guard, prepare } = (await builtIn()).guards.method;
  const contexts = LANGUAGES.map((lang): GuardContext => ({ lang, writing: 'story', goOn: () => true }));
  for (const context of contexts) await prepare?.('', context);
  return (text) => {
    const found = contexts
      .flatMap((context) => guard(text, { ...context }) as { start: number; end: number; confidence: number }[])
      .filter(({ confidence }) => confidence >= SURE)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return found.flatMap((one) => {
      if (one.start < end) return [];
      end = one.end;
      return [{ start: one.start, end: one.end }];
    });
  };
}
