import { css } from 'lit';

/** The themes that don't follow the page; loaded only where one is asked for. */
export const themes = css`
  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='dusk']) {
    color-scheme: dark;
    --kindred-surface: #272433;
    --kindred-surface-raised: #302c3e;
    --kindred-text: #e9e4ee;
    --kindred-text-quiet: #b3abc2;
    --kindred-accent: #c3b1ea;
    --kindred-accent-text: #221b35;
    --kindred-border: #454058;
    --kindred-focus: #d6c9f4;
  }

  :host([theme='paper']) {
    color-scheme: light;
    --kindred-surface: #f6eedd;
    --kindred-surface-raised: #fcf6e9;
    --kindred-text: #33291d;
    --kindred-text-quiet: #655641;
    --kindred-accent: #7a4a21;
    --kindred-accent-text: #fdf8ee;
    --kindred-border: #dfd0b4;
    --kindred-focus: #7a4a21;
  }

  :host([theme='contrast']) {
    color-scheme: light dark;
    --kindred-surface: light-dark(#fff, #000);
    --kindred-surface-raised: light-dark(#fff, #000);
    --kindred-text: light-dark(#000, #fff);
    --kindred-text-quiet: light-dark(#000, #fff);
    --kindred-accent: light-dark(#00363a, #ffe45c);
    --kindred-accent-text: light-dark(#fff, #000);
    --kindred-border: light-dark(#000, #fff);
    --kindred-focus: light-dark(#00363a, #ffe45c);
    --_edge: light-dark(#000, #fff);
  }
`;
