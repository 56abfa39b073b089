import type { CountWords } from './counts.en.js';

const people = (count: number): string => {
  if (count === 1) return 'شخص واحد';
  if (count === 2) return 'شخصان';
  const rest = count % 100;
  if (rest >= 3 && rest <= 10) return `${count} أشخاص`;
  return rest >= 11 ? `${count} شخصًا` : `${count} شخص`;
};

const ar: CountWords = {
  bands: {
    one: 'شخص أو شخصان',
    few: 'بضعة أشخاص',
    several: 'عدة أشخاص',
    many: 'أشخاص كثيرون',
  },
  people,
};
export default ar;
