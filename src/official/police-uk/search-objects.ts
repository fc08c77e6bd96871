/**
 * What data.police.uk says a stop and search was for, as "Object of search" in its files.
 * Source: data.police.uk, stop and search files, December 2014 to 2025 (Open Government Licence v3.0); those without a file seen here are
 * of its API's list of values.
 */
export const policeUkSearchObjects = {
  drugs: ["Controlled drugs"],
  weapons: ["Offensive weapons", "Firearms"],
  other: [
    "Anything to threaten or harm anyone",
    "Article for use in theft",
    "Articles for use in criminal damage",
    "Crossbows",
    "Evidence of offences under the Act",
    "Evidence of wildlife offences",
    "Fireworks",
    "Game or poaching equipment",
    "Goods on which duty has not been paid etc.",
    "Psychoactive substances",
    "Seals or hunting equipment",
    "Stolen goods",
  ],
  /** No object at all, in other words. */
  untold: ["", "Detailed object of search unavailable"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
