/** What a reader of a guide does, in order: puts a file in the workspace's folder, or runs a command. */
export type GuideStep =
  | {readonly kind: "file"; readonly path: string; readonly text: string}
  | {
      readonly kind: "command";
      readonly args: readonly string[];
      /** Where its output goes. */
      readonly into?: string;
      /** As the guide says behind the command; 0 where it says nothing. */
      readonly code: number;
    };

/** A fenced block that stands under "`path`:" is a file; each line of another that begins with `npx copperplate` is a command. */
export function stepsOf(guide: string): readonly GuideStep[] {
  return [...guide.matchAll(/^```\w*\n(.*?)^```$/gms)].flatMap((block): readonly GuideStep[] => {
    const path = /`([\w./-]+)`:\s*$/.exec(guide.slice(0, block.index))?.[1];
    const text = block[1]!;
    return path === undefined ? text.split("\n").flatMap(commandIn) : [{kind: "file", path, text}];
  });
}

function commandIn(line: string): readonly GuideStep[] {
  const [, said = "", comment = ""] = /^npx copperplate ([^#]+)(#.*)?$/.exec(line) ?? [];
  if (said === "") return [];
  const [command = "", into] = said.split(" > ");
  const args = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const code = Number(/exit code (\d)/.exec(comment)?.[1] ?? 0);
  return [{kind: "command", args, code, ...(into === undefined ? {} : {into: into.trim()})}];
}
