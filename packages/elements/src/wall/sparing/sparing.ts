import { type LitElement, nothing, type TemplateResult } from 'lit';

import { Hiding } from '../../hiding/hiding.js';
import type { CommunityStore } from '../../internal/community-store.js';
import type { Lang } from '../../internal/words.js';
import { Mutes } from '../../store/mutes.js';

import type { Aside } from '../aside.js';
import type { Shown } from '../wall-core.js';

import { postPlace } from './post-place.js';
import { SparingList, type SparingPlace } from './sparing-list.js';

export type { Sparing };

/** Once it is known what is hidden, so that nothing of it is shown and nothing that is shown goes away meanwhile. */
export async function sparing(store: CommunityStore): Promise<typeof Sparing> {
  await Mutes.of(store).load();
  return Sparing;
}

/** What a wall needs that leaves out what a person hides, in an order of the backend's. */
class Sparing implements Aside {
  readonly list: SparingList;
  readonly #hiding: Hiding;

  constructor(host: LitElement, store: CommunityStore, place: SparingPlace, topicName: (key: string) => string) {
    this.list = new SparingList(store, place);
    this.#hiding = new Hiding(host, Mutes.of(store), topicName, postPlace);
  }

  leave(): void {
    // The list ends with the last that reads it.
  }

  hide(id: string, lang: Lang): Promise<void> {
    return this.#hiding.toggle(id, lang);
  }

  renderHow(): typeof nothing {
    return nothing;
  }

  renderFoot(lang: Lang): TemplateResult | typeof nothing {
    const { leftOut, items, inVain } = this.list;
    if (!leftOut) return nothing;
    return this.#hiding.renderHidden(lang, items.length === 0 ? 'allLeftOut' : inVain ? 'inVain' : 'leftOut');
  }

  renderWhy({ id, gone }: Shown, lang: Lang): unknown {
    return gone === 'hidden' ? this.#hiding.renderInstead(id!, lang) : nothing;
  }

  renderAsking(shown: Shown, lang: Lang): unknown {
    return shown.gone ? undefined : this.#hiding.renderAsking(shown, lang);
  }
}
