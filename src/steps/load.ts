import {existsSync, readdirSync, statSync} from "node:fs";
import {basename, join, relative, resolve} from "node:path";
import {type Mapping, readMapping, sourceFor} from "../figures/sources/index.ts";
import type {Receipt} from "../figures/warehouse/receipt.ts";
import type {SourceFile} from "../figures/warehouse/warehouse.ts";
import type {Finding} from "../vocabulary/finding.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {type Effects, withWarehouse} from "./effects.ts";
import {isWorkspace, openWorkspace, textFiles, type Workspace} from "./workspace.ts";

export interface Loaded {
  readonly receipts: readonly Receipt[];
  readonly findings: readonly Finding[];
  /** One sentence: what stands now. */
  readonly summary: string;
}
