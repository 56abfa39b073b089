import type { QuickExitWords } from './en.js';

export default {
  leave: 'Diese Seite verlassen',
  shortcut: 'Oder dreimal die Umschalttaste drücken.',
  effect: 'Entwürfe und Notizen auf diesem Gerät werden gelöscht. Im Verlauf des Browsers steht diese Seite weiterhin.',
  more: (presses) =>
    presses === 1
      ? 'Noch einmal die Umschalttaste drücken, um diese Seite zu verlassen.'
      : 'Noch zweimal die Umschalttaste drücken, um diese Seite zu verlassen.',
  late: 'Noch hier: Dreimal innerhalb von fünf Sekunden verlässt diese Seite.',
  loading: 'Wird geladen',
} satisfies QuickExitWords;
