// Fields of several cards that each may have more or less of: evidence, personas, tags. What is pressed or typed is added to or
// taken from all of them; what else they have stays.
import type { PersonaId } from '../../../core/model/ids.ts'
import { LIMITS } from '../../../core/model/limits.ts'
import type { Card, JourneyMap } from '../../../core/model/map.ts'
import { tagsByUse } from '../../../core/model/tags.ts'
import { changeTogether } from '../../canvas/together.ts'
import { useSession } from '../../session/hooks.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { choices, evidenceLabels } from '../labels.ts'
import { PersonasField } from './PersonasField.tsx'
import { Section } from './Section.tsx'
import { shared } from './shared.ts'
import { TagInput } from './TagInput.tsx'

interface SharedFieldProps {
  readonly cards: readonly Card[]
}

interface SharedOnMapProps extends SharedFieldProps {
  readonly map: JourneyMap
}

const LEVELS = choices(evidenceLabels).map((level) => ({ value: level, label: evidenceLabels[level] }))

/** A card that says nothing of its evidence is assumed. */
export function SharedEvidence({ cards }: SharedFieldProps) {
  const session = useSession()
  const { value, differs } = shared(cards, ({ evidence }) => evidence?.level ?? 'assumed')
  return (
    <Section title="Evidence" {...(differs && { note: 'they differ' })}>
      <Segmented
        label="Evidence"
        value={value ?? null}
        options={LEVELS}
        onChange={(level) =>
          changeTogether(session, idsOf(cards), { field: 'evidence', to: (evidence) => ({ ...evidence, level }) })
        }
      />
    </Section>
  )
}

export function SharedPersonas({ cards, map }: SharedOnMapProps) {
  const session = useSession()
  const onAll = map.personas.flatMap(({ id }) => (cards.every((card) => card.personaIds?.includes(id)) ? [id] : []))
  const onSome = cards.some(({ personaIds = [] }) => personaIds.length > 0)
  const handleChange = (chosen: readonly PersonaId[] = []): void => {
    const added = chosen.filter((id) => !onAll.includes(id))
    const to = (before: readonly PersonaId[] = []): readonly PersonaId[] | undefined => {
      const kept = before.filter((id) => !onAll.includes(id) || chosen.includes(id))
      const all = new Set([...kept, ...added])
      return all.size === 0 ? undefined : map.personas.map(({ id }) => id).filter((id) => all.has(id))
    }
    changeTogether(session, idsOf(cards), { field: 'personaIds', to })
  }
  return (
    <PersonasField map={map} personaIds={onAll} note={onSome ? 'they differ' : undefined} onChange={handleChange} />
  )
}

export function SharedTags({ cards, map }: SharedOnMapProps) {
  const session = useSession()
  const change = (to: (tags: readonly string[]) => readonly string[]): void =>
    changeTogether(session, idsOf(cards), {
      field: 'tags',
      to: (before = []) => {
        const tags = to(before)
        return tags.length === 0 ? undefined : tags
      },
    })
  const add = (tag: string) => (tags: readonly string[]) =>
    tags.includes(tag) || tags.length >= LIMITS.tags ? tags : [...tags, tag]
  return (
    <TagInput
      map={map}
      tags={tagsByUse(cards).map(({ tag, cards: count }) => ({
        tag,
        ...(count < cards.length && { note: `${count} of ${cards.length}` }),
      }))}
      onAdd={(tag) => change(add(tag))}
      onRemove={(tag) => change((tags) => tags.filter((other) => other !== tag))}
    />
  )
}

const idsOf = (cards: readonly Card[]) => cards.map(({ id }) => id)
