/** What a supplied number is called when it came in a table that somebody publishes: `stands` as it did on the day of the table. */
export const publishedTables: Readonly<Record<string, {readonly title: string; readonly stands: boolean}>> = {
  "ons-police-force-areas": {
    title: "as the police force area tables of the Office for National Statistics gave it",
    stands: true,
  },
  "ons-community-safety-partnerships": {
    title: "as the community safety partnership tables of the Office for National Statistics gave it",
    stands: true,
  },
  "999-answering": {title: "as the published 999 answering tables give it", stands: false},
  "fraud-reports-by-area": {title: "as the published tables of fraud reports by area give it", stands: false},
};
