// What a card is joined with: everything that leads to it and everything that it leads to, however far. Pure.
import type { CardId, ConnectorId } from './ids.ts'
import type { Connector } from './map.ts'

export interface Chain {
  readonly cards: ReadonlySet<CardId>
  readonly connectors: ReadonlySet<ConnectorId>
}

/** null: nothing is joined with it. Circles end where they began. */
export function chainOf(connectors: readonly Connector[], id: CardId): Chain | null {
  const cards = new Set([id])
  const reached = new Set<ConnectorId>()
  const follow = (near: 'from' | 'to', far: 'from' | 'to'): void => {
    const byEnd = new Map<CardId, Connector[]>()
    for (const connector of connectors) {
      const known = byEnd.get(connector[near])
      if (known) known.push(connector)
      else byEnd.set(connector[near], [connector])
    }
    const seen = new Set([id])
    for (const card of seen) {
      for (const connector of byEnd.get(card) ?? []) {
        reached.add(connector.id)
        seen.add(connector[far])
        cards.add(connector[far])
      }
    }
  }
  follow('from', 'to')
  follow('to', 'from')
  return reached.size > 0 ? { cards, connectors: reached } : null
}
