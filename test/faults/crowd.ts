/** People who write all the time, and what must be there of it afterwards. */
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

interface Item {
  id: string;
  kind: 'post' | 'reply';
  capability: string;
  text: string;
  revision: number;
  deleted: boolean;
}

interface Post extends Item {
  kind: 'post';
  replies: Reply[];
  /** Of those who said "with you". */
  tokens: Map<string, boolean>;
}

interface Reply extends Item {
  kind: 'reply';
}

/** One write: sent again unchanged until it was acknowledged, as a device does. */
interface Write {
  path: string;
  body: object;
  creates: boolean;
  done(answer: { id?: string }): void;
}

interface Receipt {
  write: Write;
  text: string;
}

const key = (): string => randomBytes(32).toString('base64url');
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
const pick = <T>(list: readonly T[]): T => list[randomInt(list.length)] as T;

/** The server is gone, or can't answer now. */
class Cut extends Error {}

export class Person {
  readonly posts: Post[] = [];
  /** What was sent last and not acknowledged. */
  #open?: Write;
  #n = 0;
  acknowledged = 0;
  receipts: Receipt[] = [];

  constructor(readonly name: string) {}

  /** Writes until the server is gone. */
  async writeUntilCut(url: () => string, onAcknowledged: () => void): Promise<void> {
    try {
      for (;;) {
        await this.finish(url());
        this.#open = this.#next();
        await this.finish(url());
        onAcknowledged();
      }
    } catch (error) {
      if (!(error instanceof Cut)) throw error;
    }
  }

  /** Writes a post. */
  async post(url: string): Promise<Post> {
    this.#open = this.#post();
    await this.finish(url);
    return this.posts.at(-1) as Post;
  }

  /** Sends again what was not acknowledged. */
  async finish(url: string): Promise<void> {
    const write = this.#open;
    if (!write) return;
    const text = await send(url, write);
    write.done(JSON.parse(text) as { id?: string });
    if (write.creates) this.receipts.push({ write, text });
    this.#open = undefined;
    this.acknowledged += 1;
  }

  /** What was acknowledged is answered the same when it is sent once more. */
  async repeat(url: string): Promise<void> {
    const some = this.receipts.slice(-2);
    this.receipts = [];
    for (const { write, text } of some) {
      const again = await send(url, write);
      if (again !== text) throw new Error(`Sent again, ${write.path} was answered ${again} instead of ${text}.`);
    }
  }

  #next(): Write {
    const live = this.posts.filter(({ deleted }) => !deleted);
    const dice = randomInt(100);
    if (!live.length || dice < 35) return this.#post();
    const post = pick(live.slice(-20));
    if (dice < 55) return this.#reply(post);
    if (dice < 80) return this.#react(post);
    if (dice < 92) return this.#change(pick([post, ...post.replies.filter(({ deleted }) => !deleted)]));
    return this.#delete(pick([post, ...post.replies.filter(({ deleted }) => !deleted)]));
  }

  #item(): { text: string; capability: string; fields: object } {
    const capability = key();
    const text = `${this.name} ${(this.#n += 1)}`;
    return {
      text,
      capability,
      fields: { idempotencyKey: randomUUID(), capabilityHash: hash(capability), threadKey: key(), text },
    };
  }

  #post(): Write {
    const thread = randomUUID();
    const { fields, ...item } = this.#item();
    const id = `main.${thread}`;
    return {
      path: '/circles/main/posts',
      body: { ...fields, circle: 'main', thread },
      creates: true,
      done: () =>
        void this.posts.push({
          ...item,
          id,
          kind: 'post',
          revision: 1,
          deleted: false,
          replies: [],
          tokens: new Map(),
        }),
    };
  }

  #reply(post: Post): Write {
    const { fields, ...item } = this.#item();
    return {
      path: `/posts/${post.id}/replies`,
      body: { ...fields, post: post.id },
      creates: true,
      done: ({ id = '' }) => void post.replies.push({ ...item, id, kind: 'reply', revision: 1, deleted: false }),
    };
  }

  #react({ id, tokens }: Post): Write {
    const known = [...tokens.keys()];
    const token = known.length && randomInt(3) === 0 ? pick(known) : key();
    const on = !tokens.get(token);
    return {
      path: '/reactions',
      body: { target: `post:${id}`, kind: 'with', token, on },
      creates: false,
      done: () => void tokens.set(token, on),
    };
  }

  #own({ capability }: Item, action: object): Pick<Write, 'path' | 'body' | 'creates'> {
    return {
      path: '/own/act',
      body: { capability, circle: 'main', idempotencyKey: randomUUID(), action },
      creates: false,
    };
  }

  #change(item: Item): Write {
    const text = `${this.name} ${(this.#n += 1)} changed`;
    return {
      ...this.#own(item, { type: 'edit', revision: item.revision, text }),
      done: () => {
        item.text = text;
        item.revision += 1;
      },
    };
  }

  #delete(item: Item): Write {
    return {
      ...this.#own(item, { type: 'delete' }),
      done: () => {
        item.deleted = true;
      },
    };
  }
}

async function send(url: string, { path, body }: Write): Promise<string> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(`${url}/v1/main${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    status = response.status;
    text = await response.text();
  } catch (cause) {
    throw new Cut('The server is gone.', { cause });
  }
  if (status === 503) throw new Cut(`The server can't answer: ${text}`);
  if (status !== 200) throw new Error(`POST ${path} was answered ${status}: ${text}`);
  return text;
}
