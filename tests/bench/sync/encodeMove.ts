// One pointer's state as the editor sends it, with the time at which it was moved.
import * as encoding from 'lib0/encoding'

export function encodeMove(clientId: number, count: number): Uint8Array {
  const state = {
    user: { id: 'bench', name: 'Bench' },
    cursor: { x: 300 + (count % 900), y: 200 + (count % 500) },
    atMs: performance.now(),
  }
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, count + 1)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })
}
