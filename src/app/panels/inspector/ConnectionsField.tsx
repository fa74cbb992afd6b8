// The other connectors of a card, each a way to it. Drawn on the canvas; here for those who do not see it.
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { select } from '../../uiStore.ts'
import { connectorLabels } from '../labels.ts'
import { linksOf } from './addressing.ts'
import styles from './ConnectionsField.module.css'
import type { CardControlProps } from './cardEditing.ts'
import { Section } from './Section.tsx'

export function ConnectionsField({ card, map }: CardControlProps) {
  const links = new Set(linksOf(map, card).map(({ connectorId }) => connectorId))
  const connectors = map.connectors.filter(({ id, from, to }) => (from === card.id || to === card.id) && !links.has(id))
  if (connectors.length === 0) return null
  const titleOf = (id: string): string => map.cards.find((each) => each.id === id)?.title || 'Untitled'
  return (
    <Section title="Connections">
      <ul>
        {connectors.map(({ id, from, to, kind }) => (
          <li key={id}>
            <button type="button" className={styles.connection} onClick={() => select({ kind: 'connector', id })}>
              {from === card.id ? <ArrowRight size={14} aria-label="to" /> : <ArrowLeft size={14} aria-label="from" />}
              <span>{titleOf(from === card.id ? to : from)}</span>
              <small className={styles.kind}>{connectorLabels[kind]}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
