import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .title {
    justify-self: start;
  }

  .title:focus-visible {
    border-radius: 2px;
  }

  .danger,
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  /* Beside each other where there is room, so that all are seen at one look. */
  .lines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: calc(var(--_space) * 4) calc(var(--_space) * 8);
  }

  li {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  h3 {
    font-weight: 600;
  }

  .way {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .button {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  @media (hover: hover) {
    .button:hover {
      background: var(--_tint);
    }
  }

  .quiet a,
  .elsewhere a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 8);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  select {
    max-inline-size: 100%;
    min-block-size: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }

  .keep {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
  }

  input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  /* On paper a link can't be pressed: what it says has the number in it, and choosing has no place there. */
  @media print {
    .base,
    .button {
      border-color: currentColor;
      background: none;
      color: #000;
    }

    .quiet {
      color: #000;
    }

    .choice {
      display: none;
    }

    li {
      break-inside: avoid;
    }
  }
`;
