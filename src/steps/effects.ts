import type {Warehouse} from "../figures/warehouse/warehouse.ts";
import type {SignOffStore} from "../prose/review/sign-off-store.ts";

/** What the verbs need of the world beyond the workspace's folder: which engine and store, the time, and somebody to tell how it goes. */
export interface Effects {
  /** `afresh`: every answer from the engine, none remembered; for what proves, explains or changes. */
  readonly openWarehouse: (workspace: string, how?: {readonly afresh: boolean}) => Promise<Warehouse>;
  readonly signOffs: (workspace: string) => SignOffStore;
  readonly now: () => Date;
  readonly progress: (message: string, done?: number) => void;
}

/** Opens the warehouse for one piece of work and closes it whatever happens. */
export async function withWarehouse<T>(
  {workspace, afresh = false}: {readonly workspace: string; readonly afresh?: boolean},
  effects: Effects,
  work: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  const warehouse = await effects.openWarehouse(workspace, {afresh});
  try {
    return await work(warehouse);
  } finally {
    await warehouse.close();
  }
}
