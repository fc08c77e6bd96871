import {parse} from "yaml";
import {z} from "zod";
import {Refusal} from "../../vocabulary/refusal.ts";

/** `copperplate.yaml`: who the body is and the thresholds it works by. Every setting is documented in docs/settings.md. */
export const settingsSchema = z.strictObject({
  body: z.strictObject({
    name: z.string().min(1),
    force: z.string().min(1),
    area: z.string().regex(/^[EW]\d{8}$/, "an official area code such as E23000014"),
  }),
  contact: z
    .strictObject({
      name: z.string().optional(),
      telephone: z.string().optional(),
      email: z.string().optional(),
      website: z
        .string()
        .regex(/^https?:\/\/\S+$/i, "an address such as https://www.example.org")
        .optional(),
    })
    .prefault({}),
  /** The data is made up: every page says so. */
  synthetic: z.boolean().default(false),
  framework: z.string().default("national-policing-priorities-2021"),
  languages: z.array(z.enum(["en", "cy"])).default(["en"]),
  thresholds: z
    .strictObject({
      /** A count of a `threshold` measure under this is never shown. */
      "small-count": z.number().int().min(2).max(20).default(5),
      /** Counts of a `threshold` measure are rounded to multiples of this. */
      "round-to": z.union([z.literal(5), z.literal(10)], "write 5 or 10, or leave it out").optional(),
      /** A change from a count under this is given as a number and no percentage. */
      "percent-base": z.number().int().min(1).max(1000).default(50),
      /** Years of age a section may ask of its reader. */
      "reading-age": z.number().min(9).max(21).default(15),
    })
    .prefault({}),
  /** The priorities of the office's own Police and Crime Plan, and the national ones each serves. */
  plan: z.array(z.strictObject({id: z.string(), title: z.string(), serves: z.array(z.string()).min(1)})).default([]),
  /** Forces that the body is compared with as its like: chosen by hand, or a list in a file. The page says who chose. */
  "similar-forces": z
    .strictObject({
      forces: z.array(z.string()).min(1).optional(),
      file: z.string().optional(),
      "chosen-by": z.string().min(1).optional(),
      why: z.string().min(1).optional(),
      dated: z
        .string()
        .regex(/^\d{4}(-\d\d){0,2}$/, "a day such as 2025-01-31")
        .optional(),
    })
    .refine(({forces, file}) => (forces === undefined) !== (file === undefined), "give either forces or a file")
    .refine(
      (chosen) => !chosen.forces || (chosen["chosen-by"] && chosen.why && chosen.dated),
      "a list chosen by hand says chosen-by, why and dated",
    )
    .optional(),
  /** What the body's pages of the public site wear. A colour too faint to read is refused. */
  brand: z
    .strictObject({
      "theme-light": z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, "a colour such as #134272")
        .optional(),
      "theme-dark": z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, "a colour such as #8fc3f5")
        .optional(),
      logo: z.string().min(1).optional(),
    })
    .refine((brand) => !brand["theme-light"] === !brand["theme-dark"], "give theme-light and theme-dark, or neither")
    .optional(),
  /** What others may do with what is published. */
  licence: z.strictObject({name: z.string().min(1), url: z.url({protocol: /^https?$/}).optional()}).optional(),
  "known-acronyms": z.array(z.string()).default([]),
});

export type Settings = z.infer<typeof settingsSchema>;

/** @throws Refusal that names the setting and what was expected of it. */
export function readSettings(file: string, text: string): Settings {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new Refusal(
      `${file} is not readable as YAML: ${error instanceof Error ? error.message.split("\n")[0] : error}`,
    );
  }
  const read = settingsSchema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const setting = issue?.path.join(".") || "the file";
  throw new Refusal(
    `${file}: ${setting}: ${issue?.message ?? "not as expected"}. docs/settings.md lists every setting.`,
  );
}
