/**
 * What the docs, the editors and the wrappers know of the elements, read from their sources. The tag names come from
 * the files in `define/`, which register through a helper that the analyzer doesn't know.
 */
/** Paths as in the published package, where the manifest lies at the root and the code in `dist`. */
function relocate(value) {
  if (!value || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'string') relocate(inner);
    else if (key === 'path' || key === 'module')
      value[key] = inner.replace(/^\/?packages\/elements\/src\/(.*)\.ts$/, 'dist/$1.js');
  }
}

const definitions = () => {
  const tags = new Map();
  return {
    name: 'kindred-definitions',
    analyzePhase({ ts, node, moduleDoc }) {
      // What widgets register for themselves alone is nobody else's to use.
      if (!/\/src\/define\//.test(moduleDoc.path)) return;
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (tag && element && ts.isStringLiteral(tag)) tags.set(element.getText(), tag.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const tag = tags.get(declaration.name);
          if (!tag || declaration.kind !== 'class') continue;
          declaration.customElement = true;
          declaration.tagName = tag;
          module.exports?.push({
            kind: 'custom-element-definition',
            name: tag,
            declaration: { name: declaration.name, module: module.path },
          });
        }
        for (const declaration of module.declarations ?? []) {
          // What is private is no one's business.
          declaration.members = declaration.members?.filter(
            ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected',
          );
          // Found again, without a name, where it is dispatched.
          declaration.events = declaration.events?.filter(({ name }) => name);
        }
      }
      relocate(customElementsManifest);
    },
  };
};

export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['packages/elements/src/**/*.test.ts'],
  outdir: 'packages/elements',
  litelement: true,
  plugins: [definitions()],
};
