// Why there are no comments to be seen, where it is not that nobody wrote any. Nothing else.
import { AddLink } from '../panels/AddLink.tsx'
import { useStatus } from '../session/hooks.ts'
import styles from './CommentsHere.module.css'
import { loadComments, useComments } from './commentStore.ts'

export function CommentsUnavailable() {
  const { mapId, loaded, trouble, comments } = useComments()
  const offline = useStatus().connection === 'offline'
  if (loaded) return null
  const away =
    comments.size > 0
      ? 'These are the comments as this browser had them last. Newer ones come when the server is back.'
      : 'Comments are on the server, which cannot be reached. They come when it is back.'
  const sentence = offline ? away : (trouble?.sentence ?? 'Comments are on their way…')
  return (
    <div role="status">
      <p className={styles.note}>{sentence}</p>
      {trouble && !offline && mapId && <AddLink onClick={() => void loadComments(mapId)}>Try again</AddLink>}
    </div>
  )
}
