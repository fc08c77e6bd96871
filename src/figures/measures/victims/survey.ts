/** Said with every survey result. */
export const SURVEY =
  "A survey of some victims, not a count of all: those who answered may differ from those who did not.";
