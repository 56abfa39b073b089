import type { PrivateKind } from '../span.js';

/** What is said of a finding, and what may stand in its place. */
export type PrivacyWords = Readonly<Record<PrivateKind, readonly [reason: string, mask: string]>>;

const words: PrivacyWords = {
  email: ['This looks like an e-mail address. Everyone who reads this could write to it.', '[e-mail]'],
  url: ['This looks like a link. It may lead to more than you want to show here.', '[link]'],
  iban: ['This looks like a bank account number. It is safer left out.', '[account number]'],
  card: ['This looks like a card number. It is safer left out.', '[card number]'],
  'national-id': ['This looks like an official number that belongs to one person.', '[ID number]'],
  ip: ['This looks like the address of a device. It can tell roughly where somebody is.', '[IP address]'],
  phone: ['This looks like a phone number. Everyone who reads this could call it.', '[phone number]'],
  handle: ['This looks like a name on another site. People could find that profile.', '[username]'],
  address: ['This looks like a street address. It tells where somebody lives or is.', '[address]'],
  name: ['This looks like a name. Somebody who reads this may know the person.', '[name]'],
};
export default words;
