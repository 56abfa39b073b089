import type { NewCircle } from '../store/places.js';

/** Written examples, to show how a community looks. All are marked as such wherever they appear. */

export interface DemoPost {
  circle: string;
  /** Made once and never changed, so that a second seeding finds it. A random UUID, version 4. */
  thread: string;
  text: string;
  topics?: string[];
  seeking?: 'heard' | 'experience' | 'advice';
  contentNotes?: (
    | 'suicide'
    | 'self-harm'
    | 'abuse'
    | 'sexual-violence'
    | 'violence'
    | 'eating'
    | 'substances'
    | 'death'
    | 'illness'
    | 'discrimination'
  )[];
}

export interface DemoReply {
  circle: string;
  /** The thread of the post it answers. */
  thread: string;
  /** Tells voices apart inside a thread: the same word is the same voice. `author` is the post's own. */
  voice: string;
  text: string;
}

export interface DemoStory extends Pick<DemoPost, 'circle' | 'thread' | 'topics' | 'contentNotes'> {
  title: string;
  hard: string;
  tried: string;
  helped: string;
  now: string;
}

export interface Demo {
  circles: NewCircle[];
  posts: DemoPost[];
  replies: DemoReply[];
  stories: DemoStory[];
}

export const demo: Demo = {
  circles: [
    {
      id: 'night-shift',
      name: 'The night-shift circle',
      about: 'For people who are awake when others sleep, for work or because sleep won’t come.',
      norms: ['Speak from your own night.', 'Listen before you suggest.', 'No names, no places.'],
    },
  ],
  posts: [
    {
      circle: 'night-shift',
      thread: '0f5f7f0a-6d3e-4a8e-9a57-3f6f2f0f7c11',
      text: 'Third week of nights. I get home when the street wakes up, and I lie there listening to everyone else’s morning.',
      topics: ['sleep', 'work'],
      seeking: 'heard',
    },
    {
      circle: 'night-shift',
      thread: '5c0a6f52-1d7e-4b0e-8f0b-9d1f5c7a2e34',
      text: 'How do you stay in touch with people who live by day? I miss every birthday, and I’ve stopped being asked.',
      topics: ['loneliness'],
      seeking: 'experience',
    },
  ],
  replies: [
    {
      circle: 'night-shift',
      thread: '0f5f7f0a-6d3e-4a8e-9a57-3f6f2f0f7c11',
      voice: 'one',
      text: 'The sound of other people’s mornings. Yes. I know that one well.',
    },
  ],
  stories: [
    {
      circle: 'night-shift',
      thread: '7b3c1a90-52de-4c7b-a1c4-08b5d6e9f245',
      title: 'The hour before dawn',
      hard: 'I could not tell tired from sad any more. Everything I said at home came out wrong.',
      tried: 'Coffee, then no coffee, then a strict plan I kept for four days.',
      helped: 'A walk around the block before bed, in daylight, without my phone. Not every day. Often enough.',
      now: 'Still nights, two weeks in four. I know now which mood is only the hour.',
      topics: ['sleep', 'work'],
    },
  ],
};
