/**
 * The house's own lint rules: what the style guide asks for and no published rule looks at.
 *
 * @typedef {import('eslint').Rule.RuleModule} Rule
 */

/** Whether a template's text has words in it, rather than expressions, marks and white space alone. */
const hasWords = (/** @type {string} */ text) => /\p{L}{2,}/u.test(text);

const HOLE = '\uE000';
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'placeholder',
  'title',
  'label',
];

/** @type {Rule} */
const noWordsInTemplates = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      words: 'Words people read live in translations, not in a template: "{{words}}".',
      attribute: 'What {{name}} says lives in translations, not in a template: "{{words}}".',
    },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || node.tag.name !== 'html') return;
      const source = node.quasi.quasis
        .map((quasi) => quasi.value.raw)
        .join(HOLE)
        .replace(/<!--[^]*?-->/g, '');
      const tags = source.match(/<\/?[a-zA-Z\uE000](?:"[^"]*"|'[^']*'|[^"'>])*>/g) ?? [];
      const text = source
        .replace(/<style[^]*?<\/style>/g, '')
        .replace(/<\/?[a-zA-Z\uE000](?:"[^"]*"|'[^']*'|[^"'>])*>/g, '\n')
        .replace(/&[a-z]+;|&#\w+;/gi, '');
      const words = text.split(/[\n\uE000]/).find(hasWords);
      if (words) context.report({ node, messageId: 'words', data: { words: words.trim() } });
      for (const tag of tags)
        for (const [, name = '', value = ''] of tag.matchAll(/\s([a-z-]+)\s*=\s*"([^"]*)"/g))
          if (SPOKEN.includes(name) && hasWords(value.replaceAll(HOLE, '')))
            context.report({ node, messageId: 'attribute', data: { name, words: value } });
    },
  }),
};

/** @type {Rule} */
const noListenerInConstructor = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      listener:
        'A listener added in the constructor is not added again after the element moves. Use connectedCallback, a controller or the template.',
    },
  },
  create: (context) => ({
    'ClassDeclaration[superClass] MethodDefinition[kind="constructor"] CallExpression[callee.property.name="addEventListener"]'(
      node,
    ) {
      // A listener an element has on itself dies with it and survives a move.
      if (node.callee.object.type === 'ThisExpression') return;
      context.report({ node, messageId: 'listener' });
    },
  }),
};

/** @type {Rule} */
const noHostMargin = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { margin: 'Where a widget stands is up to the page: no margin on :host.' },
  },
  create: (context) => ({
    'TaggedTemplateExpression[tag.name="css"]'(node) {
      const source = node.quasi.quasis
        .map((/** @type {any} */ quasi) => quasi.value.raw)
        .join(HOLE)
        .replace(/\/\*[^]*?\*\//g, '');
      for (const [, selector = '', body = ''] of source.matchAll(/([^{}]*)\{([^{}]*)/g)) {
        const onHost = selector
          .split(/,(?![^(]*\))/)
          .some((/** @type {string} */ part) => /:host(?:\([^)]*\))?\s*$/.test(part.trim()));
        // `margin: 0` only undoes what a page's reset or sheet may have said.
        if (onHost && /(?:^|;|\s)margin[\w-]*\s*:(?!\s*0\s*(?:!important)?\s*(?:;|$))/.test(body))
          context.report({ node, messageId: 'margin' });
      }
    },
  }),
};

/** What is begun, and what must stand in the same class or file for it to end. */
const ENDS = [
  { begins: 'addEventListener', ends: /removeEventListener|\bsignal\b|once: true/, what: 'a listener' },
  { begins: 'setInterval', ends: /clearInterval/, what: 'an interval' },
  { begins: 'observe', ends: /\.disconnect\(|\.unobserve\(/, what: 'an observer' },
];

/** @type {Rule} */
const cleanUp = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      left: 'This class begins {{what}} and never ends it: undo it in disconnectedCallback or hostDisconnected.',
    },
  },
  create: (context) => {
    /** @param {any} node */
    const check = (node) => {
      const source = context.sourceCode.getText(node);
      for (const { begins, ends, what } of ENDS) {
        const calls = [...source.matchAll(new RegExp(`(\\w*)\\.?\\b${begins}\\(`, 'g'))].filter(
          ([, on]) => !(begins === 'addEventListener' && on === 'this'),
        );
        if (calls.length && !ends.test(source))
          context.report({ node: node.id ?? node, messageId: 'left', data: { what } });
      }
    };
    return { ClassDeclaration: check, ClassExpression: check };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export default {
  meta: { name: 'house' },
  rules: {
    'no-words-in-templates': noWordsInTemplates,
    'no-listener-in-constructor': noListenerInConstructor,
    'no-host-margin': noHostMargin,
    'clean-up': cleanUp,
  },
};
