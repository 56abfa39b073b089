/** How long a post stays, in milliseconds; kept without. */
export const STAYS = { keep: undefined, '24h': 86_400_000, '7d': 7 * 86_400_000 } as const;
export type Stays = keyof typeof STAYS;
