// Where the others point, and the card they drag. Written straight into the page from awareness: a hundred moves a second
// render nothing.
import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { CardBox } from '../../core/scene/placement.ts'
import { useSession } from '../session/hooks.ts'
import { type Peer, readPeers } from '../session/presence.ts'
import { hueOf } from '../ui/person.ts'
import styles from './Cursors.module.css'
import { useLayout } from './mapLayout.ts'

/** Inside React Flow's viewport, so positions are map coordinates. */
export function Cursors() {
  const { awareness } = useSession()
  const layer = useRef<HTMLDivElement>(null)
  const layout = useLayout()
  const cards = useRef(layout.cards)
  cards.current = layout.cards
  const store = useStoreApi()
  useEffect(() => {
    const parent = layer.current
    if (!parent) return
    const marks = new Map<number, CursorMark>()
    const show = (): void => {
      const peers = readPeers(awareness).filter((peer) => peer.cursor !== null)
      const present = new Set(peers.map((peer) => peer.clientId))
      for (const [clientId, mark] of marks) {
        if (present.has(clientId)) continue
        mark.remove()
        marks.delete(clientId)
      }
      for (const peer of peers) {
        const mark = marks.get(peer.clientId) ?? createMark(parent)
        marks.set(peer.clientId, mark)
        mark.show(peer, store.getState().transform[2], (id) =>
          [...cards.current.values()].find((box) => box.card.id === id),
        )
      }
    }
    let frame = 0
    const request = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        show()
      })
    }
    request()
    awareness.on('change', request)
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform[2] !== before.transform[2]) request()
    })
    return () => {
      awareness.off('change', request)
      unsubscribe()
      cancelAnimationFrame(frame)
      for (const mark of marks.values()) mark.remove()
    }
  }, [awareness, store])
  return <div ref={layer} className={styles.layer} aria-hidden="true" />
}

type BoxOf = (cardId: string) => CardBox | undefined

interface CursorMark {
  show(peer: Peer, zoom: number, boxOf: BoxOf): void
  remove(): void
}

function createMark(parent: HTMLElement): CursorMark {
  const ghost = element(parent, styles.ghost)
  ghost.dataset.testid = 'peer-drag'
  const cursor = element(parent, styles.cursor)
  cursor.dataset.testid = 'cursor'
  cursor.innerHTML =
    '<svg width="14" height="16" viewBox="0 0 14 16"><path d="M1 1l12 5-5.2 1.8L6 13.5z" stroke-linejoin="round"/></svg>'
  const name = element(cursor, styles.name)
  return {
    show({ id, name: text, cursor: at, dragging }, zoom, boxOf) {
      if (!at) return
      cursor.style.setProperty('--who', hueOf(id))
      ghost.style.setProperty('--who', hueOf(id))
      cursor.style.transform = `translate(${at.x}px, ${at.y}px) scale(${1 / zoom})`
      if (name.textContent !== text) name.textContent = text
      const box = dragging ? boxOf(dragging.cardId) : undefined
      ghost.hidden = !box
      if (!box || !dragging) return
      ghost.style.width = `${box.width}px`
      ghost.style.height = `${box.height}px`
      if (ghost.textContent !== box.card.title) ghost.textContent = box.card.title
      ghost.style.transform = `translate(${dragging.x}px, ${dragging.y}px)`
    },
    remove() {
      cursor.remove()
      ghost.remove()
    },
  }
}

function element(parent: HTMLElement, className: string | undefined): HTMLElement {
  const made = document.createElement('div')
  made.className = className ?? ''
  parent.append(made)
  return made
}
