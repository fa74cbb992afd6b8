// What this client tells of presence: its own state, and nothing that it only heard from others. Knows the provider, not
// what a state holds.
import type { WebsocketProvider } from 'y-websocket'

/**
 * y-websocket sends back to the server every state that it hears from it: with fifty people in a map that is fifty times as
 * much as one's own. And after a reconnect it repeats one's state with the clock it had, which the others, who were told
 * that one had left, take for old. So only one's own state is sent, and it is set anew with every connection.
 */
export function speakForOneself(provider: WebsocketProvider): void {
  const { awareness, _awarenessUpdateHandler: send } = provider
  awareness.off('update', send)
  // Under the provider's own name, so that it takes the listener away when it goes.
  provider._awarenessUpdateHandler = ({ added, updated, removed }: Clients, origin: unknown) => {
    const isOwn = [...added, ...updated, ...removed].includes(awareness.clientID)
    if (isOwn) send({ added: [], updated: [awareness.clientID], removed: [] }, origin)
  }
  awareness.on('update', provider._awarenessUpdateHandler)
  provider.on('status', ({ status }) => {
    if (status === 'connected') awareness.setLocalState(awareness.getLocalState())
  })
}

interface Clients {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}
