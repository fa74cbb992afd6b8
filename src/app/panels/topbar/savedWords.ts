// What is known of one's changes, in words.
import type { Status } from '../../session/status.ts'

/** "Saved" only of what is on the server's disk. */
export function savedWords({ connection, unsaved }: Pick<Status, 'connection' | 'unsaved'>): string {
  if (unsaved === 0) return 'Saved'
  if (connection === 'online') return 'Saving…'
  return unsaved === 1 ? '1 change waiting' : `${unsaved} changes waiting`
}
