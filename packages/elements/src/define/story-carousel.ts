import { define } from '../internal/define.js';
import { KindredStoryCarousel } from '../story-carousel/story-carousel.js';

define('kindred-story-carousel', KindredStoryCarousel);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-story-carousel': KindredStoryCarousel;
  }
}
