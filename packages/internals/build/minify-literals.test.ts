import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { asksTooMuch, minifyCss, minifyHtml } from './minify-literals.js';

describe('minifying templates', () => {
  it('keeps a space between words and elements, and drops indentation and comments', () => {
    assert.equal(
      minifyHtml('\n  <p>\n    one <b>two</b>\n    <i>three</i><!-- four -->\n  </p>\n'),
      '<p> one <b>two</b> <i>three</i> </p>',
    );
    assert.equal(minifyHtml(' <b>x</b> '), ' <b>x</b> ');
  });

  it('leaves quoted values alone, also with a bracket in them', () => {
    assert.equal(
      minifyHtml('<a  title="a >  b"\n  .value=${\uE000} ?x="\uE000"  >t</a>'),
      '<a title="a >  b" .value=${\uE000} ?x="\uE000">t</a>',
    );
  });

  it('keeps expressions, also those in a comment', () => {
    assert.equal(minifyHtml('<!-- \uE000 --><\uE000 a=\uE000></\uE000>'), '<!-- \uE000 --><\uE000 a=\uE000></\uE000>');
  });

  it('shrinks css without touching strings, urls, selectors and calculations', () => {
    assert.equal(
      minifyCss(`
        /* why */
        :host { color : red; & :hover , a { margin: calc(1px + 2px) ; } }
        p::after { content: "a ; /* b */  c"; background: url(data:image/svg+xml;utf8, <svg  />); }
        @media (width > 1px) and (hover) { i { --x: ; } }
      `),
      ':host{color :red;& :hover,a{margin:calc(1px + 2px)}}p::after{content:"a ; /* b */  c";background:url(data:image/svg+xml;utf8, <svg  />)}@media (width > 1px) and (hover){i{--x:}}',
    );
    assert.equal(minifyCss(':host{\n \uE000\n color:var(--a, \uE000)}'), ':host{\uE000 color:var(--a,\uE000)}');
  });

  it('knows expressions where the Lit of the bundle takes none', () => {
    for (const html of [
      '<!-- \uE000 -->',
      '<textarea rows="2">\uE000</textarea>',
      '<title>a <b>\uE000</title>',
      '<p \uE000>x</p>',
      '<input a="x" b=\uE000 \uE000>',
    ])
      assert.equal(asksTooMuch(html), true, html);
    for (const html of [
      '<textarea rows=\uE000 .value=\uE000 a="b \uE000"></textarea>\uE000',
      "<p class='a \uE000' @click=\uE000 ?x=\uE000>\uE000</p> \uE000",
      '<!-- why --><p>\uE000</p>',
      'a < b \uE000',
    ])
      assert.equal(asksTooMuch(html), false, html);
  });
});
