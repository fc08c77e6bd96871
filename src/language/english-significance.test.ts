import {describe, expect, it} from "vitest";
import {emphasesIn} from "./english-significance.ts";

const read = (text: string) =>
  emphasesIn(text).map(({kind, denied, movement}) =>
    [kind, ...(denied ? ["denied"] : []), movement ?? "any"].join(" "),
  );

describe("reads significance in", () => {
  it.each([
    ["There was a significant fall in shed break-ins.", ["significance down"]],
    ["A statistically significant rise in bicycle theft was recorded.", ["significance up"]],
    ["We saw substantial reductions in graffiti.", ["significance down"]],
    ["Vandalism fell sharply.", ["significance down"]],
    ["Vandalism has fallen markedly since 2031.", ["significance down"]],
    ["Vandalism significantly decreased last year.", ["significance down"]],
    ["Moped theft is notably higher than in 2031.", ["significance up"]],
    ["There were significantly fewer sheds broken into.", ["significance down"]],
    ["The year saw considerably more arson.", ["significance up"]],
    ["a clear fall in arson", ["significance down"]],
    ["a genuine improvement in answering", ["significance better"]],
    ["Answering has improved dramatically.", ["significance better"]],
    ["Answering deteriorated sharply in winter.", ["significance worse"]],
    ["a sharp 14.5% year-on-year fall from 600 to 513", ["significance down"]],
    ["a marked and sustained decline", ["significance down"]],
    ["This led to a significant reduction in arson.", ["significance down"]],
    ["The work contributed to a substantial drop in arson.", ["significance down"]],
    ["The fall in arson is significant.", ["significance down"]],
    ["The change was statistically significant.", ["significance any"]],
    ["A meaningful difference was seen between the two years.", ["significance any"]],
    ["The change is larger than chance would explain.", ["significance any"]],
    ["not only a significant fall but a lasting one", ["significance down"]],
    ["Arson continued to fall significantly.", ["significance down"]],
    ["There was a large fall in arson, and a huge rise in graffiti.", ["significance down", "significance up"]],
    ["Arson plummeted, while graffiti soared.", ["significance down", "significance up"]],
    ["Nationally, arson rose, but here it fell significantly.", ["significance down"]],
    ["The fall in arson is not due to chance.", ["significance any"]],
    ["The fall in arson is unlikely to be due to chance.", ["significance any"]],
    ["The fall in arson cannot be explained by chance alone.", ["significance any"]],
    ["Chance alone cannot explain the fall in arson.", ["significance any"]],
    ["Arson is well down on last year.", ["significance down"]],
    ["The team slashed arson.", ["significance down"]],
    ["Arson fell rapidly.", ["significance down"]],
    ["Arson was down by a significant margin.", ["significance down"]],
    ["Arson fell steeply, and graffiti rose substantially.", ["significance down", "significance up"]],
  ])("%s", (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe("reads the contrary in", () => {
  it.each([
    ["The fall in arson is not distinguishable from chance.", ["significance denied any"]],
    ["The rise in arson could be due to chance.", ["significance denied any"]],
    ["The rise in arson may well be down to pure luck.", ["significance denied any"]],
    ["The rise in arson is simply due to chance.", ["significance denied any"]],
    ["Chance may explain the fall in arson.", ["significance denied any"]],
    ["There was no significant change in arson.", ["significance denied any"]],
    ["There was no statistically significant difference.", ["significance denied any"]],
    ["The change was not statistically significant.", ["significance denied any"]],
    ["The fall wasn't significant.", ["significance denied down"]],
    ["Arson did not change significantly.", ["significance denied any"]],
    ["Arson didn\u2019t rise significantly.", ["significance denied up"]],
    ["Levels are not significantly different.", ["significance denied any"]],
    ["a statistically insignificant rise", ["significance denied up"]],
    ["a non-significant decrease", ["significance denied down"]],
    ["without any significant increase", ["significance denied up"]],
    ["Neither a significant rise nor much else", ["significance denied up"]],
  ])("%s", (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe("reads similarity in", () => {
  it.each([
    ["There was a similar decline in graffiti.", ["similarity down"]],
    ["A comparable rise was seen in moped theft.", ["similarity up"]],
    ["Graffiti likewise fell.", ["similarity down"]],
    ["Graffiti fell similarly.", ["similarity down"]],
    ["Graffiti fell by a similar amount.", ["similarity down"]],
    ["Moped theft rose at a similar rate.", ["similarity up"]],
    ["A similar trend was seen in graffiti.", ["similarity any"]],
  ])("%s", (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe("keeps quiet on", () => {
  it.each([
    "The office made a significant investment in street lighting.",
    "Survivors, their families and significant others were asked.",
    "Drug deaths are a significant concern.",
    "Partners play a significant role, and significant progress has been made.",
    "The centre keeps a record of decisions.",
    "Officers take a consistent approach to sharp objects.",
    "Similar offences are counted together.",
    "Two similar cases were heard, in comparable courts.",
    "A marked police car stood at the gate.",
    "It is clear that more is needed, and the meaning is clear.",
    "Wardens found a substantial amount of cannabis.",
    "A sharp rise to the challenge",
    "Residents tell us that a significant fall in arson is their first wish.",
    "A sharp fall in arson remains our top priority.",
    "Every young person gets a chance to work, and a second chance may be due to them.",
    "Whether the fall is due to chance we cannot say.",
    "There is a chance that arson fell.",
    "The teams make a significant difference to victims.",
    "This makes a real difference.",
    "A substantial reduction programme began.",
    "The Violence Reduction Partnership does significant violence reduction work.",
    "We aim for a significant reduction in arson.",
    "The plan is expected to bring a significant fall in arson.",
    "We want to see a significant fall in arson.",
    "The team works to significantly reduce arson.",
    "Arson could rise significantly.",
    "Arson should fall sharply next year.",
    "If arson falls significantly, the team moves on.",
    "We do not know whether the fall is significant.",
    "We cannot say that the fall is significant.",
    "We do not call this a significant fall.",
    "The numbers are too small to show a significant fall.",
    "Nationally there was a significant fall.",
    "Nationally, arson fell significantly.",
    "Across England and Wales, there was a significant fall in arson.",
    "A significant rise was seen across England and Wales.",
    "There was a sharp rise in other forces.",
    "Victims are significantly more likely to report.",
    "Cases are considerably more complex.",
    "The notable drop-in centre opened.",
    "The same service is given to all, and the same officers come.",
    "Children of a similar age took part.",
    "Notable visitors came, and a striking mural was unveiled.",
    "Officers marked property, and dramatic arts were taught.",
    "A large increase programme, a big fallen tree and major drop-in centres opened.",
    "Officers plunged into the canal.",
    "We aim for a large fall in arson.",
    "There is considerable change to come in how we work, equivalent to three posts.",
  ])("%s", (text) => {
    expect(read(text).filter((found) => found !== "significance any")).toEqual([]);
  });
});
