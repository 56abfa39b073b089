import type { Plugin } from 'rolldown';

/**
 * What Lit carries for engines older than the widgets run in, for other libraries' polyfills and for decorators that
 * are gone by then: said as what comes of it in every engine that has `light-dark()`, the youngest thing the widgets
 * can't do without. By module: what stands there, and what it comes to.
 */
const KNOWN: Record<string, [before: string, after: string][]> = {
  'reactive-element/css-tag.js': [
    // Style sheets can be made and adopted.
    [
      'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      'e=!0',
    ],
    ['throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.")', 'throw Error("css")'],
    // Nothing is put into a template of ours: what minifies them refuses it.
    [
      `i=(t,...e)=>{const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)}`,
      'i=t=>new n(t[0],t,s)',
    ],
  ],
  'reactive-element/reactive-element.js': [
    ['p=a.reactiveElementPolyfillSupport,', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
    // Standard decorators leave their notes here; ours are written out.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ';'],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
  ],
  'lit-element/lit-element.js': [
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
  'lit-html/lit-html.js': [['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const ', '']],
};

/** Lit without what no engine of today asks of it. Another version of Lit than the one known here ends the build. */
export function litToday(): Plugin {
  return {
    name: 'kindred:lit-today',
    transform: {
      filter: { id: /[\\/]node_modules[\\/](?:@lit[\\/]reactive-element|lit-element|lit-html)[\\/][\w-]+\.js$/ },
      handler(code, id) {
        const path = id.replaceAll('\\', '/');
        const known = Object.entries(KNOWN).find(([name]) => path.endsWith(`/${name}`))?.[1];
        if (!known) return null;
        let text = code;
        for (const [before, after] of known) {
          if (text.split(before).length !== 2)
            this.error(`${path} is not the Lit this was written for: no \`${before}\`.`);
          text = text.replace(before, () => after);
        }
        return { code: text, map: null };
      },
    },
  };
}
