// Into the bin and back. Nothing is asked first, since both ways are open for 30 days and the toast offers the other one.
import type { MapSummary } from '../../core/wire/session.ts'
import { binMap, restoreMap } from '../api/maps.ts'
import { showToast } from '../ui/Toast.ts'
import { titleOf } from './titleOf.ts'

interface Binning {
  readonly moveToBin: (map: MapSummary) => Promise<void>
  readonly putBack: (map: MapSummary) => Promise<void>
}

export function useBinning(refresh: () => Promise<void>): Binning {
  const putBack = async (map: MapSummary) => {
    const answer = await restoreMap(map.id)
    await refresh()
    showToast({ message: answer.ok ? `“${titleOf(map)}” is back among the maps.` : answer.trouble.sentence })
  }
  const moveToBin = async (map: MapSummary) => {
    const answer = await binMap(map.id)
    await refresh()
    if (answer.ok) {
      showToast({
        message: `“${titleOf(map)}” is in the bin for 30 days.`,
        action: { label: 'Undo', onClick: () => void putBack(map) },
      })
    } else showToast({ message: answer.trouble.sentence })
  }
  return { moveToBin, putBack }
}
