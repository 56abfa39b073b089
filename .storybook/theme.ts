import { create } from 'storybook/theming';

const FONT = "'Iowan Old Style', 'Source Serif 4', Georgia, serif";

/** The studio around the widgets: as quiet as they are, so that they are what one looks at. */
export const theme = create({
  base: 'light',
  brandTitle: 'Kindred',
  brandTarget: '_self',
  fontBase: FONT,
  colorPrimary: '#2c6558',
  colorSecondary: '#2c6558',
  appBg: '#f4efe6',
  appContentBg: '#fbf8f2',
  appPreviewBg: '#ffffff',
  appBorderColor: '#e4dccf',
  appBorderRadius: 8,
  textColor: '#2d2823',
  textMutedColor: '#665d53',
  barBg: '#fbf8f2',
  barTextColor: '#665d53',
  barHoverColor: '#2c6558',
  barSelectedColor: '#2c6558',
  inputBg: '#fffefb',
  inputBorder: '#cfc5b5',
  inputTextColor: '#2d2823',
  inputBorderRadius: 8,
});
