import type { Plugin } from 'rolldown';

/**
 * What Lit carries for engines older than the widgets run in (all of theirs have `light-dark()`), for other libraries'
 * polyfills, for decorators that are gone by then, and for what no widget asks of it. By module: what stands there, and
 * what comes of it. Whatever of it a widget may one day ask for, the build refuses in words.
 */
const KNOWN: Record<string, [before: string, after: string][]> = {
  'reactive-element/css-tag.js': [
    // Style sheets can be made and adopted.
    [
      'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      'e=!0',
    ],
    // Nothing is put into a template of ours (what minifies them refuses it), and each is evaluated once.
    [
      'constructor(t,e,o){if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}',
      'constructor(t){this.cssText=t}',
    ],
    [
      'let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t}toString(){return this.cssText}',
      'return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
    ],
    [
      `i=(t,...e)=>{const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)}`,
      'i=t=>new n(t[0])',
    ],
    ['o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)', 'o.map(t=>t.styleSheet)'],
  ],
  'reactive-element/reactive-element.js': [
    ['c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,', ''],
    ['t=t?l:null', 't=t?"":null'],
    ['getOwnPropertyDescriptor:h,', ''],
    ['getOwnPropertySymbols:o,', ''],
    ['void 0!==h&&e(this.prototype,t,h)', 'e(this.prototype,t,h)'],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
    // Standard decorators leave their notes here; ours are written out.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ';'],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    // What only decorators ask for that are written out by then.
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    // Attributes of the widgets hold words, numbers and yes or no, and change in one way; what writes the decorators out
    // refuses options that ask for more.
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    ['converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'reflect:!1}'],
    ['!s.noAccessor){const i=Symbol()', '!0){const i=Symbol()'],
    ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute', 'u.toAttribute'],
    [
      ',h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
      ';',
    ],
    [
      'const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
      'this[e]=u.fromAttribute(s,t.type),this._$Em=null',
    ],
    [
      '!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i)))',
      '!f(h,s)',
    ],
    [
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      'C(t,s,{reflect:e}){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
    ],
    // No accessors of a class's own, no names but words.
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
    ],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    ['[...r(t),...o(t)]', 'r(t)'],
    ['requestUpdate(t,s,i,e=!1,h){', 'requestUpdate(t,s,i,h){'],
    ['if(!1===e&&(h=this[t]),i??=', 'if(h=this[t],i??='],
    [
      'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
      'return[s??[]].flat(1/0)}',
    ],
    [
      '!0){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}',
      '!0){const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e,this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})}}',
    ],
    // Whenever a widget is to be made again, it is; what writes the decorators out refuses widgets that say otherwise.
    ['t=this.shouldUpdate(s),t?(this.willUpdate(s),', 'this.willUpdate(s),'],
    [
      'this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
      'this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
    ],
    ['let t=!1;const s=this._$AL', 'const s=this._$AL'],
    ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
    ['shouldUpdate(t){return!0}', ''],
    // Names kept from a compiler that is not used here.
    ['d=(t,s)=>t,', ''],
    ['hasOwnProperty(d("elementProperties"))', 'hasOwnProperty("elementProperties")'],
    ['hasOwnProperty(d("finalized"))', 'hasOwnProperty("finalized")'],
    ['hasOwnProperty(d("properties"))', 'hasOwnProperty("properties")'],
    ['y[d("elementProperties")]', 'y.elementProperties'],
    ['y[d("finalized")]', 'y.finalized'],
  ],
  'lit-element/lit-element.js': [
    // For styles in elements of their own, and for directives that outlive a render.
    [
      'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
      '',
    ],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
    [',this._$Do=void 0', ''],
    ['this._$Do=e(', 'e('],
    ['i._$litElement$=!0,', ''],
    [',s.litElementHydrateSupport?.({LitElement:i});', ';'],
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
  'lit-html/lit-html.js': [
    ['throw Error("invalid template strings array")', 'throw Error("html")'],
    // Expressions stand in texts and attributes; what minifies templates refuses those inside comments, `<textarea>` and
    // the like, and those that stand for a whole element.
    ['y=/^(?:script|style|textarea|title)$/i,', ''],
    ['let n,l=', 'let l='],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
    ['c=n??v', 'c=v'],
    ['(c=p,n=void 0)', 'c=p'],
    // Comments are gone by then.
    ['(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))', '(?:\\/?[a-zA-Z][^>\\s]*|\\/?$)'],
    ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?c=p:void 0!==u[3]&&(c=p)', 'c=p'],
    ['c===$||c===g?c=p:c===_||c===m?c=v:c=p', 'c=p'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}l++',
      'r.data===n&&d.push({type:2,index:l});l++',
    ],
    [
      '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
      'i=new r.ctor(h,r.name,r.strings,this,t)',
    ],
    [
      'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
      '',
    ],
    // For hydration alone, but for what moves parts.
    ['j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'j={I:k}'],
    // Directives that outlive a render would be told of it here.
    ['for(this._$AP?.(!1,!0,s);', 'for(;'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    // For directives of others.
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      '',
    ],
    ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
    ['this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
    ['this.type=1,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
    ['constructor(){super(...arguments),this.type=3}', ''],
    ['constructor(){super(...arguments),this.type=4}', ''],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
    // Nobody asks a part for what it stands in.
    ['this._$AD=t,this._$AM=i', 'this._$AD=t'],
    ['this._$AB=i,this._$AM=s,', 'this._$AB=i,'],
    ['this._$AM=e,', ''],
    ['new R(e,this)', 'new R(e)'],
    // A part that is left out would be a hole in the list of parts, and a value could wait to be set.
    [
      'void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
      'void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i]),i++',
    ],
    ['(t,i=this,s,e){', '(t,i=this,s){'],
    ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
    // Templates are written out, none is compiled beforehand.
    [
      '{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
      '{values:i}=t,e=this._$AC(t);',
    ],
    ['this.el=S.createElement(f,e),', '(this.el=document.createElement("template")).innerHTML=f,'],
    ['static createElement(t,i){const s=l.createElement("template");return s.innerHTML=t,s}', ''],
    ['(h?._$AO?.(!1),void 0===o?', '(void 0===o?'],
    ['(t?.creationScope??l)', 'l'],
    // For engines without shadow roots, and for rendering before what is there already.
    ['const t=globalThis,i=t=>t,', 'const t=globalThis,'],
    ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
    [
      'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
      'return(i._$litPart$??=new k(i.insertBefore(c(),null),null,void 0,s??{}))._$AI(t),i._$litPart$',
    ],
    // Listeners are functions; their options are nowhere set.
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options?.host??this.element,t)',
    ],
    ['3===i?"<math>":""', '""'],
    ['3===i?"</math>":""', '""'],
    ['2===i||3===i', '2===i'],
    ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const ', ''],
  ],
  'lit-html/directive.js': [
    // Which directive stands where is known when it is written; none of ours asks for what is around it.
    ['constructor(t){}get _$AU(){return this._$AM._$AU}', ''],
    ['_$AT(t,e,i){this._$Ct=t,this._$AM=e,this._$Ci=i}', '_$AT(){}'],
  ],
  'lit-html/directive-helpers.js': [
    // What is moved stays in the list it was in, and nothing of ours outlives a render.
    [
      'const t=e._$AB.nextSibling,n=e._$AM,c=n!==o;if(c){let t;e._$AQ?.(o),e._$AM=o,void 0!==e._$AP&&(t=o._$AU)!==n._$AU&&e._$AP(t)}if(t!==d||c){',
      'const t=e._$AB.nextSibling;if(t!==d){',
    ],
    ['const t=i(o).nextSibling;i(l).insertBefore(o,d),o=t', 'const t=o.nextSibling;l.insertBefore(o,d),o=t'],
  ],
  'lit-html/directives/repeat.js': [
    // Lists of ours have keys.
    ['constructor(e){if(super(e),e.type!==r.CHILD)throw Error("repeat() can only be used in text expressions")}', ''],
    [
      'let r;void 0===t?t=s:void 0!==s&&(r=s);const l=[],o=[];let i=0;for(const s of e)l[i]=r?r(s,i):i,o[i]=t(s,i),i++;return{values:o,keys:l}',
      'return{keys:(e=[...e]).map(s),values:e.map(t)}',
    ],
  ],
  'lit-html/directives/guard.js': [
    // What is looked at is always a list.
    ['constructor(){super(...arguments),this.ot=e}', ''],
    [
      'if(Array.isArray(s)){if(Array.isArray(this.ot)&&this.ot.length===s.length&&s.every((r,t)=>r===this.ot[t]))return r}else if(this.ot===s)return r;return this.ot=Array.isArray(s)?Array.from(s):s,',
      'if(this.ot?.length===s.length&&s.every((r,t)=>r===this.ot[t]))return r;return this.ot=s,',
    ],
  ],
};

/** Lit without what no engine of today asks of it. Another version of Lit than the one known here ends the build. */
export function litToday(): Plugin {
  return {
    name: 'kindred:lit-today',
    transform: {
      filter: { id: /[\\/]node_modules[\\/](?:@lit[\\/]|@lit-labs[\\/]|lit-element[\\/]|lit-html[\\/]).*\.js$/ },
      handler(code, id) {
        const path = id.replaceAll('\\', '/');
        if (/\/async-directive\.js$|\/ssr-client\/|\/directives\/(?!(?:repeat|guard)\.js)/.test(path))
          this.error(`${path} asks for what the bundle's Lit leaves out: give it back in lit-today.ts.`);
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
