import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

import { parseAst } from 'rolldown/parseAst';

import { filesUnder } from '../build/workspace.js';

export interface Violation {
  file: string;
  imports: string;
  why: string;
}

interface Found {
  specifier: string;
  /** Gone before anything runs. */
  type: boolean;
  dynamic: boolean;
}

/** Which of the workspace's packages each may import. The arrow points downwards only. */
const MAY: Record<string, string[]> = {
  core: [],
  adapters: ['core'],
  server: ['core'],
  'adapter-kit': ['core'],
  elements: ['core', 'adapters'],
  react: ['elements'],
  internals: ['core', 'adapters', 'server', 'adapter-kit', 'elements', 'react', 'internals'],
};

/** Packages that also run where there is no Node. */
const IN_BROWSERS = ['core', 'adapters', 'elements', 'react'];

/** The parts of `elements` that choose a backend. */
const CHOOSES_BACKEND = /^(?:loader\/|community\/|internal\/community-store\.ts$)/;

const isTest = (path: string): boolean => /\.test\.ts$|(?:^|\/)(?:testing(?:\/|\.ts$)|fake-[\w-]+\.ts$)/.test(path);

/** Every import in `root`'s packages that the house's rules forbid. */
export async function violations(root: string): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const name of Object.keys(MAY)) {
    const source = join(root, 'packages', name, 'src');
    const files = (await filesUnder(source)).filter((path) => path.endsWith('.ts'));
    const widgets = files.flatMap((path) => /^define\/([\w-]+)\.ts$/.exec(path)?.[1] ?? []);
    for (const path of files) {
      if (isTest(path)) continue;
      const code = await readFile(join(source, path), 'utf8');
      for (const one of importsOf(code, path)) {
        const why = forbidden({ name, path, widgets, ...one });
        if (why) found.push({ file: `packages/${name}/src/${path}`, imports: one.specifier, why });
      }
    }
  }
  return found;
}

interface Import extends Found {
  name: string;
  path: string;
  widgets: string[];
}

/** Why this import may not be, or undefined if it may. */
function forbidden({ name, path, specifier, type, dynamic, widgets }: Import): string | undefined {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    if (target.startsWith('../'))
      return name === 'internals' ? undefined : 'a package reaches another by its name, never by a path';
    if (name === 'core' && path.startsWith('contract/') && !target.startsWith('contract/'))
      return 'the contract imports nothing but its schema library';
    if (name === 'elements') {
      const [own] = path.split('/');
      const [other = ''] = target.split('/');
      if (widgets.includes(other) && own !== other && own !== 'define' && path !== 'index.ts' && !type)
        return 'a widget never imports another widget: it reaches the community through the provider';
      if (other === 'define' && !dynamic && own !== 'define' && own !== 'loader')
        return 'classes are free of side effects: only define files and the loader import define files';
    }
    return undefined;
  }

  const [, other] = /^@kindred\/([\w-]+)/.exec(specifier) ?? [];
  if (other && other !== name) {
    if (other === 'internals' && name !== 'internals') return 'nothing that runs sees the internals';
    if (!MAY[name]?.includes(other))
      return `${name} may import ${MAY[name]?.join(' and ') || 'no other package'}, not ${other}`;
    if (name === 'elements' && other === 'adapters' && !type && (!dynamic || !CHOOSES_BACKEND.test(path)))
      return 'only the provider and the loader import adapters, and dynamically';
  }
  if (name === 'core' && path.startsWith('contract/') && specifier !== 'valibot')
    return 'the contract imports nothing but its schema library';
  if (name === 'core' && /^@?lit(?:[-/]|$)/.test(specifier)) return 'core has no Lit';
  if (IN_BROWSERS.includes(name) && specifier.startsWith('node:')) return 'this package also runs in browsers';
  return undefined;
}

function importsOf(code: string, path: string): Found[] {
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, source, importKind, exportKind, specifiers } = node as {
      type?: string;
      source?: { value?: unknown } | null;
      importKind?: string;
      exportKind?: string;
      specifiers?: { importKind?: string; exportKind?: string }[];
    };
    const specifier = source?.value;
    if (typeof specifier === 'string' && /^(?:Import|Export|TSImport)/.test(type ?? ''))
      found.push({
        specifier,
        dynamic: type === 'ImportExpression',
        type:
          type === 'TSImportType' ||
          importKind === 'type' ||
          exportKind === 'type' ||
          (!!specifiers?.length && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')),
      });
    for (const child of Object.values(node)) if (typeof child === 'object') visit(child);
  };
  visit(parseAst(code, { lang: 'ts' }, path));
  return found;
}
