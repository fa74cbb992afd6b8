// What a view does, in a few words: "compact, 2 lanes hidden". Says nothing of its filter, which has words of its own.
import type { View } from '../../../core/model/view.ts'

export function viewWords({ density = 'comfortable', hiddenLanes, foldedLanes, foldedStages }: View): string {
  return [
    density,
    counted(hiddenLanes, 'lane', 'hidden'),
    counted(foldedLanes, 'lane', 'folded'),
    counted(foldedStages, 'stage', 'folded'),
  ]
    .filter(Boolean)
    .join(', ')
}

const counted = (all: readonly unknown[] = [], what: string, how: string): string =>
  all.length === 0 ? '' : `${all.length} ${what}${all.length === 1 ? '' : 's'} ${how}`
