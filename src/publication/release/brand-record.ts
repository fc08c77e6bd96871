import {z} from "zod";

/** brand.json: what a body's pages of the public site wear and where they lead. Not every release has one. */
export interface BrandRecord {
  readonly schema: 1;
  /** `#rrggbb` of the band, the numerals and the current page's name: on white, and on the dark ground. */
  readonly colours?: {readonly light: string; readonly dark: string};
  /** A picture within the release, `brand/logo.svg` or `.png`. */
  readonly logo?: string;
  readonly website?: string;
  readonly email?: string;
  readonly telephone?: string;
  readonly contact?: string;
}

const colour = z.string().regex(/^#[0-9a-f]{6}$/, "a colour is written #rrggbb");

export const brandSchema: z.ZodType<BrandRecord> = z.strictObject({
  schema: z.literal(1),
  colours: z.strictObject({light: colour, dark: colour}).exactOptional(),
  logo: z
    .string()
    .regex(/^brand\/logo\.(svg|png)$/, "a logo is brand/logo.svg or brand/logo.png")
    .exactOptional(),
  website: z.string().exactOptional(),
  email: z.string().exactOptional(),
  telephone: z.string().exactOptional(),
  contact: z.string().exactOptional(),
});

/** The grounds that the pages stand on, light and dark. */
export const PAPER = {light: "#ffffff", dark: "#0f151b"} as const;
/** The least contrast of text, by the Web Content Accessibility Guidelines at AA. */
export const LEAST_CONTRAST = 4.5;

/** The contrast of two colours written `#rrggbb`, from 1 to 21, by the formula of the Web Content Accessibility Guidelines 2. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
