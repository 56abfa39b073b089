/** Of all that guards are, what looks at a text while it is written. */
export { inspect, loadGuards } from '@kindred/core/guards';
