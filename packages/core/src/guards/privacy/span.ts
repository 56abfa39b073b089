/** What the guard looks for, the surest first: where two overlap, the earlier stays. */
export const PRIVATE_KINDS = [
  'email',
  'url',
  'iban',
  'card',
  'national-id',
  'ip',
  'phone',
  'handle',
  'address',
  'name',
] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

export interface Span {
  kind: PrivateKind;
  start: number;
  end: number;
  confidence: number;
}

/** Finds some kinds in a piece of text, in linear time. */
export type Detector = (text: string) => Span[];
