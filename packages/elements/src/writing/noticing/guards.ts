/** A chunk of its own, so that what shows findings and what finds them are each measured. */
export { inspect, loadGuards } from '@kindred/core/guards';
