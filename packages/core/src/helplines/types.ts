/** When somebody answers, in the country's own time; `to` before `from` is the next morning. */
export interface Span {
  /** From one day of the week to another, 1 is Monday; every day without. */
  days?: readonly [number, number];
  /** `09:00` */
  from: string;
  /** `24:00` is midnight at the end of the day. */
  to: string;
}

/** Day and night, or when; not known without. */
export type Hours = 'always' | readonly Span[];
export type Cost = 'free' | 'charged';

/** One way to reach people. What it does not say of itself is as its line says. */
export interface Contact {
  by: 'call' | 'text' | 'chat';
  /**
   * What a telephone is handed. Short codes and freephone numbers as they are dialled in the country, since that is the
   * only place where they work; others with `+` and the code of the country.
   */
  dial?: string;
  /** As it is written in the country. */
  shown: string;
  /** The word that begins a text message. */
  say?: string;
  /** The key to press once somebody's menu speaks. */
  then?: string;
  /** Where a chat begins. */
  url?: string;
  hours?: Hours;
  cost?: Cost;
}

/** What was really read, and from when it is. Its name and address are in `sources.ts`: readers of a page need neither. */
export interface Source {
  id: string;
  /** `2026-08-12`, or `2025-06` where the day isn't known. */
  date: string;
  /** Whether it is the organisation's own word. */
  own?: boolean;
}

/** People who listen. */
export interface Helpline {
  /** Stays the same for as long as the line does. */
  id: string;
  /** What they call themselves: the words one hears when somebody answers. */
  name: string;
  audience: 'all' | 'adult' | 'youth';
  contacts: readonly Contact[];
  hours?: Hours;
  /** BCP 47; those that are sure. */
  languages?: readonly string[];
  cost?: Cost;
  /** The organisation's own page. */
  page?: string;
  source: Source;
}

export interface Emergency {
  shown: string;
  /** Where the number is for this alone. */
  only?: 'ambulance';
}

export interface Country {
  emergency: readonly Emergency[];
  lines: readonly Helpline[];
  /** No line for everybody is known that answers all night. Said, rather than left out. */
  silentAtNight?: true;
}
