// What is known of a card besides its title, in words and marks, as its drawing on the canvas says it. Nothing is said of nothing.
import { laneKinds } from '../../core/model/lanes.ts'
import type { Card, Settings } from '../../core/model/map.ts'
import { SEVERITY_NAMES } from '../../core/scene/marks.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { factsOf } from '../outline/facts.ts'
import { channelLabels, startedByLabels, statusLabels } from '../panels/labels.ts'
import { PersonaMark } from '../panels/PersonaMark.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import styles from './CardFacts.module.css'

interface CardFactsProps {
  readonly box: CardBox
  readonly layout: Layout
}

export function CardFacts({ box, layout: { columns, context } }: CardFactsProps) {
  const { card, column, span } = box
  const owner = card.ownerId === undefined ? undefined : context.person(card.ownerId)
  const personas = (card.personaIds ?? []).flatMap((id) => context.persona(id) ?? [])
  const steps = span > 1 ? `steps ${columns[column]?.number} to ${columns[column + span - 1]?.number}` : null
  const words = wordsOf(box, { steps, settings: context.map.settings })
  if (words === '' && !owner && personas.length === 0) return null
  return (
    <div className={styles.facts}>
      {words !== '' && <span dir="auto">{words}</span>}
      {personas.map((persona) => (
        <span key={persona.id} className={styles.who}>
          <PersonaMark persona={persona} sizePx={18} />
          {persona.name}
        </span>
      ))}
      {owner && (
        <span className={styles.who}>
          <Avatar name={owner.name} sizePx={18} />
          {owner.name}
        </span>
      )}
    </div>
  )
}

interface Shown {
  readonly steps: string | null
  readonly settings: Settings
}

function wordsOf({ card, lane }: CardBox, shown: Shown): string {
  const { fields } = laneKinds[lane.kind]
  return [...ownWords(card, fields), factsOf(card, { fields, ...shown })].filter(Boolean).join(' · ')
}

type Fields = (typeof laneKinds)[keyof typeof laneKinds]['fields']

const ownWords = (card: Card, fields: Fields): readonly (string | number | undefined | false)[] => [
  fields.includes('severity') && card.severity && SEVERITY_NAMES[card.severity],
  fields.includes('channel') && card.channel && channelLabels[card.channel],
  fields.includes('startedBy') && card.startedBy && `${startedByLabels[card.startedBy]} starts`,
  fields.includes('actor') && card.actor,
  fields.includes('status') && card.status && statusLabels[card.status],
]
