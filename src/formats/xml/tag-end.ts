const [GREATER, SLASH, QUOTE, APOSTROPHE] = [...">/\"'"].map((c) => c.charCodeAt(0));

/** The place of the ">" that ends a tag: one inside a value in quotes does not. */
export function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

/** How far an element was passed over: to its end tag, or to where the rest of the text may hold the beginning of a tag that matters. */
export interface Passed {
  readonly at: number;
  readonly ended: boolean;
  /** Elements of the same name that are open inside it. */
  readonly within: number;
}

/** Passes over the inside of an element by looking for nothing but tags of its name. */
export function passOver(
  text: string,
  {name, from, within}: {readonly name: string; readonly from: number; readonly within: number},
): Passed {
  const end = `</${name}>`;
  let [at, inside] = [from, within];
  for (;;) {
    const close = text.indexOf(end, at);
    const inner = innerTag(text, `<${name} `, {from: at, close});
    if (inner?.cut) return {at: inner.after, ended: false, within: inside};
    if (inner !== undefined) {
      inside += inner.opens;
      at = inner.after;
    } else if (close < 0) return {at: Math.max(at, text.length - end.length), ended: false, within: inside};
    else if (inside === 0) return {at: close, ended: true, within: 0};
    else {
      inside--;
      at = close + end.length;
    }
  }
}

/** The first tag of the name before the end tag: how many elements it opens and the place after it, or where it begins when it is cut. */
function innerTag(text: string, begin: string, {from, close}: {readonly from: number; readonly close: number}) {
  const open = text.indexOf(begin, from);
  if (open < 0 || (close >= 0 && open > close)) return undefined;
  const tag = tagEnd(text, open);
  if (tag < 0) return {cut: true, opens: 0, after: open};
  return {cut: false, opens: text.charCodeAt(tag - 1) === SLASH ? 0 : 1, after: tag + 1};
}
