/** Where rules come from: our own address, or one that a person or a device's policy added. */
export interface RuleSource {
  /** `own`, or the name of the key of an added source. */
  readonly id: string;
  readonly trust: 'own' | 'third-party';
  /** Folder of releases, ending in a slash; null: nothing is downloaded. */
  readonly address: string | null;
  /** Public keys as text; see src/core/pack/keys.ts. */
  readonly currentKey: string;
  readonly nextKey: string | null;
  /** Packs that are in force until something newer is accepted; an added source has none. */
  readonly bundledSeq: number;
  /** The latest time that is certain without having downloaded anything; milliseconds since the epoch. */
  readonly certainTime: number;
}

/** Points of an update at which the browser may end the worker; in order. */
export type UpdateStep =
  | 'alarm'
  | 'locked'
  | 'headers'
  | 'part'
  | 'body'
  | 'verified'
  | 'staging'
  | 'staged'
  | 'tested'
  | 'flipping'
  | 'flipped'
  | 'told'
  | 'cleaning'
  | 'scheduling';
