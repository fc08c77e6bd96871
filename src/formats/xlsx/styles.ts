import {readXml} from "../xml/events.ts";

/** How a number is shown, as far as it changes what the number is. */
export type NumberStyle = "plain" | "date" | "time" | "percent";

/** The number style of each cell format (`s` of a cell), in order. */
export async function readDateStyles(chunks: AsyncIterable<Uint8Array>): Promise<readonly NumberStyle[]> {
  const custom = new Map<number, NumberStyle>();
  const formats: number[] = [];
  let inCellFormats = false;
  await readXml(
    chunks,
    {
      open: (name, attributes) => {
        if (name === "numFmt") custom.set(Number(attributes.numFmtId), styleOf(attributes.formatCode ?? ""));
        else if (name === "cellXfs") inCellFormats = true;
        else if (name === "xf" && inCellFormats) formats.push(Number(attributes.numFmtId ?? 0));
      },
      close: (name) => {
        if (name === "cellXfs") inCellFormats = false;
      },
    },
    "The workbook's styles",
  );
  return formats.map((id) => custom.get(id) ?? builtIn(id));
}

/** The day that a serial number is, `YYYY-MM-DD`, with the time when it has one. Excel believes in 29 February 1900. */
export function serialToIso(serial: number, from1904: boolean): string | undefined {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  if (days < 1 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return undefined;
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Told from the first section of a format's code: quoted, escaped and bracketed parts say nothing. */
function styleOf(code: string): NumberStyle {
  const bare = code
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "")
    .split(";")[0]!
    .toLowerCase();
  if (bare === "general") return "plain";
  if (bare.includes("%")) return "percent";
  if (/[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare))) return "date";
  return /[hs]/.test(bare) ? "time" : "plain";
}

function builtIn(id: number): NumberStyle {
  if (id === 9 || id === 10) return "percent";
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? "time" : "plain";
}
