import {Command} from "commander";
import {Refusal} from "../../../vocabulary/refusal.ts";
import type {Door} from "../door.ts";
import {BLOCKED, CLEAN, countFindings, fromHere, printFindings, printJson} from "../terminal.ts";

interface SiteOptions {
  readonly to: string;
  readonly base: string;
  readonly address?: string;
  readonly languages: string;
  readonly boundaries?: string;
  readonly json?: boolean;
}

/** `site build`: the public site, from releases alone. */
export function siteCommand(door: Door): Command {
  const build = new Command("build")
    .description("make the public site of one body or of many, from their releases and nothing else")
    .argument("[folders...]", "workspaces, folders of workspaces, or folders of releases", ["."])
    .option("--to <folder>", "where the site will stand; a site that is there already is replaced whole", "site")
    .option("--base <path>", "where on its host the site will stand: / or a path such as /performance/", "/")
    .option("--address <url>", "its whole address, for the map of the site: https://www.example.org/performance/")
    .option(
      "--languages <list>",
      "its languages, the first without a folder of its own: en,cy or cy,en or one",
      "en,cy",
    )
    .option("--boundaries <file>", "GeoJSON or TopoJSON of the forces: maps are drawn on it, and not on tiles")
    .option("--json", "print what was made as JSON")
    .addHelpText("after", "\nExample:\n  npx copperplate site build examples/west-midlands-2024 --to out/site")
    .action((folders: readonly string[], options: SiteOptions) => buildFrom(folders, options, door));
  return new Command("site").description("the public site").addCommand(build);
}

async function buildFrom(folders: readonly string[], options: SiteOptions, {terminal, exit}: Door): Promise<void> {
  const {buildPublicSite} = await import("../../../steps/site/build-site.ts");
  const {to, json, boundaries} = options;
  const {base, address} = placeOf(options);
  const languages = languagesOf(options.languages);
  const result = buildPublicSite(folders, {
    ...{to, base, languages},
    ...(address === undefined ? {} : {address}),
    ...(boundaries === undefined ? {} : {boundaries}),
  });
  if (json) printJson(result, terminal);
  if (!json) printFindings(result.findings, terminal);
  if (result.site === undefined) {
    terminal.err(`No site was made. ${countFindings(result.findings)}`);
    return exit(BLOCKED);
  }
  const {folder, bodies, releases, pages, files, bytes} = result.site;
  if (!json) {
    const of = bodies === 1 ? "1 body" : `${bodies} bodies`;
    terminal.out(
      `A site of ${of} and ${releases} ${releases === 1 ? "release" : "releases"} stands in ${fromHere(folder)}:`,
    );
    terminal.out(`    ${pages.length} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`);
    terminal.out(`Open it with: npx copperplate serve ${fromHere(folder)}`);
  }
  exit(CLEAN);
}

function languagesOf(list: string): readonly ("en" | "cy")[] {
  const languages = [...new Set(list.split(",").map((one) => one.trim()))];
  return languages.map((language) => {
    if (language !== "en" && language !== "cy")
      throw new Refusal(`"${language}" is no language of the site. Write en, cy or en,cy.`);
    return language;
  });
}

/** An address says the base too. */
function placeOf({base, address}: SiteOptions): {readonly base: string; readonly address?: string} {
  if (address === undefined) return {base: baseOf(base)};
  const url = URL.parse(address.endsWith("/") ? address : `${address}/`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "")
    throw new Refusal(`"${address}" is no address of a site. Write it whole: https://www.example.org/performance/`);
  return {base: baseOf(url.pathname), address: url.href};
}

function baseOf(base: string): string {
  if (!/^\/([\w.~-]+\/)*$/.test(base))
    throw new Refusal(`"${base}" is no base. Write / or a path such as /performance/.`);
  return base;
}
