// A map carried by the pointer from its card to a folder. Knows the drag of browsers, and nothing of folders.
import type { DragEvent } from 'react'
import type { MapId } from '../../core/model/ids.ts'

const TYPE = 'application/x-throughline-map'

export function carryMap(event: DragEvent, id: MapId): void {
  event.dataTransfer.setData(TYPE, id)
}

/** What is carried can be read only when it is let go; before, one learns no more than this. */
export const carriesMap = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(TYPE)

export const carriedMap = ({ dataTransfer }: DragEvent): string => dataTransfer.getData(TYPE)
