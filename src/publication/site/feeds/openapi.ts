/** What the interface answers, in OpenAPI 3.1. All of it is files: nothing is asked with parameters, nothing is written, no key is needed. */
export function openApi(address: string | undefined): unknown {
  return {
    openapi: "3.1.0",
    info: {
      title: "Statements on the National Policing Priorities",
      version: "1",
      summary: "Every published figure, with its interval, its verdicts and its months",
      description:
        "Static JSON. A figure says in which release it stands; a release's own folder never changes, so cite that. Counts are whole numbers and quotients are two of them: divide and round them yourself.",
    },
    ...(address ? {servers: [{url: address}]} : {}),
    paths: {
      "/api/bodies.json": get("The bodies, and where their figures are", "Bodies"),
      "/api/measures.json": get("What each measure counts", "Measures"),
      "/api/releases.json": get("Every release, newest first for each body", "Releases"),
      "/api/bodies/{body}/measures/{measure}.json": {
        parameters: ["body", "measure"].map((name) => ({name, in: "path", required: true, schema: {type: "string"}})),
        ...get("The figures of a measure: values, intervals, verdicts, months", "MeasureFigures"),
      },
    },
    components: {schemas: SCHEMAS},
  };
}

function get(summary: string, schema: keyof typeof SCHEMAS): object {
  const content = {"application/json": {schema: {$ref: `#/components/schemas/${schema}`}}};
  return {
    get: {summary, responses: {"200": {description: "As published", content}, "404": {description: "There is none"}}},
  };
}

const text = {type: "string"} as const;
const whole = {type: "integer"} as const;
const number = {type: "number"} as const;
const list = (items: unknown) => ({type: "array", items});
const object = (
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[] = Object.keys(properties),
) => ({
  type: "object",
  properties,
  required,
});
const ref = (name: string) => ({$ref: `#/components/schemas/${name}`});

const period = object({
  from: {...text, description: "the first month, YYYY-MM"},
  until: {...text, description: "the first month after the last"},
});
const ratio = object({numerator: whole, denominator: whole});

const SCHEMAS = {
  Bodies: object({
    schema: whole,
    bodies: list(
      object({
        id: text,
        area: text,
        name: text,
        areaName: text,
        synthetic: {type: "boolean"},
        page: text,
        latest: text,
        measures: list(object({id: text, figures: text})),
      }),
    ),
  }),
  Measures: object({
    schema: whole,
    measures: list(object({id: text, title: text, priority: text, level: text, unit: text, definition: text})),
  }),
  Releases: object({
    schema: whole,
    releases: list(
      object({
        body: text,
        statement: text,
        release: whole,
        title: text,
        edition: text,
        period,
        signedAt: text,
        content: {...text, description: "SHA-256 of what was signed"},
        changes: list(text),
        synthetic: {type: "boolean"},
        folder: text,
      }),
    ),
  }),
  MeasureFigures: object(
    {
      schema: whole,
      body: text,
      measure: text,
      title: text,
      unit: text,
      level: text,
      synthetic: {type: "boolean"},
      release: object({folder: text, content: text, signedAt: text}),
      figures: list(ref("Figure")),
      changes: list(
        object({before: text, after: text, change: object({kind: text, by: ratio}), verdict: ref("Verdict")}, [
          "before",
          "after",
          "verdict",
        ]),
      ),
      series: object(
        {
          step: {...whole, description: "months that a point is of"},
          basis: text,
          breaks: list(text),
          points: list(
            object({month: text, numerator: {type: ["integer", "null"]}, denominator: {type: ["integer", "null"]}}, [
              "month",
              "numerator",
            ]),
          ),
          reading: {type: "object"},
        },
        ["step", "basis", "breaks", "points"],
      ),
    },
    ["schema", "body", "measure", "title", "unit", "level", "synthetic", "release", "figures", "changes"],
  ),
  Figure: object(
    {
      id: text,
      area: text,
      period,
      counted: period,
      value: {
        type: "object",
        properties: {kind: text},
        required: ["kind"],
        description: "a value of its kind, or kind missing with its reason",
      },
      numerator: whole,
      denominator: whole,
      interval: {type: "object", properties: {method: text, lower: number, upper: number}, required: ["method"]},
      notes: list(text),
      basis: text,
      asAt: text,
    },
    ["id", "area", "period", "counted", "value", "notes", "basis", "asAt"],
  ),
  Verdict: {
    type: "object",
    properties: {
      kind: {enum: ["larger-than-chance", "not-distinguishable", "cannot-be-judged"]},
      why: text,
      method: text,
      unit: {enum: ["percent", "points"]},
      interval: object({lower: {type: ["number", "null"]}, upper: {type: ["number", "null"]}}),
      p: number,
    },
    required: ["kind"],
  },
} as const;
