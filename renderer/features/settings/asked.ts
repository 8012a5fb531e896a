/** What an administrator asked for or confirmed, as the dialogs hand it on. */
export interface Asked {
  /** The officer it is about. */
  readonly displayName: string;
  /** Half of a one-time password to write down; null where none was given. */
  readonly half: string | null;
}
