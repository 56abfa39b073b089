import { RolldownMagicString, type Plugin } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

interface Node {
  type: string;
  start: number;
  end: number;
}

interface Member extends Node {
  key: Node & { name?: string };
  static?: boolean;
  decorators?: (Node & { expression: Node & { callee?: { name?: string }; arguments?: Node[] } })[];
}

/** Options of a property that few classes need. */
const MORE = /\btype:\s*(?:Object|Array)\b|\b(?:useDefault|noAccessor|converter|hasChanged)\b/;
/** What a class may say otherwise, of which none does. */
const OVERRIDES = /^(?:shouldUpdate|getUpdateComplete|getPropertyDescriptor)$/;

/**
 * Writes Lit's `@property`, `@state` and `@query` as what they stand for, `static properties` and a getter: the
 * decorators' own code is as long as a small widget, and every page would carry it.
 *
 * @param plain refuses what `litToday` leaves out
 * @see https://lit.dev/docs/components/properties/#declaring-properties-in-a-static-properties-field
 */
export function lowerDecorators({ plain = false } = {}): Plugin {
  return {
    name: 'kindred:lower-decorators',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: /lit\/decorators\.js/ },
      handler(code, id) {
        const source = new RolldownMagicString(code);
        for (const body of classBodies(parseAst(code, { lang: 'ts' }, id))) {
          const properties: string[] = [];
          for (const member of body.body) {
            if (plain && OVERRIDES.test(member.key?.name ?? ''))
              throw new Error(`${id}: ${member.key.name} is what the bundle's Lit leaves out`);
            for (const { start, end, expression } of member.decorators ?? []) {
              const { callee, arguments: given = [] } = expression;
              const [first] = given;
              const options = first ? code.slice(first.start, first.end) : '{}';
              const { name } = member.key;
              if (!name || member.static) continue;
              const accessor = 'kind' in member && (member.kind === 'get' || member.kind === 'set');
              if (plain && (accessor || MORE.test(options)))
                throw new Error(`${id}: ${name} asks for what the bundle's Lit leaves out: ${options}`);
              if (callee?.name === 'property') properties.push(`${name}: ${options}`);
              else if (callee?.name === 'state') properties.push(`${name}: { ...${options}, state: true }`);
              else if (callee?.name === 'query' && given.length === 1) {
                source.overwrite(
                  member.start,
                  member.end,
                  `get ${name}() { return this.renderRoot?.querySelector(${options}) ?? null; }`,
                );
                continue;
              } else continue;
              source.remove(start, end);
            }
          }
          if (!properties.length) continue;
          if (body.body.some(({ static: fixed, key }) => fixed && key?.name === 'properties'))
            throw new Error(`${id}: a class has both decorated properties and static properties; use one of them.`);
          const text = properties.join(', ').replaceAll('{ ...{}, state: true }', '{ state: true }');
          source.appendRight(body.start + 1, ` static properties = { ${text} };`);
        }
        return { code: source.toString(), map: null };
      },
    },
  };
}

function* classBodies(node: unknown): Generator<{ start: number; body: Member[] }> {
  if (Array.isArray(node)) for (const child of node) yield* classBodies(child);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && node.type === 'ClassBody') yield node as unknown as { start: number; body: Member[] };
    for (const child of Object.values(node)) if (child && typeof child === 'object') yield* classBodies(child);
  }
}
