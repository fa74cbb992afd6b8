// A map once more, beside the one it was made from; the person stays where they are, with the way to the copy.
import { MAP_TITLE_CHARS } from '../../core/wire/routes.ts'
import type { MapSummary } from '../../core/wire/session.ts'
import { copyMap } from '../api/maps.ts'
import { mapAddress, navigate } from '../router.ts'
import { showToast } from '../ui/Toast.ts'
import { freeTitle } from './freeTitle.ts'
import { titleOf } from './titleOf.ts'

/** `taken`: the titles that the copy shall not have. */
export async function duplicate(
  map: MapSummary,
  refresh: () => Promise<void>,
  taken: readonly string[],
): Promise<void> {
  const title = freeTitle(`${titleOf(map)} copy`, taken).slice(0, MAP_TITLE_CHARS)
  const answer = await copyMap(map.id, title)
  await refresh()
  if (answer.ok) {
    const { id } = answer.value
    showToast({
      message: `“${title}” is among the maps.`,
      action: { label: 'Open it', onClick: () => navigate(mapAddress(id)) },
    })
  } else showToast({ message: answer.trouble.sentence })
}
