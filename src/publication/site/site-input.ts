import type {Area} from "../../vocabulary/area.ts";
import type {Ground} from "../charts/ground/ground.ts";
import type {Release} from "../release/read-release.ts";

/** A release that stands, read and found whole. */
export interface SiteRelease {
  readonly records: Release;
  /** Every file of its folder, by its path in it. */
  readonly paths: readonly string[];
  /** The bytes of one, unchanged. Read when it is wanted, so that no release need be held in memory. */
  readonly read: (path: string) => Uint8Array;
}

export interface SitePriority {
  readonly id: string;
  readonly title: string;
  readonly short: string;
}

/** The priorities that releases answer to, as official data names them. */
export interface SiteFramework {
  readonly id: string;
  readonly title: string;
  readonly priorities: readonly SitePriority[];
}

/** The style, the one script and the fonts, as bytes. */
export interface SiteLook {
  readonly css: string;
  readonly script: string;
  /** `fonts/…` to bytes, with their licence. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

export type SiteLanguage = "en" | "cy";

export interface SiteInput {
  /** Of one body or of many, in any order. */
  readonly releases: readonly SiteRelease[];
  readonly frameworks: readonly SiteFramework[];
  /** Areas and their names: figures may be of others than a body's own. */
  readonly areas: readonly Area[];
  /** Where a page that is not found stands: "/", or the folder of a website that the site is put into, "/performance/". */
  readonly base: string;
  /** Its whole address, ending with a stroke, where that is known: maps of a site and catalogues want it. */
  readonly address?: string;
  /** The first is the one that addresses begin with; others have a tree of their own. */
  readonly languages: readonly SiteLanguage[];
  readonly look: SiteLook;
  /** The boundaries of the forces: maps are drawn on them, and on tiles without them. */
  readonly ground?: Ground;
}

/** A file of the site; of a page also what a feed, a search index or a map of the site wants to know of it. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly page?: SitePage;
}

export interface SitePage {
  /** As a reader asks for it: "measures/homicides/"; "" is the first page. */
  readonly path: string;
  readonly title: string;
  /** What it says, in a sentence or a few. */
  readonly words: string;
  readonly language: SiteLanguage;
  /** ISO 8601: when the newest release that it is made from was signed. */
  readonly changedAt: string;
}
