import type {Citation, Framework} from "./framework.ts";

const measures: Citation = {
  title: "National Crime and Policing Measures, Home Office",
  dated: "2021-05-31",
  standing: "seen",
};

const order: Citation = {
  title:
    "Elected Local Policing Bodies (Specified Information) Order 2011 (SI 2011/3050), Schedule, as amended by SI 2021/547",
  url: "https://www.legislation.gov.uk/uksi/2021/547",
  dated: "2021-05-31",
  standing: "seen",
};

/** The six National Policing Priorities of 2021 and the duties of the Specified Information Order that a statement carries out. */
export const nationalPolicingPriorities2021: Framework = {
  id: "national-policing-priorities-2021",
  title: "National Policing Priorities",
  from: "2021-05-31",
  source: measures,
  priorities: [
    {id: "homicide", title: "Reduce murder and other homicides", short: "Murder and other homicides"},
    {id: "serious-violence", title: "Reduce serious violence", short: "Serious violence"},
    {id: "drugs", title: "Disrupt drugs supply and county lines", short: "Drugs supply and county lines"},
    {id: "neighbourhood-crime", title: "Reduce neighbourhood crime", short: "Neighbourhood crime"},
    {
      id: "victims",
      title: "Improve satisfaction among victims, with a focus on victims of domestic abuse",
      short: "Victim satisfaction",
    },
    {id: "fraud-cyber", title: "Tackle fraud and cyber crime", short: "Fraud and cyber crime"},
  ],
  duties: [
    {
      id: "contribution",
      paragraph: "7A(a)",
      title: "Contribution of the force",
      text: "A statement on the contribution of the force to achieving improvements against the key national priorities.",
      source: order,
    },
    {
      id: "applicability",
      paragraph: "7A(b)",
      title: "Which priorities apply",
      text: "An explanation of which priorities are assessed as applicable in the police area and which are not, and the reasons.",
      source: order,
    },
    {
      id: "inspection",
      paragraph: "7B",
      title: "Inspection",
      text: "The inspectorate's most recent report on the force's effectiveness, efficiency and legitimacy, and its summary assessment.",
      source: order,
    },
    {
      id: "complaints",
      paragraph: "7C",
      title: "Complaints",
      text: "The most recent quarterly complaints data about the force, and the body's own assessment of how complaints are handled.",
      source: {...order, standing: "general"},
    },
  ],
};
