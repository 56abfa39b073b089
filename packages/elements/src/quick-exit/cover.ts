/**
 * Styles are set one by one, as a page's content policy allows, and stand above any rule of the page. Closed it would
 * still lie over the page, only not above what is in the top layer.
 */
const LOOK: Record<string, string> = {
  all: 'initial',
  display: 'grid',
  'place-items': 'center',
  'box-sizing': 'border-box',
  position: 'fixed',
  inset: '0',
  width: '100vw',
  height: '100vh',
  'max-width': 'none',
  'max-height': 'none',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
  background: 'Canvas',
  color: 'CanvasText',
  font: '1rem system-ui, sans-serif',
  cursor: 'progress',
  'user-select': 'none',
};

let cover: HTMLDialogElement | undefined;
/** The page's own way of showing itself, where it says so in place. */
let shownAs = '';

/**
 * Lays an empty page over this one, above dialogs and whatever fills the screen, and takes what is below away, also from
 * those who are read to. To be seen at the next paint.
 */
export function coverPage(word: string, lang: string): void {
  if (!cover) shownAs = document.body.style.display;
  cover ??= makeCover();
  cover.lang = lang;
  cover.textContent = word;
  // Last in the page, so that nothing of the page's own comes after it.
  if (!cover.isConnected) document.documentElement.append(cover);
  if (!cover.open) cover.showModal();
  document.body.style.setProperty('display', 'none', 'important');
}

export function uncoverPage(): void {
  // Taken out rather than closed, which it would undo.
  cover?.remove();
  if (cover) document.body.style.display = shownAs;
  cover = undefined;
}

function makeCover(): HTMLDialogElement {
  const made = document.createElement('dialog');
  for (const [name, value] of Object.entries(LOOK)) made.style.setProperty(name, value, 'important');
  // Escape must not bring the page back.
  made.setAttribute('closedby', 'none');
  made.oncancel = (event) => event.preventDefault();
  made.onclose = () => made.isConnected && made.showModal();
  return made;
}

/** What else tells of a page: its name and picture in the row of tabs, and what it says aloud. */
export function silencePage(): void {
  // A page without any name would be named by its address.
  document.title = '\u200b';
  document.querySelectorAll('link[rel~="icon"]').forEach((link) => link.remove());
  globalThis.speechSynthesis?.cancel();
  document.querySelectorAll<HTMLMediaElement>('audio, video').forEach((media) => media.pause());
  // Where one goes is not told where one was.
  const meta = Object.assign(document.createElement('meta'), { name: 'referrer', content: 'no-referrer' });
  document.head.append(meta);
}
