import { html, type LitElement, nothing } from 'lit';

import type { ArticleView } from './article.js';
import type { Opened } from './opened.js';
import type { KindredThread } from './thread/thread.js';
import type { Shown } from './wall-core.js';

/**
 * Does what a button below a post says. What is opened is shown at once, and what it takes is loaded.
 *
 * @param button one of an article
 * @param hide asks what of a post should be hidden
 * @throws Error where it could not be loaded
 */
export async function open(
  opened: Opened,
  host: LitElement,
  button: HTMLElement,
  key: string,
  hide: (key: string) => Promise<unknown>,
): Promise<void> {
  const { threads } = opened;
  const does = button.dataset['do'];
  opened.shown = renderOpened;
  opened.reported ??= (from) => void reported(opened, host, from);
  const show = async (load: () => Promise<unknown>): Promise<void> => {
    host.requestUpdate();
    await load();
  };
  if (does === 'hide') return show(() => hide(key));
  if (does === 'report') {
    opened.reporting = opened.reporting === key ? undefined : key;
    if (opened.reporting) await show(async () => (await import('../report/define.js')).defineReport());
  } else if (does === 'reply' || !threads.delete(key)) {
    // Where it is open already, the field is gone to again.
    if (does === 'reply' && threads.get(key) === 'write')
      void button.closest('article')?.querySelector<KindredThread>('kindred-thread')?.write();
    threads.set(key, does === 'reply' ? 'write' : 'read');
    await show(async () => (await import('./thread/define.js')).defineThread());
  }
}

/** The focus goes back to where it came from. */
async function reported(opened: Opened, host: LitElement, key: string): Promise<void> {
  opened.reporting = undefined;
  host.requestUpdate();
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(`article[data-key="${CSS.escape(key)}"] [data-do=report]`)?.focus();
}

/** What of a post is open: a report, and the replies to it. */
export function renderOpened({ key, id, text: said, replies, mine }: Shown, view: ArticleView): unknown {
  const { thread, adapter, circle, theme } = view;
  return html`${
    view.reporting
      ? html`<kindred-report
          id="report-${key}"
          theme=${theme ?? nothing}
          .adapter=${adapter}
          .item=${id!}
          @close=${view.onReported}
        ></kindred-report>`
      : nothing
  }
  ${
    thread
      ? html`<kindred-thread
          id="thread-${key}"
          theme=${theme ?? nothing}
          .adapter=${adapter}
          .circle=${circle}
          .post=${id!}
          .text=${said}
          .mode=${replies}
          .mine=${mine}
          .writing=${thread === 'write'}
          .writable=${view.writable}
        ></kindred-thread>`
      : nothing
  }`;
}
