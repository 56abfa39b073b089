import type { Finding } from '@kindred/core/guards';
import { expect } from '@open-wc/testing';

import { nearest, noticedIn, shortened } from './notices-core.js';

const finding = (guard: string, kind: string, start = 0, end = 4, over: Partial<Finding> = {}): Finding => ({
  guard,
  kind,
  start,
  end,
  confidence: 1,
  reason: `${guard} ${kind}`,
  ...over,
});
const TEXT = 'this that these those';

describe('what is shown of what was found', () => {
  it('is the heaviest card alone', () => {
    const found = ['mention', 'answering', 'explicit'].map((kind) => finding('crisis', kind));
    expect(noticedIn(TEXT, found, [], []).crisis).to.deep.equal({ card: 'explicit', reason: 'crisis explicit' });
    expect(noticedIn(TEXT, found.slice(0, 2), [], []).crisis?.card).to.equal('answering');
  });

  it('is no lesson in words where somebody writes of dying', () => {
    const found = ['wording', 'method', 'self-blame', 'privacy', 'content-notes'].map((guard) => finding(guard, 'x'));
    const kinds = (all: Finding[]) => noticedIn(TEXT, all, [], []).notices.map(({ finding }) => finding.guard);
    expect(kinds(found)).to.deep.equal(['privacy', 'method', 'wording', 'content-notes', 'self-blame']);
    expect(kinds([...found, finding('crisis', 'explicit')])).to.deep.equal(['privacy', 'content-notes']);
  });

  it('becomes a quiet line when a card is put away, and nothing when that is', () => {
    const found = [finding('crisis', 'explicit')];
    expect(noticedIn(TEXT, found, ['crisis'], []).crisis?.card).to.equal('mention');
    expect(noticedIn(TEXT, found, ['crisis', 'mention'], []).crisis).to.equal(undefined);
  });

  it('leaves out what was put away, notes that are there, and the same said twice', () => {
    const twice = [finding('privacy', 'name', 0, 4), finding('privacy', 'name', 0, 4)];
    const [notice] = noticedIn(TEXT, twice, [], []).notices;
    expect(noticedIn(TEXT, twice, [], []).notices).to.have.length(1);
    expect(noticedIn(TEXT, twice, [notice!.key], []).notices).to.deep.equal([]);
    expect(noticedIn(TEXT, [finding('content-notes', 'death')], [], ['death']).notices).to.deep.equal([]);
  });

  it('keeps apart what a reply does and what may be said of it', () => {
    const { done, notices } = noticedIn(TEXT, [finding('coach', 'asking'), finding('coach', 'minimising')], [], []);
    expect([...done]).to.deep.equal(['asking']);
    expect(notices.map(({ finding: { kind } }) => kind)).to.deep.equal(['minimising']);
  });

  it('offers what its guard is for', () => {
    const suggestion = '[x]';
    const found = ['privacy', 'method', 'coach', 'content-notes'].map((guard) =>
      finding(guard, 'minimising', 0, 4, { suggestion }),
    );
    const offers = noticedIn(TEXT, [...found, finding('site', 'word')], [], []).notices.map(({ offer }) => offer);
    expect(offers).to.deep.equal(['mask', 'replace', undefined, 'note', 'begin']);
  });
});

describe('the place of words in a text that goes on', () => {
  it('is the nearest to where they were', () => {
    expect(nearest('a Ann b Ann c', 'Ann', 2)).to.equal(2);
    expect(nearest('a Ann b Ann c', 'Ann', 9)).to.equal(8);
    expect(nearest('xx a Ann', 'Ann', 2)).to.equal(5);
    expect(nearest('gone', 'Ann', 2)).to.equal(-1);
  });

  it('is quoted in one short line', () => {
    expect(shortened('a\n b')).to.equal('a b');
    expect([...shortened('🙂'.repeat(60))]).to.have.length(48);
  });
});
