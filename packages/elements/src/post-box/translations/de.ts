import common from '../../internal/translations/common.de.js';

import type { PostBoxWords } from './en.js';

const de: PostBoxWords = {
  common,
  label: 'Was beschäftigt dich?',
  placeholder: 'Ein Satz reicht. Eine ganze Seite geht auch.',
  private: 'Kein Konto, kein Name. Zu sehen sind nur zwei Wörter, etwa „Hafen Laterne“.',
  send: 'Abschicken',
  talk: 'Jetzt mit jemandem reden',
  yoursToChange: 'Was du sendest, bleibt deins: Du kannst es später ändern oder löschen.',
};
export default de;
