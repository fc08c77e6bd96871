import type {AskedBeside, Citation, Framework} from "./framework.ts";

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

/** Known in general, not read in the measures' own document. */
function beside(what: string, from: string): AskedBeside {
  return {what, from, standing: "general"};
}

/** The six National Policing Priorities of 2021 and the duties of the Specified Information Order that a statement carries out. */
export const nationalPolicingPriorities2021: Framework = {
  id: "national-policing-priorities-2021",
  title: "National Policing Priorities",
  from: "2021-05-31",
  source: measures,
  priorities: [
    {id: "homicide", title: "Reduce murder and other homicides", short: "Murder and other homicides"},
    {
      id: "serious-violence",
      title: "Reduce serious violence",
      short: "Serious violence",
      askedBeside: [
        beside("hospital admissions of under-25s for assault with a sharp object", "NHS England's admissions data"),
        beside("offences in which a firearm was discharged", "your force"),
      ],
    },
    {
      id: "drugs",
      title: "Disrupt drugs supply and county lines",
      short: "Drugs supply and county lines",
      askedBeside: [
        beside("drug-related homicides", "the Home Office's Homicide Index"),
        beside("police referrals into drug treatment", "the national drug treatment statistics"),
      ],
    },
    {id: "neighbourhood-crime", title: "Reduce neighbourhood crime", short: "Neighbourhood crime"},
    {
      id: "victims",
      title: "Improve satisfaction among victims, with a focus on victims of domestic abuse",
      short: "Victim satisfaction",
      askedBeside: [
        beside("victims' satisfaction with the police", "the Crime Survey for England and Wales, for the country only"),
      ],
    },
    {
      id: "fraud-cyber",
      title: "Tackle fraud and cyber crime",
      short: "Fraud and cyber crime",
      askedBeside: [
        beside("confidence in the response to fraud and cyber crime", "the Crime Survey for England and Wales"),
        beside("the share of businesses with a cyber breach or attack", "the Cyber Security Breaches Survey"),
      ],
    },
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
