import {defineMeasure} from "../define.ts";

/** Reports of fraud and cyber crime by victims in the area. Neither direction is wanted: most fraud goes unreported. */
export const fraudAndCyberReports = defineMeasure({
  id: "fraud-and-cyber-reports",
  title: "Fraud and cyber crime reports",
  aliases: ["Action Fraud reports", "Report Fraud reports"],
  priority: "fraud-cyber",
  level: "count",
  unit: "reports",
  places: 0,
  wanted: "neither",
  definition:
    "Reports made in the period to the national reporting centre by victims who live or trade in the police area.",
  caveats: [
    "Fraud is reported nationally and counted by where the victim is; it is not recorded by the force.",
    "Most fraud is never reported, so more reports can mean more trust.",
  ],
});
