import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Widget {
  /** `post-box` for `<kindred-post-box>`. */
  name: string;
  className: string;
  summary: string;
  events: { name: string; type: string }[];
}

interface Declaration {
  name: string;
  tagName?: string;
  summary?: string;
  description?: string;
  events?: { name?: string; type?: { text: string } }[];
}

const PREFIX = 'kindred-';
const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The elements that a custom-elements manifest tells of, by name. */
export function widgetsOf(manifest: { modules: { declarations?: Declaration[] }[] }): Widget[] {
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ name, tagName, summary, description, events = [] }) => {
      if (!tagName?.startsWith(PREFIX)) return [];
      const [first = ''] = (summary ?? description ?? '').trim().split(/\n\s*\n/);
      return [
        {
          name: tagName.slice(PREFIX.length),
          className: name,
          summary: first.replace(/\s+/g, ' ').replaceAll('*/', ''),
          events: events.flatMap((event) =>
            event.name ? [{ name: event.name, type: event.type?.text ?? 'Event' }] : [],
          ),
        },
      ];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The source of one wrapper. */
export function wrapper({ name, className, summary, events }: Widget): string {
  const types = [...new Set(events.map(({ type }) => type))].filter((type) => type !== 'Event').sort();
  return `'use client';
import '@kindred/elements/define/${name}';

import { ${[className, ...types.map((type) => `type ${type}`)].join(', ')} } from '@kindred/elements';
import { createComponent${events.length ? ', type EventName' : ''} } from '@lit/react';
import * as React from 'react';

/** ${summary || `\`<${PREFIX}${name}>\` for React.`} */
export const ${className} = createComponent({
  tagName: '${PREFIX}${name}',
  elementClass: ${className}Element,
  react: React,
  events: {${events.map(({ name: event, type }) => `\n    on${pascal(event)}: '${event}' as EventName<${type}>,`).join('')}${events.length ? '\n  ' : ''}},
});
`.replace(`import { ${className}`, `import { ${className} as ${className}Element`);
}

/** Types for the elements written as tags in JSX: \`import '@kindred/react/jsx'\`. */
export function jsxTypes(widgets: Widget[]): string {
  const lines = widgets.map(({ name, className }) => `      '${PREFIX}${name}': Tag<${className}>;`);
  return `import type { ${widgets.map(({ className }) => className).join(', ')} } from '@kindred/elements';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

/** An element's own properties beside those that every element has. */
type Tag<E extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<E>, E> & Partial<Omit<E, keyof HTMLElement>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${lines.join('\n')}
    }
  }
}
`;
}

/** Writes the wrappers, one file a widget, over whatever was there. */
export async function writeReact(manifestFile: string, source: string): Promise<void> {
  const widgets = widgetsOf(JSON.parse(await readFile(manifestFile, 'utf8')));
  if (!widgets.length) throw new Error(`${manifestFile} names no element: run \`npm run manifest\`.`);
  await rm(source, { recursive: true, force: true });
  await mkdir(source, { recursive: true });
  for (const widget of widgets) await writeFile(join(source, `${widget.name}.ts`), wrapper(widget));
  await writeFile(join(source, 'jsx.ts'), jsxTypes(widgets));
  await writeFile(join(source, 'index.ts'), widgets.map(({ name }) => `export * from './${name}.js';\n`).join(''));
}
