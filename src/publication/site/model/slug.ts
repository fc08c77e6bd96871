/** A name as an address may hold it: "2024-25-q2", "west-midlands". */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "x";
}

/** By code unit, whatever the machine's language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
