/** Said where moderators may be told; comes with the card on crisis. */
const en = {
  ask: 'Let the people who look after this circle know',
  told: 'When you send this, they are told that it may need somebody sooner. That is all they are told, and nobody else is. They may not be looking just now: if you need somebody at once, the people to talk to are the quicker way.',
  untold: 'They are told nothing. What you send goes out like everything else.',
  between: 'Only you see this.',
  said: 'When you send it, the people who look after this circle are told that it may need somebody sooner. Below the field you can change that.',
};
export default en;
/** The shape every language has. */
export type CareWords = typeof en;
