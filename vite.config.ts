/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['KINDRED_SERVER'] ?? 'http://localhost:4173';

/** Serves the loader and its style sheet from their sources under the addresses that pages use. */
function widgetsFromSource(): Plugin {
  return {
    name: 'kindred:widgets-from-source',
    resolveId: (id) => (id === '/kindred.js' ? at('packages/elements/src/loader/index.ts') : undefined),
    configureServer({ middlewares }) {
      middlewares.use('/kindred.css', (_request, response, next) => {
        readFile(at('packages/elements/src/kindred.css')).then(
          (css) => response.setHeader('content-type', 'text/css').end(css),
          next,
        );
      });
    },
  };
}

/** `npm run dev`: the demo over the packages' sources, with the API of a server that `npm start` runs beside it. */
export default defineConfig({
  root: at('demo'),
  publicDir: false,
  cacheDir: at('.cache/vite'),
  plugins: [widgetsFromSource()],
  resolve: {
    conditions: ['kindred-source', ...defaultClientConditions],
    dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
  },
  optimizeDeps: { include: ['lit', 'lit/decorators.js'] },
  server: {
    fs: { allow: [at('.')] },
    proxy: { '/v1': { target: server, changeOrigin: true }, '/openapi.json': server, '/kindred.all.js': server },
  },
});
