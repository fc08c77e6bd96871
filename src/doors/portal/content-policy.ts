import {createHash} from "node:crypto";

/**
 * What a page of the site may load and run: its own host's files, and the styles and scripts that stand in the page itself, each named
 * by its digest. Nothing is allowed by `unsafe-`, and no page may be framed but those made to be: what lies in an `embed` folder.
 */
export function contentPolicy(html: string, path: string): string {
  const inline = (element: string) =>
    digestsOf(html, element)
      .map((digest) => ` '${digest}'`)
      .join("");
  return [
    "default-src 'none'",
    `style-src 'self'${inline("style")}`,
    `script-src 'self'${inline("script")}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${/(^|\/)embed\//.test(path) ? "*" : "'none'"}`,
  ].join("; ");
}

function digestsOf(html: string, element: string): readonly string[] {
  const found = [...html.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([\\s\\S]*?)</${element}>`, "g"))];
  const texts = found.map(([, text]) => text ?? "").filter((text) => text !== "");
  return [...new Set(texts)].map((text) => `sha256-${createHash("sha256").update(text).digest("base64")}`);
}
