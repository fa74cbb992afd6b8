// The cards that somebody's words were found on, for rings around them while cards are painted and not mounted. Filled by the
// finder; knows nothing of it.
import { create } from 'zustand'
import type { CardId } from '../../core/model/ids.ts'

const NONE: readonly CardId[] = []
const useFound = create<readonly CardId[]>()(() => NONE)

export const useFoundCards = (): readonly CardId[] => useFound()
export const showFoundCards = (ids: readonly CardId[]): void => useFound.setState(ids.length > 0 ? ids : NONE, true)
