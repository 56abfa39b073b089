import { css, html, nothing, svg, type TemplateResult } from 'lit';

import { icon } from '../internal/icons.js';
import { defineWords, type Lang } from '../internal/words.js';
import type { CheckInEntry } from '../store/check-ins.js';

import { say } from './saying.js';
import en, { type LookBackWords } from './translations/look-back.en.js';
import type { SaidWords } from './translations/said.en.js';

const closeIcon = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);

export const wordSource = defineWords(en, {
  de: () => import('./translations/look-back.de.js'),
  ar: () => import('./translations/look-back.ar.js'),
});

const DAYS = 28;
const [WIDTH, HEIGHT, EDGE] = [320, 116, 10] as const;
/** The most kinds of answers the sentence names. */
const MOST_NAMED = 8;

export interface LookBackView {
  readonly entries: readonly CheckInEntry[];
  readonly words: SaidWords & LookBackWords;
  readonly lang: Lang;
  readonly rtl: boolean;
  readonly now: number;
  /** Whole days by the calendar, until now. */
  daysAgo(at: number): number;
  /** Whether somebody pressed "Delete all" and has not said which it is. */
  readonly deleting: boolean;
  setDeleting(deleting: boolean): void;
  /** One, or all without a time. */
  remove(at?: number): void;
}

/** One formatter for each language and style: they are dear to make. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const format = (lang: Lang, weekday: boolean): Intl.DateTimeFormat => {
  const key = `${lang} ${weekday}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', ...(weekday && { weekday: 'short' }) });
    formatters.set(key, formatter);
  }
  return formatter;
};

/** How far up in the picture, 1 to 5. Words have no height. */
function levelOf({ value }: CheckInEntry): number | undefined {
  if (value.scale === 'mood') return value.mood;
  return value.scale === 'energy-mood' ? value.pleasantness + 3 : undefined;
}

/** What the sentence counts: with energy, only how pleasant it was, as in the picture. */
function named(entry: CheckInEntry, words: SaidWords): string[] {
  const { value } = entry;
  if (value.scale === 'words') return value.words.map((word) => words.feelings[word] ?? word);
  if (value.scale === 'energy-mood') return [words.pleasantness[value.pleasantness + 2] ?? ''];
  return [say(entry, words)];
}

/** What the picture shows, in a sentence: no average, no score, nothing compared. */
export function sentence(recent: readonly CheckInEntry[], { words, lang, now }: LookBackView): string {
  if (recent.length === 0) return words.historyEmpty;
  const counts = new Map<string, number>();
  // Highest first; what has no height keeps the order it was said in.
  for (const entry of [...recent].sort((a, b) => (levelOf(b) ?? 0) - (levelOf(a) ?? 0))) {
    for (const what of named(entry, words)) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const day = format(lang, false);
  const said = [...counts].slice(0, MOST_NAMED).map(([what, n]) => {
    return words.times(what.charAt(0).toLocaleLowerCase(lang) + what.slice(1), n);
  });
  const first = Math.min(...recent.map(({ at }) => at));
  return `${words.between(day.format(first), day.format(now))}${said.join(words.comma)}.`;
}

/** Four weeks as dots on a calm line: the same room for every day, nothing counted, no gaps marked. */
function picture(
  recent: readonly CheckInEntry[],
  { rtl, daysAgo, words }: LookBackView,
): TemplateResult | typeof nothing {
  const points = recent.flatMap((entry) => {
    const level = levelOf(entry);
    if (level === undefined) return [];
    const along = EDGE + ((DAYS - 1 - daysAgo(entry.at)) * (WIDTH - 2 * EDGE)) / (DAYS - 1);
    const down = EDGE + ((5 - level) * (HEIGHT - 2 * EDGE)) / 4;
    return [{ x: Math.round(rtl ? WIDTH - along : along), y: down, scale: entry.value.scale }];
  });
  if (points.length === 0) return nothing;
  const ends = points.some(({ scale }) => scale === 'mood')
    ? [words.moods[4], words.moods[0]]
    : [words.axes.pleasant, words.axes.unpleasant];
  // Two kinds of answers are two lines.
  const lines = (['mood', 'energy-mood'] as const).map((scale) =>
    points
      .filter((point) => point.scale === scale)
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );
  return html`<div class="picture" aria-hidden="true">
    <span>${ends[0]}</span>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" focusable="false">
      ${[0, 1, 2, 3, 4].map((n) => {
        const y = EDGE + (n * (HEIGHT - 2 * EDGE)) / 4;
        return svg`<path class="rule" d=${`M0 ${y}H${WIDTH}`}/>`;
      })}
      ${lines.map((line) => svg`<polyline points=${line}/>`)}
      ${points.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="4"/>`)}
    </svg>
    <span>${ends[1]}</span>
  </div>`;
}

/** What one said here before, for oneself alone: a picture, the same in a sentence, all of it in a table. */
export function lookBack(view: LookBackView): TemplateResult {
  const { entries, words, lang, now, deleting } = view;
  const recent = entries.filter(({ at }) => view.daysAgo(at) < DAYS && at <= now);
  const day = format(lang, true);
  return html`<section class="history" part="history" aria-labelledby="history" tabindex="-1">
    <p class="history-title" id="history">${words.history}</p>
    <p class="quiet">${words.historyHint}</p>
    <figure>
      ${picture(recent, view)}
      <figcaption>${sentence(recent, view)}</figcaption>
    </figure>
    ${
      entries.length === 0
        ? nothing
        : html`<details>
            <summary>${words.answers}</summary>
            <table>
              <thead class="sr">
                <tr>
                  <th scope="col">${words.when}</th>
                  <th scope="col">${words.what}</th>
                  <th scope="col">${words.delete}</th>
                </tr>
              </thead>
              <tbody>
                ${entries.map(
                  (entry) =>
                    html`<tr>
                      <th scope="row">${day.format(entry.at)}</th>
                      <td>${say(entry, words)}</td>
                      <td>
                        <button
                          class="plain"
                          type="button"
                          aria-label=${words.deleteOne(day.format(entry.at))}
                          @click=${() => view.remove(entry.at)}
                        >
                          ${closeIcon}
                        </button>
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
            ${
              deleting
                ? html`<div class="deleting" role="group" aria-labelledby="deleting">
                    <p id="deleting" tabindex="-1">${words.deleteAllHint}</p>
                    <div class="row">
                      <button type="button" @click=${() => view.remove()}>${words.deleteAllYes}</button>
                      <button class="plain" type="button" @click=${() => view.setDeleting(false)}>
                        ${words.deleteAllNo}
                      </button>
                    </div>
                  </div>`
                : html`<button class="plain delete-all" type="button" @click=${() => view.setDeleting(true)}>
                    ${words.deleteAll}
                  </button>`
            }
          </details>`
    }
  </section>`;
}

export const styles = css`
  .history {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 5);
    margin-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
    animation: come var(--_slow);
  }

  .history:focus {
    outline: none;
  }

  .history-title {
    font-weight: 600;
  }

  .history figure {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block: calc(var(--_space) * 2);
  }

  .picture {
    display: grid;
    gap: calc(var(--_space) * 1);
    max-inline-size: 36em;
    color: var(--_quiet);
    font-size: 0.8125em;
    line-height: 1.3;
  }

  .picture svg {
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
    stroke-width: 1.4;
  }

  .picture .rule {
    stroke: var(--_border);
    stroke-width: 1;
  }

  .picture polyline {
    stroke: color-mix(in oklab, var(--_accent) 45%, transparent);
  }

  .picture circle {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    display: flex;
    align-items: center;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  .history tbody tr {
    border-block-start: 1px solid var(--_border);
  }

  th,
  td {
    padding-block: 0;
    padding-inline: 0 calc(var(--_space) * 3);
    text-align: start;
    font-weight: 400;
  }

  tbody th {
    color: var(--_quiet);
    inline-size: 36%;
  }

  td:last-child {
    padding-inline-end: 0;
    inline-size: 44px;
  }

  td button.plain {
    inline-size: 44px;
    padding: 0;
    color: var(--_quiet);
  }

  .delete-all {
    margin-block-start: calc(var(--_space) * 2);
    margin-inline-start: calc(var(--_space) * -2);
  }

  .deleting {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block-start: calc(var(--_space) * 4);
  }

  @media (forced-colors: active) {
    .picture circle {
      fill: CanvasText;
    }
  }
`;
