/** Every outcome type of an offence, 0 ("not yet assigned") among them: together they are all offences. */
export const EVERY_OUTCOME: readonly number[] = Array.from({length: 23}, (_, type) => type);

export const STILL_OPEN =
  "The tables give the outcome so far of the period's own offences. Many of the latest are still open, so a later table gives a higher share.";
