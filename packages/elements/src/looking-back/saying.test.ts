import { expect } from '@open-wc/testing';

import arCheckIn from '../check-in/translations/ar.js';
import deCheckIn from '../check-in/translations/de.js';
import enCheckIn from '../check-in/translations/en.js';

import { isLowest, say } from './saying.js';
import ar from './translations/said.ar.js';
import de from './translations/said.de.js';
import en from './translations/said.en.js';

describe('what an answer says', () => {
  it('names the moods as they were asked for', () => {
    for (const [said, asked] of [
      [en, enCheckIn],
      [de, deCheckIn],
      [ar, arCheckIn],
    ] as const)
      expect(said.moods).to.deep.equal(asked.moods);
  });

  it('knows the lowest answer of each scale', () => {
    expect(isLowest({ scale: 'mood', mood: 1 })).to.equal(true);
    expect(isLowest({ scale: 'mood', mood: 2 })).to.equal(false);
    expect(isLowest({ scale: 'energy-mood', energy: 2, pleasantness: -2 })).to.equal(true);
    expect(isLowest({ scale: 'energy-mood', energy: -2, pleasantness: 0 })).to.equal(false);
    expect(isLowest({ scale: 'words', words: ['tired', 'hopeless'] })).to.equal(true);
    expect(isLowest({ scale: 'custom', choice: 'bad' })).to.equal(false);
  });

  it('says an answer in words', () => {
    expect(say({ value: { scale: 'mood', mood: 5 } }, en)).to.equal('Good');
    expect(say({ value: { scale: 'energy-mood', energy: -1, pleasantness: 1 } }, en)).to.equal(
      'Little energy, a bit pleasant',
    );
    expect(say({ value: { scale: 'words', words: ['sad', 'unheard-of'] } }, en)).to.equal('sad, unheard-of');
    expect(say({ value: { scale: 'custom', choice: 'ok' }, said: 'All right' }, en)).to.equal('All right');
  });
});
