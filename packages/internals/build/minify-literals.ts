import { RolldownMagicString, type Plugin } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

/** Stands for `${…}` while the text around it is minified; nobody writes this character. */
const HOLE = '\uE000';

interface Quasi {
  start: number;
  end: number;
  value: { raw: string };
}

interface Template {
  tag: string;
  quasis: Quasi[];
}

/**
 * Takes comments and needless white space out of `html`, `svg` and `css` templates. Never takes white space whose loss
 * could show: between elements and words a run becomes one space, and stays.
 */
export function minifyLiterals(): Plugin {
  return {
    name: 'kindred:minify-literals',
    transform: {
      filter: { id: { include: /\.[jt]s$/, exclude: /node_modules/ }, code: /\b(?:html|svg|css)`/ },
      handler(code, id) {
        const source = new RolldownMagicString(code);
        let changed = false;
        for (const { tag, quasis } of templates(parseAst(code, { lang: id.endsWith('.ts') ? 'ts' : 'js' }, id))) {
          if (tag === 'css' && quasis.length > 1)
            this.error(`${id}: a css template in the bundle holds no expressions.`);
          if (tag !== 'css' && asksTooMuch(quasis.map((quasi) => quasi.value.raw).join(HOLE)))
            this.error(
              `${id}: the bundle's Lit takes no expression inside a comment, <textarea>, <title>, <style> or <script>, and none for a whole element.`,
            );
          const before = quasis.map((quasi) => quasi.value.raw);
          const after = (tag === 'css' ? minifyCss : minifyHtml)(before.join(HOLE)).split(HOLE);
          if (after.length !== before.length) throw new Error(`${id}: minifying a ${tag} template lost an expression`);
          // In TypeScript's syntax tree a piece's range takes in the marks around it: `…${ and }…`.
          const marks = code[quasis[0]?.start ?? 0] === '`';
          quasis.forEach((quasi, index) => {
            const start = quasi.start + (marks ? 1 : 0);
            const end = quasi.end - (marks ? (index === quasis.length - 1 ? 1 : 2) : 0);
            if (after[index] === before[index] || start === end) return;
            // An empty replacement needs remove().
            if (after[index]) source.overwrite(start, end, after[index]);
            else source.remove(start, end);
            changed = true;
          });
        }
        return changed ? { code: source.toString(), map: null } : null;
      },
    },
  };
}

function* templates(node: unknown): Generator<Template> {
  if (Array.isArray(node)) for (const child of node) yield* templates(child);
  if (!isNode(node)) return;
  if (node['type'] === 'TaggedTemplateExpression') {
    const { tag, quasi } = node as unknown as { tag: { name?: string }; quasi: { quasis: Quasi[] } };
    if (tag.name && ['html', 'svg', 'css'].includes(tag.name)) yield { tag: tag.name, quasis: quasi.quasis };
  }
  for (const child of Object.values(node)) if (child && typeof child === 'object') yield* templates(child);
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Whether an expression of a template stands where the bundle's Lit leaves no room for one. */
export function asksTooMuch(html: string): boolean {
  const bare = html.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '=');
  return (
    /<!--(?:(?!-->)[^])*\uE000/.test(html) ||
    /<(textarea|title|style|script)\b[^>]*>(?:(?!<\/\1)[^])*\uE000/i.test(bare) ||
    /<[a-zA-Z](?:[^>]*\s)?\uE000/.test(bare.replace(/=\s*\uE000/g, '='))
  );
}

/** @see https://drafts.csswg.org/css-syntax/#tokenization */
export function minifyCss(css: string): string {
  // Comments and strings first, so that nothing inside them is taken for anything else.
  const pieces = css.match(/\/\*[^]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)|[^/"'u]+|[^]/g) ?? [];
  const kept: string[] = [];
  const text = pieces
    .map((piece) => {
      if (piece.startsWith('/*')) return ' ';
      if (!/^["']|^url\(/.test(piece)) return piece;
      kept.push(piece);
      return '\uE001';
    })
    .join('');
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
    .replace(/\uE001/g, () => kept.shift() ?? '');
}

/** Comments go; white space inside tags shrinks; a run between words or elements becomes one space. */
export function minifyHtml(html: string): string {
  const pieces = html.match(/<!--[^]*?-->|<\/?[a-zA-Z\uE000](?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</g) ?? [];
  const text = pieces
    .map((piece) => {
      if (piece.startsWith('<!--')) return piece.includes(HOLE) ? piece : '';
      if (!/^<\/?[a-zA-Z\uE000]/.test(piece)) return piece.replace(/\s+/g, ' ');
      return piece
        .split(/("[^"]*"|'[^']*')/)
        .map((part) => (/^["']/.test(part) ? part : part.replace(/\s+/g, ' ')))
        .join('')
        .replace(/ (\/?>)$/, '$1');
    })
    .join('');
  // A template laid out on lines of its own begins and ends with the indentation of its source, not with a space.
  const start = /^\s*\n/.test(html) ? text.trimStart() : text;
  return /\n\s*$/.test(html) ? start.trimEnd() : start;
}
