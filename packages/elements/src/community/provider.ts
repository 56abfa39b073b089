import { communityContext, type CommunityScope } from '../internal/context.js';

type Answer = (scope: CommunityScope | undefined, end?: () => void) => void;

interface ContextRequest extends Event {
  readonly context: unknown;
  readonly callback: Answer;
  readonly subscribe?: boolean;
}

/**
 * Answers whatever asks for the community from inside an element, now and each time it changes: the context protocol,
 * https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export class Provider {
  #scope?: CommunityScope;
  readonly #asking = new Map<Answer, () => void>();

  /** For the events of `context-request`. */
  readonly onRequest = (event: Event): void => {
    const { context, callback, subscribe } = event as ContextRequest;
    if (context !== communityContext) return;
    event.stopPropagation();
    const end = subscribe ? () => void this.#asking.delete(callback) : undefined;
    if (end) this.#asking.set(callback, end);
    callback(this.#scope, end);
  };

  get scope(): CommunityScope | undefined {
    return this.#scope;
  }

  set scope(scope: CommunityScope) {
    this.#scope = scope;
    for (const [answer, end] of this.#asking) answer(scope, end);
  }
}
