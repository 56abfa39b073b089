/** What is needed once somebody writes or has written, loaded after the box itself can be seen. */
export { OwnItems } from '../store/own-items.js';

export { renderChoices } from './choices.js';
export { sentWords } from './sent-words.js';
export { writingStyles } from './writing.styles.js';
