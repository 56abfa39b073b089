import { AdapterError } from '@kindred/core/contract';
import { until } from '@kindred/internals/testing';
import { expect } from '@open-wc/testing';

import { createStore, type CommunityStore } from '../internal/community-store.js';
import { gate, type Recorded, storyBackend, storyId, tell } from '../story-carousel/testing.js';

import { followStories } from './following-stories.js';
import { storiesOf, type StoryList } from './stories.js';

const storeFor = (adapter: Recorded): CommunityStore =>
  createStore({ adapter, endpoint: adapter.name, community: 'main' });
/** A list that reads on, and is kept true by the live stream. */
const listOf = (adapter: Recorded, topic?: string): StoryList => {
  const store = storeFor(adapter);
  const list = storiesOf(store, { topic });
  followStories(store, list);
  return list;
};
const titles = (list: StoryList): string[] => list.items.map(({ title }) => title.replace('Story number ', ''));

describe('a list of stories', () => {
  it('reads no further than somebody wants to read', async () => {
    const adapter = storyBackend(1000);
    const list = listOf(adapter);
    const leave = list.subscribe(() => undefined);
    list.want(4);
    await until(() => list.items.length > 0);
    expect(list.items).to.have.length(10);
    expect(list.ended).to.equal(false);
    expect(adapter.asked.map(({ cursor, limit }) => ({ cursor, limit }))).to.eql([{ cursor: undefined, limit: 10 }]);
    list.want(11);
    await until(() => list.items.length === 20);
    expect(adapter.asked).to.have.length(2);
    leave();
  });

  it('asks for no more than the limit, and knows its end', async () => {
    const adapter = storyBackend(3);
    const list = listOf(adapter);
    const leave = list.subscribe(() => undefined);
    list.want(5, 2);
    await until(() => list.items.length === 2);
    expect(adapter.asked[0]!.limit).to.equal(2);
    list.want(5, 100);
    await until(() => list.ended);
    expect(titles(list)).to.eql(['0', '1', '2']);
    leave();
  });

  it('is one list for all who read the same place, and another for another topic', () => {
    const store = storeFor(storyBackend(1));
    expect(storiesOf(store, {})).to.equal(storiesOf(store, { topic: undefined }));
    expect(storiesOf(store, {})).not.to.equal(storiesOf(store, { topic: 'sleep' }));
  });

  it('asks for the topic', async () => {
    const adapter = storyBackend([tell(0), tell(1, { topics: ['sleep'] })]);
    const list = listOf(adapter, 'sleep');
    const leave = list.subscribe(() => undefined);
    list.want(5);
    await until(() => list.ended);
    expect(titles(list)).to.eql(['1']);
    leave();
  });

  it('stops at an error until it is told to try again', async () => {
    let down = true;
    const adapter = storyBackend(2, () => {
      if (down) throw new AdapterError('unavailable', 'Down.');
    });
    const list = listOf(adapter);
    const leave = list.subscribe(() => undefined);
    list.want(5);
    await until(() => list.error);
    list.want(6);
    expect(adapter.asked).to.have.length(1);
    down = false;
    list.retry();
    await until(() => list.ended);
    expect(list.error).to.equal(undefined);
    expect(list.items).to.have.length(2);
    leave();
  });

  it('does not go round with a backend that answers with the same cursor for ever', async () => {
    const adapter = storyBackend([]);
    adapter.stories.list = (query) => {
      adapter.asked.push(query);
      return Promise.resolve({ items: [], next: 'again' });
    };
    const list = listOf(adapter);
    const leave = list.subscribe(() => undefined);
    list.want(5);
    await until(() => list.ended);
    expect(adapter.asked).to.have.length(2);
    leave();
  });

  it('changes in place, drops what goes, puts what comes first', async () => {
    const adapter = storyBackend(3);
    const list = listOf(adapter);
    let told = 0;
    const leave = list.subscribe(() => (told += 1));
    list.want(5);
    await until(() => list.ended);
    told = 0;
    adapter.tell({ type: 'story', story: tell(1, { title: 'Told anew' }) });
    expect(titles(list)).to.eql(['0', 'Told anew', '2']);
    adapter.tell({ type: 'gone', id: storyId(0) });
    expect(titles(list)).to.eql(['Told anew', '2']);
    adapter.tell({ type: 'story', story: tell(9) });
    expect(titles(list)).to.eql(['9', 'Told anew', '2']);
    expect(told).to.equal(3);
    adapter.tell({ type: 'gone', id: storyId(77) });
    expect(told).to.equal(3);
    leave();
  });

  it('keeps a topic’s list to its topic', async () => {
    const adapter = storyBackend([tell(0, { topics: ['sleep'] })]);
    const list = listOf(adapter, 'sleep');
    const leave = list.subscribe(() => undefined);
    list.want(5);
    await until(() => list.ended);
    adapter.tell({ type: 'story', story: tell(5, { topics: ['work'] }) });
    expect(titles(list)).to.eql(['0']);
    adapter.tell({ type: 'story', story: tell(0, { topics: ['work'] }) });
    expect(titles(list)).to.eql([]);
    leave();
  });

  it('does not show what went while its page was on the way', async () => {
    const { wait, open } = gate();
    const adapter = storyBackend(2, () => wait);
    const list = listOf(adapter);
    const leave = list.subscribe(() => undefined);
    list.want(5);
    await until(() => adapter.asked.length > 0);
    adapter.tell({ type: 'gone', id: storyId(1) });
    open();
    await until(() => list.ended);
    expect(titles(list)).to.eql(['0']);
    leave();
  });

  it('reads again after a gap, and takes over what is different in one go', async () => {
    const stories = [tell(0), tell(1), tell(2)];
    const adapter = storyBackend(stories);
    const list = listOf(adapter);
    const leave = list.subscribe(() => undefined);
    list.want(5);
    await until(() => list.ended);
    stories.splice(1, 1, tell(1, { title: 'Told anew' }));
    stories.unshift(tell(7));
    adapter.tell({ type: 'resync' });
    await until(() => titles(list)[0] === '7');
    expect(titles(list)).to.eql(['7', '0', 'Told anew', '2']);
    leave();
  });

  it('listens to nothing until it is followed, and then reads again what it may have missed', async () => {
    const stories = [tell(0), tell(1)];
    const adapter = storyBackend(stories);
    const store = storeFor(adapter);
    const list = storiesOf(store, {});
    const leave = list.subscribe(() => undefined);
    list.want(5);
    await until(() => list.ended);
    expect(adapter.listening).to.equal(0);
    stories.shift();
    followStories(store, list);
    followStories(store, list);
    await until(() => titles(list).join() === '1');
    expect(adapter.listening).to.equal(1);
    expect(adapter.asked).to.have.length(2);
    leave();
    expect(adapter.listening).to.equal(0);
  });

  it('reads again what was on its way when it was followed', async () => {
    const { wait, open } = gate();
    const stories = [tell(0), tell(1)];
    const adapter = storyBackend(stories, () => wait);
    const store = storeFor(adapter);
    const list = storiesOf(store, {});
    const leave = list.subscribe(() => undefined);
    list.want(5);
    await until(() => adapter.asked.length > 0);
    followStories(store, list);
    open();
    await until(() => adapter.listening === 1 && adapter.asked.length === 2);
    await until(() => list.ended);
    leave();
  });

  it('ends its call and its live stream with the last who leaves, and begins again', async () => {
    const { wait, open } = gate();
    const adapter = storyBackend(2, () => wait);
    const list = listOf(adapter);
    const leaves = [list.subscribe(() => undefined), list.subscribe(() => undefined)];
    list.want(5);
    await until(() => adapter.asked.length > 0);
    leaves[0]!();
    expect(adapter.aborted).to.equal(0);
    expect(adapter.listening).to.equal(1);
    leaves[1]!();
    expect(adapter.aborted).to.equal(1);
    expect(adapter.listening).to.equal(0);
    open();
    const leave = list.subscribe(() => undefined);
    await until(() => list.ended);
    expect(titles(list)).to.eql(['0', '1']);
    expect(adapter.listening).to.equal(1);
    leave();
  });

  it('finds out on return what went while nobody listened', async () => {
    const stories = [tell(0), tell(1)];
    const adapter = storyBackend(stories);
    const list = listOf(adapter);
    list.want(5);
    const away = list.subscribe(() => undefined);
    await until(() => list.ended);
    away();
    stories.shift();
    const leave = list.subscribe(() => undefined);
    await until(() => titles(list)[0] === '1');
    expect(titles(list)).to.eql(['1']);
    leave();
  });
});
