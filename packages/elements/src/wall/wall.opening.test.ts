import { mockCommunity, rendered, resetMocks, stopMocks, until, useHandlers } from '@kindred/internals/testing';
import { expect } from '@open-wc/testing';
import { http, HttpResponse, passthrough } from 'msw';

import '../define/wall.js';

import type { KindredWall } from './wall.js';

/** A module is loaded once a page: so these tests build on each other, and have a file of their own. */
describe('what opens posts', () => {
  const PART = /\/wall\/coming-in\.[jt]s/;
  const asked = (): number => performance.getEntriesByType('resource').filter(({ name }) => PART.test(name)).length;
  let wall: KindredWall;
  const $ = (selector: string): HTMLElement | null => wall.shadowRoot!.querySelector<HTMLElement>(selector);
  const press = async (name: string): Promise<void> => {
    $(`[data-do=${name}]`)!.click();
    await rendered(wall);
  };

  before(async () => {
    const mock = mockCommunity({ posts: [{ text: 'One line\n'.repeat(30), contentNotes: ['death'] }] });
    const adapter = { ...(await mock.backend()), name: `mock-${crypto.randomUUID()}`, local: false };
    wall = Object.assign(document.createElement('kindred-wall'), { adapter, circle: 'night-shift' });
    document.body.append(wall);
    await until(() => $('article'));
    await rendered(wall);
  });
  afterEach(resetMocks);
  after(() => {
    wall.remove();
    return stopMocks();
  });

  it('is not asked for while nobody is near, and reading on needs none of it', async () => {
    expect(asked()).to.equal(0);
    await press('uncover');
    expect($('.prose')!.classList.contains('folded')).to.equal(true);
    await press('unfold');
    expect($('.prose')!.classList.contains('folded')).to.equal(false);
    expect(asked()).to.equal(0);
  });

  it('says where it could not come, and what was pressed is done when it is pressed again', async () => {
    await useHandlers(http.get(PART, () => HttpResponse.error()));
    await press('report');
    await until(() => $('.deeds ~ .notice'));
    expect($('kindred-report')).to.equal(null);
    expect($('.prose')!.classList.contains('folded'), 'what was read stays').to.equal(false);
    await resetMocks();
    await press('report');
    await until(() => $('kindred-report')?.shadowRoot?.childElementCount);
    expect($('.deeds ~ .notice')).to.equal(null);
  });

  it('gives the focus back where it came from', async () => {
    $('kindred-report')!.dispatchEvent(new Event('close'));
    await until(() => wall.shadowRoot!.activeElement?.matches('[data-do=report]'));
    expect($('kindred-report')).to.equal(null);
  });

  it('shows at once what is opened, keeps what is pressed meanwhile, and closes again', async () => {
    let letThrough!: () => void;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await useHandlers(
      http.get(/\/wall\/thread\/define\.[jt]s/, async () => {
        await held;
        return passthrough();
      }),
    );
    await press('reply');
    await until(() => $('kindred-thread'));
    expect(customElements.get('kindred-thread')).to.equal(undefined);
    await press('report');
    await until(() => $('kindred-report'));
    letThrough();
    await until(() => $('kindred-thread')?.shadowRoot?.childElementCount);
    await press('report');
    await until(() => !$('kindred-report'));
    expect($('kindred-thread')).to.not.equal(null);
  });
});
