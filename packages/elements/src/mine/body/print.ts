/** Prints a heading, some lines and numbered words on a sheet of their own: the page around them stays out of it. */
export function print(title: string, lines: readonly string[], words: readonly string[]): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  // Out of sight, but laid out: what is not laid out is not printed.
  Object.assign(frame.style, { position: 'fixed', insetInlineStart: '-9999px', border: '0' });
  document.body.append(frame);
  const { contentDocument: sheet, contentWindow } = frame;
  const add = (tag: string, text: string, to: Element = sheet!.body): void => {
    to.append(Object.assign(sheet!.createElement(tag), { textContent: text }));
  };
  add('h1', title);
  for (const line of lines) add('p', line);
  const list = sheet!.createElement('ol');
  for (const word of words) add('li', word, list);
  sheet!.body.append(list);
  contentWindow!.addEventListener('afterprint', () => frame.remove());
  contentWindow!.print();
}
