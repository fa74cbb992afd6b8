// Who answers for something, on one line.
import type { PersonId } from '../../../core/model/ids.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { OwnerSelect } from './OwnerSelect.tsx'
import { Row } from './Row.tsx'

interface OwnerRowProps {
  readonly map: JourneyMap
  readonly ownerId: PersonId | undefined
  readonly placeholder?: string
  readonly onChange: (ownerId: PersonId | undefined) => void
}

export function OwnerRow({ map, ...owner }: OwnerRowProps) {
  return <Row label="Owner">{(control) => <OwnerSelect people={map.people} control={control} {...owner} />}</Row>
}
