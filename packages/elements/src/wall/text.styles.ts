import { css } from 'lit';

/** Of what somebody wrote: whose it is, what stands before it, and the words. */
export const textStyles = css`
  .name {
    font-weight: 600;
    line-height: 1.4;
  }

  .mark {
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: 999px;
    color: var(--_quiet);
    font-size: 0.8125em;
    line-height: 1.6;
  }

  [part='help'] a {
    color: var(--_accent);
  }

  .folded {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 12;
    overflow: hidden;
  }

  .prose + .plain {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .cover {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 3);
    border-block: 1px dashed var(--_border);
    color: var(--_quiet);
  }

  .cover button {
    color: var(--_text);
  }

  .cover p {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 2);
  }

  .cover svg {
    margin-block-start: 0.15em;
  }
`;
