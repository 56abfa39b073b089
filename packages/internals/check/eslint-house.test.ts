import { describe, it } from 'node:test';

import { RuleTester, type Rule } from 'eslint';

import house from './eslint-house.js';

RuleTester.describe = describe as unknown as typeof RuleTester.describe;
RuleTester.it = it as unknown as typeof RuleTester.it;
const tester = new RuleTester({ languageOptions: { ecmaVersion: 2022, sourceType: 'module' } });
const rule = (name: string): Rule.RuleModule => house.rules?.[name] as Rule.RuleModule;

tester.run('no-words-in-templates', rule('no-words-in-templates'), {
  valid: [
    'html`<p class="quiet line">${t("hello")}</p>`',
    'html`<button aria-label=${t("close")} title="${t("close")}">×</button>`',
    'html`<!-- why --> ${x} · ${y} &nbsp;`',
    'svg`<title>Words</title>`',
  ],
  invalid: [
    { code: 'html`<p>Hello ${name}</p>`', errors: [{ messageId: 'words' }] },
    { code: 'html`<p>${x}<b>Grüße</b></p>`', errors: [{ messageId: 'words' }] },
    { code: 'html`<button aria-label="Close"></button>`', errors: [{ messageId: 'attribute' }] },
  ],
});

tester.run('no-listener-in-constructor', rule('no-listener-in-constructor'), {
  valid: [
    'class A extends B { constructor() { super(); this.addEventListener("x", f); } }',
    'class A extends B { connectedCallback() { window.addEventListener("x", f); } }',
    'class Store { constructor() { window.addEventListener("x", f); } }',
  ],
  invalid: [
    {
      code: 'class A extends B { constructor() { super(); window.addEventListener("x", f); } }',
      errors: [{ messageId: 'listener' }],
    },
  ],
});

tester.run('no-host-margin', rule('no-host-margin'), {
  valid: [
    'css`:host { margin: 0; padding: 1em; }`',
    'css`:host p { margin: 1em; }`',
    'css`:host { display: block } p { margin: 1em }`',
  ],
  invalid: [
    { code: 'css`:host { margin: 1em; }`', errors: [{ messageId: 'margin' }] },
    { code: 'css`p, :host([wide]) { color: red; margin-top: 2px }`', errors: [{ messageId: 'margin' }] },
  ],
});

tester.run('clean-up', rule('clean-up'), {
  valid: [
    'class A { on() { window.addEventListener("x", f); } off() { window.removeEventListener("x", f); } }',
    'class A { on(signal) { window.addEventListener("x", f, { signal }); } }',
    'class A { on() { this.addEventListener("x", f); } }',
    'class A { on() { o.observe(this); } off() { o.disconnect(); } }',
  ],
  invalid: [
    { code: 'class A { on() { window.addEventListener("x", f); } }', errors: [{ messageId: 'left' }] },
    { code: 'class A { on() { this.t = setInterval(f, 9); } }', errors: [{ messageId: 'left' }] },
    { code: 'class A { on() { o.observe(this); } }', errors: [{ messageId: 'left' }] },
  ],
});
