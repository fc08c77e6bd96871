/** Every outcome that closes or may close a crime: all types but 0, "not yet assigned". */
export const ALL_OUTCOMES: readonly number[] = Array.from({length: 22}, (_, type) => type + 1);
