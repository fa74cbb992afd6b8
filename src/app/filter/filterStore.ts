// Which cards this person wants to see, and how that is changed. One's own: nobody else's view changes with it.
import { type Filter, NO_FILTER } from '../../core/model/filter.ts'
import { useUi } from '../uiStore.ts'

export const useFilter = (): Filter => useUi((ui) => ui.filter)

export const changeFilter = (some: Partial<Filter>): void =>
  useUi.setState(({ filter }) => ({ filter: { ...filter, ...some } }))

export const clearFilter = (): void => useUi.setState({ filter: NO_FILTER })

/** With one more, or one less. */
export const toggled = <T>(all: readonly T[] | undefined, one: T): T[] =>
  all?.includes(one) ? all.filter((each) => each !== one) : [...(all ?? []), one]
