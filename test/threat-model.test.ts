/** Each line of the threat model that promises something names the tests behind it, and each of them is there. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = (file: string): string => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

const model = source('packages/core/THREAT-MODEL.md');
const UNPROTECTED = 'What is not protected';

interface Line {
  section: string;
  text: string;
  tests: { file: string; title: string }[];
}

const lines: Line[] = model
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [section = '', ...rest] = part.split('\n');
    const items = rest.join('\n').split(/^- /m).slice(1);
    return items.map((item) => {
      const text = item.replaceAll(/\s+/g, ' ').trim();
      const tests = [...text.matchAll(/`((?:packages|test)\/[^`]+\.ts)`: “([^”]+)”/g)].map(
        ([, file = '', title = '']) => ({
          file,
          title,
        }),
      );
      return { section, text, tests };
    });
  });

/** Whether a test of this title is called, not skipped or left to do. */
const holds = (code: string, title: string): boolean =>
  ["'", '`', '"'].some((quote) => {
    const literal = `${quote}${title}${quote}`;
    for (let at = code.indexOf(literal); at >= 0; at = code.indexOf(literal, at + 1))
      if (/\b(?:it|test)\(\s*$/.test(code.slice(0, at))) return true;
    return false;
  });

describe('the threat model', () => {
  for (const { section, text, tests } of lines.filter((line) => line.section !== UNPROTECTED)) {
    it(`${section}: ${text.slice(0, 70)} …`, () => {
      assert.ok(tests.length > 0, 'a promise names the test that backs it');
      for (const { file, title } of tests) assert.ok(holds(source(file), title), `${file} has no test “${title}”`);
      assert.equal(text.split('.ts`').length - 1, tests.length, 'each file named has its title');
    });
  }

  it('says of everybody who is near what they may learn, and what is not protected', () => {
    const sections = new Set(lines.map(({ section }) => section));
    for (const who of [
      'Other readers',
      'Moderators',
      'Whoever runs the server and has all that is stored',
      'Whoever runs the server and watches it at work',
      'The page around it',
      'The network',
      'Somebody with the device',
      UNPROTECTED,
    ]) {
      assert.ok(sections.has(who), who);
    }
  });

  it('is contradicted by no word of ours: nothing calls itself wholly anonymous', () => {
    const boast =
      /\b(?:completely|fully|totally|wholly|truly|perfectly|entirely|100 ?%) (?:anonymous|untraceable)|(?:völlig|vollkommen|komplett|absolut|ganz und gar|100 ?%) anonym|مجهول(?:ة)? (?:الهوية )?(?:تماما|تمامًا|كليا|بالكامل)/iu;
    const files = globSync(
      [
        'README.md',
        'packages/*/README.md',
        'packages/elements/src/**/translations/*.ts',
        'stories/**/*',
        'demo/**/*.html',
      ],
      { cwd: fileURLToPath(new URL('..', import.meta.url)), exclude: (name) => name.includes('node_modules') },
    ).filter((file) => /\.\w+$/.test(file));
    assert.ok(files.length > 30, `${files.length} files`);
    for (const file of files) assert.doesNotMatch(source(file), boast, file);
    assert.match('This is completely anonymous.', boast);
    assert.match('Du bleibst völlig anonym.', boast);
  });

  it('is not taken in by a test that is skipped or only mentioned', () => {
    assert.ok(holds("it('works', () => {})", 'works'));
    for (const code of ["it.skip('works')", "it.todo('works')", "// it: 'works'"])
      assert.ok(!holds(code, 'works'), code);
  });
});
