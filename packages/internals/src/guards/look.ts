import { type Finding, type Guard, type GuardContext, type GuardName, inspect } from '@kindred/core/guards';

export type LookWith = (text: string, context?: Partial<GuardContext>) => Promise<Finding[]>;

/** One guard alone, as its chunk has it, with nothing between: what it finds and how long it takes is its own. */
export async function lookWith(name: GuardName): Promise<LookWith> {
  const folder = new URL(`../../../core/src/guards/${name}/index.ts`, import.meta.url);
  const { guard, prepare } = (await import(folder.href)) as {
    guard: Guard;
    prepare?: (text: string, context: GuardContext) => Promise<unknown>;
  };
  return async (text, more = {}) => {
    const context: GuardContext = { lang: 'en', writing: 'post', goOn: () => true, ...more };
    await prepare?.(text, context);
    return guard(text, context);
  };
}

/** All of them, by the one way in. */
export const lookWithAll = (text: string): Promise<Finding[]> => inspect(text, { budgetMs: Number.MAX_SAFE_INTEGER });
