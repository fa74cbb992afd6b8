// What can be asked for: words, personas, owners, tags, severities. Offers what is on the map, and says how many cards match.
import { useId } from 'react'
import { isFiltering } from '../../core/model/filter.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { matches } from '../../core/model/matches.ts'
import { tagsByUse } from '../../core/model/tags.ts'
import { SEVERITY_NAMES } from '../../core/scene/marks.ts'
import { AddLink } from '../panels/AddLink.tsx'
import { PersonaMark } from '../panels/PersonaMark.tsx'
import { SeverityMark } from '../panels/SeverityMark.tsx'
import { useMayEdit, useReading } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { openPanel } from '../uiStore.ts'
import { Choices } from './Choices.tsx'
import styles from './FilterFields.module.css'
import { changeFilter, clearFilter, useFilter } from './filterStore.ts'

const SEVERITIES = [4, 3, 2, 1] as const

export function FilterFields() {
  const { map } = useReading()
  const filter = useFilter()
  const mayEdit = useMayEdit()
  const wordsId = useId()
  const { severities, tags, owners } = onMap(map)
  const shown = map.cards.filter((card) => matches(card, filter)).length
  return (
    <div className={styles.fields}>
      <label htmlFor={wordsId} className={styles.label}>
        Words
      </label>
      <TextInput
        id={wordsId}
        type="search"
        placeholder="In titles, texts and tags"
        value={filter.words ?? ''}
        maxLength={200}
        onChange={(event) => changeFilter({ words: event.target.value })}
      />
      <Choices
        label="Personas"
        asked={filter.personas}
        options={map.personas.map((persona) => ({
          value: persona.id,
          label: persona.name || 'Unnamed persona',
          icon: <PersonaMark persona={persona} sizePx={16} />,
        }))}
        onChange={(personas) => changeFilter({ personas })}
      />
      <Choices
        label="Severity"
        asked={filter.severities}
        options={SEVERITIES.filter((severity) => severities.has(severity)).map((value) => ({
          value,
          label: SEVERITY_NAMES[value],
          icon: <SeverityMark severity={value} />,
        }))}
        onChange={(chosen) => changeFilter({ severities: chosen })}
      />
      <Choices
        label="Owner"
        asked={filter.owners}
        options={map.people
          .filter(({ id }) => owners.has(id))
          .map(({ id, name }) => ({ value: id, label: name || 'Unnamed person' }))}
        onChange={(chosen) => changeFilter({ owners: chosen })}
      />
      <Choices
        label="Tags"
        asked={filter.tags}
        options={tags.map((tag) => ({ value: tag, label: tag }))}
        onChange={(chosen) => changeFilter({ tags: chosen })}
      />
      {mayEdit && (
        <div className={styles.edit}>
          {tags.length > 0 && <AddLink onClick={() => openPanel('tags')}>Edit tags</AddLink>}
          {isFiltering(filter) && <AddLink onClick={() => openPanel('views')}>Save as a view</AddLink>}
        </div>
      )}
      <div className={styles.foot}>
        <span role="status">
          {isFiltering(filter) ? `${shown} of ${map.cards.length} cards match` : `${map.cards.length} cards`}
        </span>
        <Button size="sm" disabled={!isFiltering(filter)} onClick={clearFilter}>
          Clear
        </Button>
      </div>
    </div>
  )
}

const onMap = ({ cards }: JourneyMap) => ({
  severities: new Set(cards.flatMap(({ severity }) => severity ?? [])),
  owners: new Set(cards.flatMap(({ ownerId }) => ownerId ?? [])),
  tags: tagsByUse(cards).map(({ tag }) => tag),
})
