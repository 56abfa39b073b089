import { fileURLToPath } from 'node:url';

import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

import house from '../check/eslint-house.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tests = [
  '**/*.test.ts',
  'test/**/*.ts',
  'packages/internals/testing/**/*.ts',
  'packages/adapter-kit/src/**/*.ts',
];

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/*.generated.ts',
      '.cache/',
      '.kindred/',
      'coverage/',
      'storybook-static/',
      '.storybook/public/',
      'packages/react/src/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // An async function without await turns what it throws into a rejection, which is what a port promises.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['it', 'test', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      // An abort signal's reason is handed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Ports are plain functions: the contract forbids them a `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A member of a contract's namespace of types shares the name of its schema.
      '@typescript-eslint/no-redeclare': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(?:innerHTML|outerHTML)$/]',
          message: 'Text is rendered as text nodes, never as HTML.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(?:insertAdjacentHTML|setHTMLUnsafe)$/]',
          message: 'Text is rendered as text nodes, never as HTML.',
        },
      ],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      'lit/no-native-attributes': 'off',
      // One class a file and its name elsewhere: registration has a file of its own.
      'wc/define-tag-after-class-definition': 'off',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    ignores: tests,
    plugins: { house },
    rules: {
      'house/no-words-in-templates': 'error',
      'house/no-listener-in-constructor': 'error',
      'house/no-host-margin': 'error',
      'house/clean-up': 'error',
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({
          name,
          message: 'A widget reaches the community through the provider, never the network.',
        })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['unsafe-html', 'unsafe-svg', 'unsafe-mathml'].flatMap((name) =>
            [`lit/directives/${name}.js`, `lit-html/directives/${name}.js`].map((path) => ({
              name: path,
              message: 'Text is rendered as text nodes, never as HTML.',
            })),
          ),
        },
      ],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'navigator', 'location', 'localStorage', 'fetch', 'process'].map((name) => ({
          name,
          message: 'Core has no DOM, no network and no Node.',
        })),
      ],
    },
  },
  {
    // Tests hand over wrong values on purpose; the house's own tools read other tools' JSON.
    files: [...tests, 'packages/internals/**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // chai's `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    // Every chai assertion is also a promise here, since one of them takes time.
    files: ['packages/elements/src/**/*.test.ts', '**/*.browser.test.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
);
