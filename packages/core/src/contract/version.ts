/** The version of this contract. An adapter states the one it was written for; a widget refuses any other in words. */
export const CONTRACT = 1;
