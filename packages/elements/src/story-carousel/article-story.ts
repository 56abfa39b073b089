import { CONTENT_NOTES, type ContentNote } from '@kindred/core/contract';

import { PARTS, type ShownPart, type ShownStory } from './shown-story.js';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const BLOCKS = 'p,li,blockquote,dd,dt,pre';

const clean = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const listOf = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

/** The words of an element, a paragraph a block. */
function textOf(element: Element): string {
  const blocks = [...element.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const texts = blocks.length ? blocks.map(({ textContent }) => clean(textContent)) : [clean(element.textContent)];
  return texts.filter(Boolean).join('\n\n');
}

/** `<div data-part="hard">…</div>`, with or without a heading of its own inside. */
function namedParts(article: Element): ShownPart[] {
  return PARTS.flatMap((name) => {
    const part = article.querySelector(`[data-part="${name}"]`);
    if (!part) return [];
    const copy = part.cloneNode(true) as Element;
    const heading = copy.querySelector(HEADINGS);
    heading?.remove();
    return [{ name, ...(heading && { heading: clean(heading.textContent) }), text: textOf(copy) }];
  });
}

/** What stands under each heading, in order; the last four are the four parts where there are four. */
function headedParts(article: Element, title: Element | null): ShownPart[] {
  const parts: { heading?: string; texts: string[] }[] = [];
  for (const element of article.querySelectorAll(`${HEADINGS},${BLOCKS}`)) {
    if (element === title || element.querySelector(BLOCKS)) continue;
    if (element.matches(HEADINGS)) parts.push({ heading: clean(element.textContent), texts: [] });
    else {
      if (!parts.length) parts.push({ texts: [] });
      parts.at(-1)!.texts.push(clean(element.textContent));
    }
  }
  const headed = parts.filter(({ heading }) => heading);
  const first = headed.length === PARTS.length ? parts.indexOf(headed[0]!) : Infinity;
  return parts.map(({ heading, texts }, index) => ({
    ...(heading && { heading }),
    ...(index >= first && { name: PARTS[index - first] }),
    text: texts.filter(Boolean).join('\n\n'),
  }));
}

/**
 * A story written into the page as an `<article>`. Its parts are marked with `data-part`, or by their headings; the
 * heading before them is the title. `data-author`, `data-topics`, `data-notes` and `data-example` say the rest. Only
 * words are taken over, as words.
 */
export function articleStory(article: HTMLElement, index: number): ShownStory {
  const { author, topics, notes, example } = article.dataset;
  const headings = [...article.querySelectorAll(HEADINGS)].filter((heading) => !heading.closest('[data-part]'));
  const named = namedParts(article);
  const title =
    article.querySelector('[data-part="title"]') ??
    (named.length || headings.length !== PARTS.length ? (headings[0] ?? null) : null);
  const parts = named.length ? named : headedParts(article, title);
  const known = listOf(notes).filter((note): note is ContentNote => CONTENT_NOTES.includes(note as ContentNote));
  return {
    id: `article:${article.id || `${index}:${clean(title?.textContent ?? '')}`}`,
    title: clean(title?.textContent ?? ''),
    ...(author && { author }),
    topics: listOf(topics),
    notes: known,
    example: example !== undefined,
    parts: parts.length ? parts : [{ text: textOf(article) }],
  };
}
