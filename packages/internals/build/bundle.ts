import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { rolldown, type OutputChunk, type Plugin, type RolldownOptions } from 'rolldown';

import { inlineLimits } from './inline-limits.js';
import { litToday } from './lit-today.js';
import { lowerDecorators } from './lower-decorators.js';
import { minifyCss, minifyLiterals } from './minify-literals.js';

export interface BundleOptions {
  /** The folder that holds `loader/index.ts`, `define/*.ts` and `kindred.css`. */
  source: string;
  out: string;
  /** The TypeScript settings that say which decorators are meant. */
  tsconfig: string;
}

/** A file of the bundle and what it loads: `imports` with it, `dynamicImports` when asked. */
export interface BundledFile {
  file: string;
  /** Path of the module it stands for, relative to {@link BundleOptions.source}, if it is one's entry. */
  entry?: string;
  imports: string[];
  dynamicImports: string[];
  brotli: number;
  modules: { id: string; bytes: number }[];
}

/**
 * Makes what a page loads by script tag: `kindred.js` (the loader) with its chunks, `kindred.all.js`, `kindred.css`,
 * all of it compressed beforehand, and `integrity.json`.
 */
export async function bundle({ source, out, tsconfig }: BundleOptions): Promise<BundledFile[]> {
  const loader = join(source, 'loader', 'index.ts');
  if (!existsSync(loader)) throw new Error(`There is no loader at ${loader}.`);
  const fresh = `${out}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });

  const common: RolldownOptions = {
    tsconfig,
    platform: 'browser',
    resolve: { conditionNames: ['kindred-source', 'browser', 'production', 'import', 'default'] },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    treeshake: { moduleSideEffects: true },
    onLog: (level, log, handle) => {
      // A library asks whether there is a `module`, which a browser answers with no.
      if (log.code === 'COMMONJS_VARIABLE_IN_ESM' && log.id?.includes('blindrsa-ts')) return;
      // A missing import or a broken chunk must not go by as a warning.
      // That a busy machine was slow says nothing about what was built.
      if (level === 'warn' && log.code !== 'PLUGIN_TIMINGS') throw new Error(log.message);
      handle(level, log);
    },
  };
  const output = { dir: fresh, format: 'es', minify: true, comments: false } as const;

  const split = {
    ...common,
    input: { kindred: loader },
    plugins: [
      alone(source, 'loader', /^loader\//),
      alone(source, 'quick-exit', /^(?:define\/quick-exit\.ts$|quick-exit\/)/),
      litToday(),
      inlineLimits(),
      lowerDecorators({ plain: true }),
      minifyLiterals(),
      plainNamespaces(),
      ownExports(),
      closeLines(),
      oneAgain(source),
      loadTogether(),
    ],
  };
  const { base, shared } = await sharedModules(split, source);
  const parts = await rolldown(split);
  const { output: chunks } = await parts.write({
    ...output,
    entryFileNames: '[name].js',
    chunkFileNames: 'c/[name]-[hash:7].js',
    hashCharacters: 'base36',
    codeSplitting: {
      groups: [
        { name: 'base', test: (id) => base.has(id) },
        { name: 'device', test: DEVICE },
        { name: 'fam', test: FAMILY },
        { name: 'reads', test: READS },
        { name: 'helplines', test: LINES },
        { name: 'live', test: LIVE },
        { name: 'some', test: (id) => shared.has(id) },
      ],
    },
  });
  await parts.close();

  const single = await rolldown({
    ...common,
    input: { 'kindred.all': loader },
    plugins: [litToday(), lowerDecorators({ plain: true }), minifyLiterals()],
  });
  await single.write({ ...output, entryFileNames: '[name].js', codeSplitting: false });
  await single.close();

  const css = join(source, 'kindred.css');
  if (existsSync(css)) await writeFile(join(fresh, 'kindred.css'), minifyCss(await readFile(css, 'utf8')));

  const integrity: Record<string, string> = {};
  const brotli: Record<string, number> = {};
  for (const file of await filesIn(fresh)) {
    const bytes = await readFile(join(fresh, file));
    integrity[file] = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    const small = await smallest(bytes);
    brotli[file] = small.length;
    await writeFile(join(fresh, `${file}.br`), small);
    await writeFile(join(fresh, `${file}.gz`), await promisify(gzip)(bytes, { level: 9 }));
  }
  await writeFile(join(fresh, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);

  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);

  await writeFile(
    join(out, 'licenses.txt'),
    await licenses(chunks.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []))),
  );

  const files = chunks
    .filter((chunk): chunk is OutputChunk => chunk.type === 'chunk')
    .map((chunk): BundledFile => {
      const names = chunk.moduleIds.map((id) => relative(source, id).split(sep).join('/'));
      // A widget that travels with what it shows shares its file.
      const entry = chunk.facadeModuleId
        ? relative(source, chunk.facadeModuleId).split(sep).join('/')
        : names.find((name) => name.startsWith('define/'));
      return {
        file: chunk.fileName,
        ...(entry && { entry }),
        imports: chunk.imports,
        dynamicImports: chunk.dynamicImports,
        brotli: brotli[chunk.fileName] ?? 0,
        modules: Object.entries(chunk.modules).map(([id, { renderedLength }]) => ({ id, bytes: renderedLength })),
      };
    });
  for (const file of ['kindred.all.js', 'kindred.css'])
    if (brotli[file]) files.push({ file, imports: [], dynamicImports: [], brotli: brotli[file], modules: [] });
  return files;
}

/** Copies a finished bundle, so that the server's package carries the widgets it serves. */
export async function copyBundle(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true });
}

/**
 * Gives the loader, and the way out, copies of their own of the few modules they have in common with widgets. Shared, they
 * would drag the widgets' common chunk in on pages that show none, or make widgets import `kindred.js`, which is another
 * module, and runs again, where the tag names it with a query; and leaving would fail where that chunk could not come.
 * Such modules keep their state on the page, not in themselves.
 */
function alone(source: string, name: string, own: RegExp): Plugin {
  const mark = `?${name}`;
  const isOwn = (id: string): boolean =>
    id.startsWith(source + sep) && own.test(relative(source, id).split(sep).join('/'));
  return {
    name: `kindred:${name}-alone`,
    async resolveId(specifier, importer, { kind }) {
      if (!importer || kind !== 'import-statement') return null;
      if (!isOwn(importer) && !importer.endsWith(mark)) return null;
      const resolved = await this.resolve(specifier, importer.replace(mark, ''), { skipSelf: true });
      return resolved && (isOwn(resolved.id) ? resolved : `${resolved.id}${mark}`);
    },
    load: {
      filter: { id: new RegExp(`\\?${name}$`) },
      async handler(id) {
        return { code: await readFile(id.slice(0, -mark.length), 'utf8'), moduleType: 'ts' };
      },
    },
  };
}

/** Stands in a namespace that {@link plainNamespaces} wrote until {@link ownExports} has looked at it. */
const MARK = 'get $namespace(){}';

/**
 * Writes the namespaces of modules that share a file as plain objects. The bundler has a helper for it that every page
 * would carry, in the file that needs it or in one of its own; nothing here needs more of a namespace than its members.
 */
function plainNamespaces(): Plugin {
  /** The helper as it stands in a file, and as it comes from another: its own name is the last in both. */
  const OWN = /var \w+=Object\.defineProperty,([\w$]+)=\(\w+,\w+\)=>\{.*?Symbol\.toStringTag,.*?\),\w+\};/;
  const plain = (code: string, statement: string, helper: string, fail: (why: string) => never): string =>
    code
      .replace(statement, '')
      .replace(
        new RegExp(`(\\b[\\w$]+=)${helper.replaceAll('$', '\\$&')}\\(\\{([^{}]*)\\}\\)`, 'g'),
        (_, target: string, members: string) => {
          const getters = (members.match(/[^,]+/g) ?? []).map((member) => {
            const [, name, local] = /^(\w+):\(\)=>([\w$]+)$/.exec(member) ?? [];
            return name ? `get ${name}(){return ${local}}` : fail(members);
          });
          return `${target}{${[MARK, ...getters].join(',')}}`;
        },
      );
  return {
    name: 'kindred:plain-namespaces',
    generateBundle(_options, bundled) {
      const chunks = Object.values(bundled).filter((file): file is OutputChunk => file.type === 'chunk');
      const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
      const file = runtime && posix.basename(runtime.fileName).replaceAll('.', '\\.');
      for (const chunk of chunks) {
        const fail = (why: string): never =>
          this.error(`${chunk.fileName} has the bundler's helper in a way nobody knows here: ${why}`);
        const taken = runtime && chunk.imports.includes(runtime.fileName);
        const [statement, helper] =
          (taken ? new RegExp(`import\\{\\w+ as ([\\w$]+)\\}from"\\./${file}";?`) : OWN).exec(chunk.code) ?? [];
        if (statement && helper && chunk !== runtime) chunk.code = plain(chunk.code, statement, helper, fail);
        else if (taken) fail(statement ?? 'no import');
        chunk.imports = chunk.imports.filter((name) => name !== runtime?.fileName);
      }
      if (runtime) delete bundled[runtime.fileName];
    },
  };
}

/**
 * Gives modules that share a file their exports by name, where the bundler gives them one object a module: shorter, and
 * what is imported from the file's address alone, as a second try does, is then what the module exports.
 */
function ownExports(): Plugin {
  const CLAUSE = /export\{([^{}]*)\};?\s*$/;
  return {
    name: 'kindred:own-exports',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: /import \* as/ },
      handler(code, id) {
        for (const [, name] of code.matchAll(/import \* as (\w+)/g))
          if (new RegExp(`(?<!\\* as )\\b${name}\\b(?!\\.)`).test(code.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')))
            this.error(`${id}: name what you import, the bundle has no object for all of ${name}.`);
        return null;
      },
    },
    generateBundle(_options, bundled) {
      const chunks = Object.values(bundled).filter((file): file is OutputChunk => file.type === 'chunk');
      for (const chunk of chunks) {
        const clause = CLAUSE.exec(chunk.code)?.[1]?.split(',') ?? [];
        const exports = new Map(
          clause.map((one) => one.split(' as ')).map(([local = '', name = local]) => [name, local] as const),
        );
        for (const [whole, space] of [...exports]) {
          const object = new RegExp(
            `(var |,)${space.replaceAll('$', '\\$&')}=\\{get \\$namespace\\(\\)\\{\\}((?:,get \\w+\\(\\)\\{return [\\w$]+\\})*)\\}([,;])`,
          ).exec(chunk.code);
          if (!object || chunk.code.includes(`.then(()=>${space})`)) continue;
          const [statement, before, getters = '', after] = object;
          const members = [...getters.matchAll(/get (\w+)\(\)\{return ([\w$]+)\}/g)];
          if (members.some(([, name = '', local]) => exports.has(name) && exports.get(name) !== local)) continue;
          for (const [, name = '', local = ''] of members) exports.set(name, local);
          exports.delete(whole);
          const rest = before === ',' ? after : after === ',' ? before : '';
          chunk.code = chunk.code.replace(statement, () => rest ?? '');
          const file = posix.basename(chunk.fileName).replaceAll('.', '\\.');
          const asked = new RegExp(
            `(import\\([\`"'][./c]*/${file}[\`"']\\))\\)?\\.then\\((\\w+)=>\\2\\.${whole}\\)`,
            'g',
          );
          for (const other of chunks)
            other.code = other.code.replace(asked, (all, call: string) =>
              all.includes(')).then') ? `${call})` : call,
            );
        }
        const names = [...exports].map(([name, local]) => (name === local ? name : `${local} as ${name}`));
        chunk.code = chunk.code.replaceAll(`${MARK},`, '').replaceAll(MARK, '');
        chunk.code = chunk.code.replace(CLAUSE, names.length ? `export{${names.join(',')}};` : '');
      }
    },
  };
}

/** Takes the room before each line out of rules, which are text and would carry it along. */
function closeLines(): Plugin {
  return {
    name: 'kindred:close-lines',
    transform: {
      filter: { id: /[\\/]guards[\\/][\w-]+[\\/]rules\.\w+\.ts$/, code: /`/ },
      handler: (code) => ({ code: code.replace(/\n +/g, '\n'), map: null }),
    },
  };
}

/** The same few lines for two packages that can't see each other are one module on a page. */
function oneAgain(source: string): Plugin {
  return {
    name: 'kindred:one-again',
    resolveId: {
      filter: { id: /\/again\.js$/ },
      handler: (_, importer) =>
        importer && /[\\/]core[\\/]src[\\/]guards[\\/]/.test(importer) ? join(source, 'internal', 'again.ts') : null,
    },
  };
}

/**
 * Lets a widget's chunk and the chunks it needs travel at the same time: without it the browser hears of the second
 * only when it has read the first.
 */
function loadTogether(): Plugin {
  return {
    name: 'kindred:load-together',
    generateBundle(_options, bundled) {
      const chunks = Object.values(bundled).filter((file): file is OutputChunk => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      // From anywhere else than the loader, what is loaded later finds nearly all it needs already there.
      for (const chunk of chunks.filter(({ isEntry }) => isEntry)) {
        const have = new Set([chunk.fileName, ...needs(chunk, byName)]);
        const folder = posix.dirname(chunk.fileName);
        let used = false;
        chunk.code = chunk.code.replace(/\bimport\((["'`])(\.[^"'`]+)\1\)/g, (call, _quote, path: string) => {
          const target = byName.get(posix.join(folder, path));
          const early = target ? [...needs(target, byName)].filter((name) => !have.has(name)) : [];
          if (!early.length) return call;
          used = true;
          const names = [...early, posix.join(folder, path)].map((file) => posix.relative(`${folder}/c`, file));
          return `$$(\`${names.map((name) => name.replace(/\.js$/, '')).join(' ')}\`)`;
        });
        // The last is the one asked for, and reports its failure to whoever asked; the others only come together with it.
        if (used)
          chunk.code +=
            'function $$(e){let t;for(let n of e.split(` `))(t=import(`./c/${n}.js`)).catch(()=>{});return t}';
      }
    },
  };
}

function needs(chunk: OutputChunk, byName: Map<string, OutputChunk>, seen = new Set<string>()): Set<string> {
  for (const name of chunk.imports) {
    const next = byName.get(name);
    if (!next || seen.has(name)) continue;
    seen.add(name);
    needs(next, byName, seen);
  }
  return seen;
}

/** Code so short (before it is compressed) that a request of its own would cost more than carrying it along. */
const SHORT = 1500;

/** Nearly every page has the server behind it: what every request goes through, while all goes well. */
const SERVER = /[\\/]adapters[\\/]src[\\/]http[\\/](?:http|index|line|path|failure)\.ts$/;
/** What the device keeps and derives: no widget needs it to be painted. */
const DEVICE = /[\\/]internal[\\/]device[\\/]|[\\/]core[\\/]src[\\/]identity[\\/](?:identity|base64url)\.ts$/;
/** What every widget stands on that is more than a row of buttons. */
const FAMILY = /[\\/]internal[\\/](?:styles[\\/]family\.styles|changes)\.ts$/;
/**
 * What widgets that show something ask with, and the little that all of them need for it: a file of its own, so that
 * what they share is painted without it.
 */
const READS =
  /[\\/]adapters[\\/]src[\\/]http[\\/]reads\.ts$|[\\/]internal[\\/]circles\.ts$|[\\/]translations[\\/]vocabulary\.en\.ts$/;

/** What is known of helplines, how it is told, and the widget, which shows nothing before all of it is there. */
const LINES =
  /[\\/]core[\\/]src[\\/]helplines[\\/](?:data|rows|lines|view|words[\\/]en)\.ts$|[\\/]elements[\\/]src[\\/](?:helplines[\\/](?:lines|helplines|helplines\.styles|helplines\.events|translations[\\/]en)|define[\\/]helplines)\.ts$/;

/** Whoever listens to what changes needs these together. */
const LIVE =
  /[\\/]adapters[\\/]src[\\/]http[\\/](?:live|waiting)\.ts$|[\\/]elements[\\/]src[\\/]internal[\\/]live\.ts$/;

/** Every widget that has a part to load later needs it. */
const AGAIN = /[\\/]internal[\\/]again\.ts$/;
/**
 * The modules that travel in a file that widgets share. `base`: what every widget needs, and what the lightest has in
 * common with any other, so that its page doesn't pay for the others; `shared`: what is short and needed by some of them. The rest has files of its own. Found
 * by splitting the bundle as finely as it goes and asking which of the pieces each widget needs: what a module merely
 * mentions through a package's index doesn't count.
 */
async function sharedModules(
  options: RolldownOptions,
  source: string,
): Promise<{ base: Set<string>; shared: Set<string> }> {
  const finest = await rolldown(options);
  const { output } = await finest.generate({ format: 'es', minify: true, comments: false });
  await finest.close();
  const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const define = join(source, 'define') + sep;
  // The provider is on nearly every page, but no page is shown by it alone.
  const widgets = chunks.filter(
    ({ facadeModuleId: id }) => id?.startsWith(define) && !id.endsWith(`${sep}community.ts`),
  );
  const users = new Map<string, OutputChunk[]>();
  for (const widget of widgets) {
    for (const name of needs(widget, byName)) users.set(name, [...(users.get(name) ?? []), widget]);
  }
  // On many pages it is the only widget there is.
  const lightest = widgets.find(({ facadeModuleId: id }) => id?.endsWith(`${sep}reaction-bar.ts`));
  const base = new Set<string>();
  const shared = new Set<string>();
  for (const { fileName, moduleIds, code } of chunks) {
    const by = users.get(fileName) ?? [];
    const apart = moduleIds.some((id) => DEVICE.test(id) || FAMILY.test(id) || READS.test(id));
    const common = by.length >= 2 && (by.length === widgets.length || by.includes(lightest as OutputChunk));
    const some = by.length >= 2 && code.length < SHORT;
    const into =
      moduleIds.some((id) => SERVER.test(id) || AGAIN.test(id)) || (common && !apart)
        ? base
        : some && !apart
          ? shared
          : undefined;
    for (const id of moduleIds) into?.add(id);
  }
  return { base, shared };
}

/** Which of brotli's models suits a file best can't be told beforehand: the one for fonts often does. */
async function smallest(bytes: Buffer): Promise<Buffer> {
  const tries = [constants.BROTLI_MODE_GENERIC, constants.BROTLI_MODE_TEXT, constants.BROTLI_MODE_FONT].map((mode) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: mode,
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  );
  return (await Promise.all(tries)).reduce((best, next) => (next.length < best.length ? next : best));
}

/** The notices that the licences of what is bundled ask for. */
async function licenses(modules: string[]): Promise<string> {
  const roots = new Set(
    modules.flatMap((id) => {
      const [, root] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id) ?? [];
      return root ? [root] : [];
    }),
  );
  const notices: string[] = [];
  for (const root of [...roots].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const file = (await readdir(root)).find((entry) => /^licen[cs]e/i.test(entry));
    notices.push(
      `${name} ${version} (${license})\n\n${file ? (await readFile(join(root, file), 'utf8')).trim() : ''}\n`,
    );
  }
  return `The widgets contain parts of these packages.\n\n${notices.join('\n---\n\n')}`;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
