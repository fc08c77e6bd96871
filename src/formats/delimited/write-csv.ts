/** Records as RFC 4180 has them: commas, CRLF, quotes where a value needs them, UTF-8 without a mark. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join(""));
}

function quoted(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}
