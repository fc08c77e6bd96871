/** The pages about the site, in English: a paragraph a line. `about-welsh.ts` has the same. */

export interface AboutText {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly AboutPart[];
}

export interface AboutPart {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
}

export interface Term {
  readonly term: string;
  readonly means: string;
}

export const aboutEnglish = {
  method: {
    title: "How figures are counted and judged",
    lead: "What stands behind every number on these pages, and what none of them can tell.",
    parts: [
      {
        id: "counted",
        title: "Counted from rows",
        text: [
          "A figure is counted by a query from the files that a force or a department supplied. Its page names the files, gives their fingerprints and shows the query.",
          "A period that is not held whole has no figure. A missing month would read as a fall.",
          "A value is rounded once, where it is printed. Shares and changes are worked out from whole counts.",
        ],
      },
      {
        id: "verdicts",
        title: "Three verdicts on a change",
        text: [
          "Larger than chance would explain: the whole 95% interval of the change lies on one side of no change. A steady process would rarely move this far by itself.",
          "Not distinguishable from chance: the interval holds no change. It does not say that nothing changed.",
          "Cannot be judged: there is no earlier figure, the definition changed, months are missing, or there are too few to tell. The reason is always given.",
          "Counts are tested by an exact conditional Poisson method, or by quasi-Poisson where the months show that events cluster; shares by Newcombe’s score method. A verdict never says what caused a change.",
        ],
      },
      {
        id: "intervals",
        title: "By chance alone",
        text: [
          "The range beside a figure is where it could lie if the same process ran again, 95 times in 100: exact Poisson or Byar’s method for counts, Wilson’s for shares. What is counted is counted in full: it is the variation of what happens, not an error of counting.",
        ],
      },
      {
        id: "series",
        title: "Month by month",
        text: [
          "A series of twelve points or more since the last change of definition is read by an XmR chart: its mean, and the limits within which chance alone would keep it.",
          "A point outside the limits, seven on one side of the mean, seven that rise or fall one after another, or two of three far from the mean are more than chance would explain.",
        ],
      },
      {
        id: "comparing",
        title: "Beside other forces",
        text: [
          "Counts are never set beside each other: larger places have more. Rates and shares are, where ten forces or more are held for the same period from the same kind of table.",
          "City of London is left out of rates for the people who live there: few do, and many more come to work.",
          "Being higher or lower is a reason to ask. Places differ in age, income, housing and how they record.",
        ],
      },
      {
        id: "small",
        title: "What is kept back",
        text: [
          "Where a small count could tell of a person it is suppressed, and so is any other number from which it could be worked out. Suppressed is written as a word, never as a zero or a dash.",
        ],
      },
    ],
  },
  glossary: {title: "Glossary", lead: "What the words of these pages mean.", parts: []},
  data: {
    title: "Data catalogue",
    lead: "Everything that is published here as data. Each release is a folder of files at an address that does not change.",
    parts: [],
  },
  recompute: {
    title: "Recompute it yourself",
    lead: "You need not trust these pages. Every release can be checked by anybody, on their own machine, without us.",
    parts: [
      {
        id: "seal",
        title: "That nothing was changed",
        text: [
          "Take the whole folder of a release. The file release.sha256 lists the fingerprint of every other file. This checks them all, with a tool that most machines have:",
        ],
      },
      {
        id: "sums",
        title: "That the sums are right",
        text: [
          "figures.json holds the two whole numbers behind every share and rate, and the months behind every count; the folder data/ holds the same as CSV. Divide them again, or have it done:",
        ],
      },
      {
        id: "rows",
        title: "That the counts are right",
        text: [
          "The query behind each figure stands on its measure’s page and in figures.json. Whoever holds the same files, which their SHA-256 shows, can run it again and must count the same. A body’s own office does so with:",
        ],
      },
      {
        id: "cite",
        title: "To cite a figure",
        text: [
          "Name the body, the statement, the release and the day it was signed, and give the release’s own address. A release is never changed: a correction is a new release, and the old one stays.",
        ],
      },
    ],
  },
  accessibility: {
    title: "Accessibility statement",
    lead: "These pages are meant for everybody. They are made to meet the Web Content Accessibility Guidelines 2.2 at level AA.",
    parts: [
      {
        id: "can",
        title: "What you should be able to do",
        text: [
          "Read every page with text at twice its size and on a screen 320 pixels wide without scrolling sideways; a wide table scrolls within itself.",
          "Go everywhere by keyboard alone, and see where you are.",
          "Read every figure as text. Charts have a caption, a description in words and a table with the same numbers. No meaning rests on colour.",
          "Read everything with scripts turned off, in light or dark colours, in forced colours, and on paper.",
        ],
      },
      {
        id: "not",
        title: "What is not yet as it should be",
        text: [
          "No person who uses a screen reader every day has tested these pages yet.",
          "Definitions, names and statements stand in the language that the body published them in. The Welsh of the pages around them has not been checked by a speaker where a page says so.",
          "The queries are for people who read SQL. What each counts is said in words beside it.",
        ],
      },
      {
        id: "tested",
        title: "How it was tested",
        text: [
          "The program that makes these pages opens each kind of page in a browser, in both languages, light and dark, on a phone and at a desk, and runs the axe checks of WCAG 2.2 AA on it. It fails if one thing is found.",
        ],
      },
      {
        id: "tell",
        title: "Tell us",
        text: [
          "If you cannot read something, tell the body whose name heads the page; it must answer. If it does not, the Equality Advisory and Support Service can help; it acts for the Equality and Human Rights Commission, which enforces the accessibility regulations of 2018.",
        ],
      },
    ],
  },
} satisfies Record<string, AboutText>;

export type AboutPages = Readonly<Record<keyof typeof aboutEnglish, AboutText>>;

export const aboutWords = {
  glossaryTerms: [
    {
      term: "Area",
      means:
        "A piece of ground known by an official code, such as a police force area. A force is an organisation; its area is the ground it polices.",
    },
    {
      term: "Change",
      means: "The movement between two values: in number, in percent, or, between two shares, in percentage points.",
    },
    {
      term: "Chance",
      means:
        "What happens varies from month to month though nothing has changed. A change within that variation cannot be told from it.",
    },
    {
      term: "Correction",
      means: "A new release because the last one was wrong. It says what was wrong and when that was found.",
    },
    {
      term: "Coverage",
      means: "Which months of which supplier are held. A covered month without a homicide has a true zero.",
    },
    {
      term: "Figure",
      means:
        "A measure for one area and one period: its value, or why there is none, with everything needed to count it again.",
    },
    {
      term: "Gap",
      means:
        "Words in the place of a figure that is not there, such as suppressed or incomplete. Never a blank, a dash or a zero.",
    },
    {
      term: "Initiative",
      means:
        "Something that was done about a priority: an operation, a partnership, an intervention, a unit, a campaign, funding, an estate.",
    },
    {term: "Interval", means: "The range in which a number could lie by chance alone, 95 times in 100."},
    {term: "Measure", means: "What is counted: which offences or events, from which rows, by which definition."},
    {
      term: "Percentage points",
      means: "The difference between two shares. From 40% to 50% is 10 percentage points, and a quarter more.",
    },
    {term: "Quoted", means: "A number taken from a document that is named, not counted here."},
    {
      term: "Rate",
      means:
        "A count for every so many people who live there, so that larger and smaller places can be set beside each other.",
    },
    {
      term: "Release",
      means: "A signed statement as it was published, with its data, at an address that does not change.",
    },
    {
      term: "Revision",
      means: "A published figure that later changed, because records were corrected or an offence was reclassified.",
    },
    {
      term: "Verdict",
      means:
        "What a change tells us: larger than chance would explain, not distinguishable from chance, or that it cannot be judged.",
    },
  ] as readonly Term[],
  sourcesOf: "Files that figures were counted from",
  datasetFiles: "Data of each release",
  sourceUsed: "Used for",
  measuresCount: (count: number) => (count === 1 ? "1 measure" : `${count} measures`),
  searchTitle: "Search",
  searchLead: "Every page, by its title. Type a word to narrow the list, where scripts are allowed.",
  searchLabel: "Search the pages",
  lostTitle: "There is no such page",
  lostLead: "Pages of a release keep their address for ever, so the address may be mistyped. These are the ways on:",
  bodiesSearch: "Pages of one body are listed on its own search page.",
};

export type AboutWords = typeof aboutWords;
