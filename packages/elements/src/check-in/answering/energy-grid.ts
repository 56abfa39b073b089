import { css, html, type TemplateResult } from 'lit';

import type { ScaleView } from './answering.js';
import { sayCell } from '../../looking-back/saying.js';

const STEPS = [-2, -1, 0, 1, 2] as const;

const cellOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;

/** Where a press began, for each grid. */
const pressed = new WeakMap<EventTarget, HTMLElement | null>();

/**
 * Energy upwards, pleasantness onwards: press, drag with a mouse or pen, or move by arrow keys and press Enter.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function scale({ words, value, active, activate, choose, arrowOf }: ScaleView): TemplateResult {
  const chosen = value?.scale === 'energy-mood' ? `${value.energy},${value.pleasantness}` : undefined;
  const stop = active ?? chosen ?? '0,0';
  const take = (cell: HTMLElement | null): void => {
    if (!cell) return;
    const [energy = 0, pleasantness = 0] = cell.dataset['cell']!.split(',').map(Number);
    choose({ scale: 'energy-mood', energy, pleasantness }, true);
  };
  const onKeydown = (event: KeyboardEvent): void => {
    const cell = cellOf(event.target);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return take(cell);
    }
    const [along, down] = arrowOf(event) ?? [0, 0];
    if (!along && !down) return;
    event.preventDefault();
    const [energy = 0, pleasantness = 0] = cell.dataset['cell']!.split(',').map(Number);
    const to = `${energy - down},${pleasantness + along}`;
    // At the edge it stays where it is.
    cell.closest('[role=grid]')?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus();
  };
  const onPointermove = (event: PointerEvent): void => {
    if (!(event.buttons & 1)) return;
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    const cell = cellOf(root.elementFromPoint(event.clientX, event.clientY));
    if (cell) activate(cell.dataset['cell']!);
  };
  const onPointerup = (event: PointerEvent): void => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    const cell = cellOf(root.elementFromPoint(event.clientX, event.clientY));
    const from = pressed.get(event.currentTarget!);
    pressed.delete(event.currentTarget!);
    // A press that ends where it began is a click.
    if (!cell || !from || cell === from) return;
    cell.focus();
    take(cell);
  };
  const [energyNow = 0, pleasantnessNow = 0] = (active ?? chosen ?? '').split(',').map(Number);
  return html`<div class="scale energy" part="scale">
    <span class="axis most" aria-hidden="true">${words.axes.most}</span>
    <div
      class="grid"
      role="grid"
      aria-label=${words.grid}
      aria-describedby="grid-hint"
      @keydown=${onKeydown}
      @click=${(event: Event) => take(cellOf(event.target))}
      @focusin=${(event: Event) => {
        const cell = cellOf(event.target);
        if (cell) activate(cell.dataset['cell']!);
      }}
      @pointerdown=${(event: PointerEvent) => pressed.set(event.currentTarget!, cellOf(event.target))}
      @pointermove=${onPointermove}
      @pointerup=${onPointerup}
    >
      ${[...STEPS].reverse().map(
        (energy) =>
          html`<div role="row">
            ${STEPS.map((pleasantness) => {
              const cell = `${energy},${pleasantness}`;
              return html`<span
                role="gridcell"
                part="choice"
                data-cell=${cell}
                class=${cell === active ? 'at' : ''}
                aria-label=${sayCell(energy, pleasantness, words)}
                aria-selected=${cell === chosen}
                tabindex=${cell === stop ? 0 : -1}
              ></span>`;
            })}
          </div>`,
      )}
    </div>
    <span class="axis" aria-hidden="true"
      ><span>${words.axes.unpleasant}</span><span>${words.axes.least}</span><span>${words.axes.pleasant}</span></span
    >
    <p class="readout" aria-hidden="true">${(active ?? chosen) ? sayCell(energyNow, pleasantnessNow, words) : ''}</p>
    <span class="sr" id="grid-hint">${words.gridHint}</span>
  </div>`;
}

export const styles = css`
  .energy {
    inline-size: min(100%, 19em);
    margin-inline: auto;
  }

  .axis {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    color: var(--_quiet);
    font-size: 0.8125em;
  }

  .most {
    justify-content: center;
  }

  .grid {
    position: relative;
    display: grid;
    margin-block: calc(var(--_space) * 1);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    /* Sideways a finger draws, downwards it still scrolls the page. */
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }

  /* The two axes. */
  .grid::before,
  .grid::after {
    content: '';
    position: absolute;
    background: var(--_border);
    pointer-events: none;
  }

  .grid::before {
    inset-inline: 12px;
    inset-block-start: calc(50% - 0.5px);
    block-size: 1px;
  }

  .grid::after {
    inset-block: 12px;
    inset-inline-start: calc(50% - 0.5px);
    inline-size: 1px;
  }

  .grid [role='row'] {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
  }

  .grid [role='gridcell'] {
    position: relative;
    z-index: 1;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    aspect-ratio: 1.25;
    inline-size: 100%;
    border-radius: var(--_radius);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  [role='gridcell']::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_edge);
    transition:
      scale var(--_quick),
      background-color var(--_quick),
      box-shadow var(--_quick);
  }

  [role='gridcell'].at::before {
    scale: 1.5;
    background: var(--_accent);
  }

  @media (hover: hover) {
    [role='gridcell']:hover::before {
      scale: 1.5;
      background: var(--_accent);
    }
  }

  [role='gridcell'][aria-selected='true']::before {
    scale: 2.2;
    background: var(--_accent);
    box-shadow: 0 0 0 3px var(--_tint);
  }

  [role='gridcell']:focus-visible {
    outline-offset: -4px;
  }

  .readout {
    min-block-size: calc(var(--_leading) * 1em);
    margin-block-start: calc(var(--_space) * 2);
    text-align: center;
  }

  @media (forced-colors: active) {
    [role='gridcell']::before {
      background: ButtonText;
    }

    [role='gridcell'][aria-selected='true']::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
