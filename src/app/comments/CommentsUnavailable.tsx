// Why there are no comments to be seen, where it is not that nobody wrote any. Nothing else.
import { useStatus } from '../session/hooks.ts'
import styles from './CommentsHere.module.css'
import { useComments } from './commentStore.ts'

export function CommentsUnavailable() {
  const { loaded, trouble } = useComments()
  const offline = useStatus().connection === 'offline'
  if (loaded) return null
  const sentence = offline
    ? 'Comments are on the server, which cannot be reached. They come when it is back.'
    : (trouble?.sentence ?? 'Comments are on their way…')
  return (
    <p className={styles.note} role="status">
      {sentence}
    </p>
  )
}
