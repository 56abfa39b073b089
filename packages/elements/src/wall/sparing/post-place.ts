/** Selects a post of others in a wall. */
export const postPlace = (id: string): string => `article[data-key="${CSS.escape(id)}"]`;
