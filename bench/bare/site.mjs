// The least that a site of releases costs: read each release, copy its files, and write so many pages of its figures. RELEASES OUT PAGES
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

const [from, to, pages] = process.argv.slice(2);
const releases = readdirSync(from, {recursive: true, encoding: "utf8"})
  .filter((path) => /releases[\\/]\d+[\\/]figures\.json$/.test(path))
  .map((path) => join(from, path, ".."));
const each = Math.ceil(Number(pages) / releases.length);
releases.forEach((release, n) => {
  cpSync(release, join(to, String(n), "release"), {recursive: true});
  const {figures} = JSON.parse(readFileSync(join(release, "figures.json"), "utf8"));
  for (let page = 0; page < each; page++) {
    const rows = figures.map(
      ({title, period, value}) => `<tr><th>${title}<td>${period.from}<td>${JSON.stringify(value)}`,
    );
    mkdirSync(join(to, String(n), String(page)), {recursive: true});
    writeFileSync(
      join(to, String(n), String(page), "index.html"),
      `<!doctype html><title>${page}</title><table>${rows.join("\n")}</table>`,
    );
  }
});
