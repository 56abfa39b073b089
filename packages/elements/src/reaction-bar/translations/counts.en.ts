import type { Band } from '@kindred/core/contract';

/** How many, where the community shows it. */
const en = {
  bands: {
    one: 'One or two people',
    few: 'A few people',
    several: 'Several people',
    many: 'Many people',
  } as Record<Exclude<Band, 'none'>, string>,
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
};
export default en;
export type CountWords = typeof en;
