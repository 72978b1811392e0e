// Plain values only: windows read this file, and it carries no schema.

/** How many days a sync keeps whole. */
export const backDays = [30, 90, 365] as const;
/** Minutes between two syncs; 0 syncs only when asked. */
export const syncIntervals = [15, 30, 60, 180, 720, 0] as const;
export const proxyModes = ['system', 'direct', 'fixed'] as const;
export type ProxyMode = (typeof proxyModes)[number];

/** What the reader chose for reading the feed on this machine. */
export interface SyncChoices {
  readonly back: (typeof backDays)[number];
  readonly everyMinutes: (typeof syncIntervals)[number];
  readonly proxy: {
    readonly mode: ProxyMode;
    /** Such as `http://proxy.example.org:3128` or `socks5://127.0.0.1:1080`; used by `fixed` only. */
    readonly server: string;
  };
}

/** Where the token is: nowhere, in the system's keyring, in memory for this run, or set by the environment. */
export type TokenKept = 'none' | 'keyring' | 'this-run' | 'environment';

/** The settings of the sync as a window shows them. */
export interface SyncSettings {
  readonly choices: SyncChoices;
  /** The address in force. */
  readonly endpoint: string;
  /** `HF_ENDPOINT` set it, and beats what is set here. */
  readonly endpointFromEnvironment: boolean;
  readonly token: TokenKept;
}
