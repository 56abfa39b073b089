import { expect } from '@open-wc/testing';

import { articleStory } from './article-story.js';
import { stepOf } from './carousel-core.js';

function article(markup: string, attributes: Record<string, string> = {}): HTMLElement {
  const element = document.createElement('article');
  // The page's own markup, as its author wrote it.
  element.innerHTML = markup;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const FOUR =
  '<h3>The title</h3><h4>A</h4><p>one</p><h4>B</h4><p>two</p><h4>C</h4><p>three</p><p>more</p><h4>D</h4><p>four</p>';

describe('a story written as an article', () => {
  it('has its parts by name, with the author’s own headings', () => {
    const { title, parts } = articleStory(
      article(`<h2>The  title</h2>
        <section data-part="helped"><h3>What did it</h3><p>A chair.</p></section>
        <div data-part="hard">It was
          hard.</div>`),
      0,
    );
    expect(title).to.equal('The title');
    expect(parts).to.eql([
      { name: 'hard', text: 'It was hard.' },
      { name: 'helped', heading: 'What did it', text: 'A chair.' },
    ]);
  });

  it('has its parts by headings: after the title, or all four', () => {
    for (const markup of [FOUR, FOUR.replace('<h3>The title</h3>', '')]) {
      const story = articleStory(article(markup), 0);
      expect(story.title).to.equal(markup === FOUR ? 'The title' : '');
      expect(story.parts.map(({ name, heading }) => [name, heading])).to.eql([
        ['hard', 'A'],
        ['tried', 'B'],
        ['helped', 'C'],
        ['now', 'D'],
      ]);
      expect(stepOf(story)).to.equal('three\n\nmore');
    }
  });

  it('is shown as it is where it has no four parts', () => {
    expect(articleStory(article('<h2>T</h2><p>Just this.</p>'), 0).parts).to.eql([{ text: 'Just this.' }]);
    expect(articleStory(article('Words alone'), 0).parts).to.eql([{ text: 'Words alone' }]);
    expect(stepOf(articleStory(article('Words alone'), 0))).to.equal(undefined);
  });

  it('says who tells it, what it speaks of, and that it is an example', () => {
    const story = articleStory(
      article(FOUR, {
        'data-author': 'Sam',
        'data-topics': 'sleep, work',
        'data-notes': 'loss death',
        'data-example': '',
      }),
      0,
    );
    expect(story).to.deep.include({ author: 'Sam', topics: ['sleep', 'work'], notes: ['death'], example: true });
  });

  it('takes over words alone', () => {
    const story = articleStory(article('<h2>T</h2><p>a &lt;img src=x onerror=alert(1)&gt; <em>b</em></p>'), 0);
    expect(story.parts[0]!.text).to.equal('a <img src=x onerror=alert(1)> b');
  });
});
