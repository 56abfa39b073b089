import { define } from '../internal/define.js';
import { KindredPulse } from '../pulse/pulse.js';

define('kindred-pulse', KindredPulse);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-pulse': KindredPulse;
  }
}
