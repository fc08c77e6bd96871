import {existsSync, readFileSync} from "node:fs";
import {extname, join} from "node:path";
import {type BrandRecord, contrast, LEAST_CONTRAST, PAPER} from "../../publication/release/brand-record.ts";
import {encodeJson, RELEASE, type ReleaseFiles} from "../../publication/release/release-files.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {SETTINGS_FILE, type Workspace} from "./workspace.ts";

/** brand.json of a release, and the logo it names. @throws Refusal for colours too faint to read, and for a logo that cannot be shown. */
export function brandFiles({folder, settings}: Workspace): ReleaseFiles {
  const {brand, contact} = settings;
  const files = new Map<string, Uint8Array>();
  const colours =
    brand?.["theme-light"] && brand["theme-dark"] ? coloursOf(brand["theme-light"], brand["theme-dark"]) : undefined;
  const logo = brand?.logo === undefined ? undefined : `brand/logo${logoEnding(brand.logo)}`;
  if (brand?.logo !== undefined && logo !== undefined) files.set(logo, logoBytes(folder, brand.logo));
  const record: BrandRecord = {
    schema: 1,
    ...(colours ? {colours} : {}),
    ...(logo ? {logo} : {}),
    ...(contact.website ? {website: contact.website} : {}),
    ...(contact.email ? {email: contact.email} : {}),
    ...(contact.telephone ? {telephone: contact.telephone} : {}),
    ...(contact.name ? {contact: contact.name} : {}),
  };
  return files.set(RELEASE.brand, encodeJson(record));
}

function coloursOf(light: string, dark: string): NonNullable<BrandRecord["colours"]> {
  for (const [setting, colour, paper] of [
    ["theme-light", light, PAPER.light],
    ["theme-dark", dark, PAPER.dark],
  ] as const) {
    const found = contrast(colour, paper);
    if (found < LEAST_CONTRAST)
      throw new Refusal(
        `${SETTINGS_FILE}: brand.${setting}: ${colour} on ${paper} has a contrast of ${found.toFixed(2)} to 1; ${LEAST_CONTRAST} is the least that everybody can read. Choose a ${paper === PAPER.light ? "darker" : "lighter"} one.`,
      );
  }
  return {light: light.toLowerCase(), dark: dark.toLowerCase()};
}

function logoEnding(file: string): ".svg" | ".png" {
  const ending = extname(file).toLowerCase();
  if (ending === ".svg" || ending === ".png") return ending;
  throw new Refusal(`${SETTINGS_FILE}: brand.logo: ${file} is neither SVG nor PNG.`);
}

function logoBytes(folder: string, file: string): Uint8Array {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Refusal(`${SETTINGS_FILE}: brand.logo: there is no file ${file}.`);
  return readFileSync(path);
}
