// Sends what a file holds, part by part, and adds up what became of it. A part that did not arrive is sent by sending everything
// again: the server takes each response once. Knows no file and no window.
import type { MapId } from '../../core/model/ids.ts'
import type { Receipt } from '../../core/wire/deliveries.ts'
import { postRecords } from '../api/mappings.ts'
import type { Part } from './intakeOrder.ts'

export type Outcome = Pick<Receipt, 'accepted' | 'repeated' | 'rejected'> & {
  /** Why it ended before the end; null: everything was sent. */
  readonly trouble: string | null
  /** The first thing that the server would not take. */
  readonly refusal: string | null
}

interface Delivering {
  readonly kind: 'answers' | 'aggregates'
  readonly isDryRun: boolean
  readonly signal: AbortSignal
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
}

export async function deliver(
  mapId: MapId,
  parts: readonly Part[],
  { kind, isDryRun, signal, onProgress }: Delivering,
): Promise<Outcome> {
  let outcome: Outcome = { accepted: 0, repeated: 0, rejected: 0, trouble: null, refusal: null }
  const all = parts.reduce((sum, { records }) => sum + records, 0)
  let sent = 0
  for (const { body, records } of parts) {
    if (signal.aborted) break
    const answer = await postRecords(mapId, body, { kind, isDryRun })
    if (!answer.ok) return { ...outcome, trouble: answer.trouble.sentence }
    const { accepted, repeated, rejected, problems } = answer.value
    outcome = {
      accepted: outcome.accepted + accepted,
      repeated: outcome.repeated + repeated,
      rejected: outcome.rejected + rejected,
      trouble: null,
      refusal: outcome.refusal ?? problems[0]?.message ?? null,
    }
    sent += records
    onProgress(sent / all)
  }
  return outcome
}
