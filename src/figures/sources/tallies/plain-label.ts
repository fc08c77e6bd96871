/** A label or heading as it is compared: case, spaces, a closing colon and raised marks do not count. */
export function plainLabel(text: string): string {
  return text
    .replace(/[¹²³⁰⁴-⁹]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\s:*]+$/, "")
    .trim()
    .toLowerCase();
}

/** Whether a label is one of the names; a name may end or begin in `*` for "anything". */
export function isNamed(text: string, listed: readonly string[]): boolean {
  const plain = plainLabel(text);
  return listed.some((name) => {
    const end = name.endsWith("*") && name.length > 1;
    const begin = name.startsWith("*") && name.length > 1;
    const bare = plainLabel(name.replace(/^\*|\*$/g, ""));
    if (end && begin) return plain.includes(bare);
    return end ? plain.startsWith(bare) : begin ? plain.endsWith(bare) : plain === bare;
  });
}
