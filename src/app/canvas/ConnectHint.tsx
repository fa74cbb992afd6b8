// What the connect tool waits for, said over the map while it is in the hand, and the way out of it.
import { useReading } from '../session/hooks.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { setTool, useUi } from '../uiStore.ts'
import styles from './ConnectHint.module.css'
import { nameOf } from './edits.ts'

const ConnectKind = lazyPart(async () => (await import('./ConnectKind.tsx')).ConnectKind)

export function ConnectHint() {
  const connecting = useUi((ui) => ui.tool === 'connect')
  return (
    <div className={styles.place}>
      {/* There before it has something to say, else not every reader of the screen says it. */}
      <div role="status">{connecting && <Words />}</div>
      {connecting && (
        <PartFence>
          <ConnectKind />
        </PartFence>
      )}
      {connecting && (
        <button type="button" className={styles.end} onClick={() => setTool('select')}>
          Stop <kbd>Esc</kbd>
        </button>
      )}
    </div>
  )
}

function Words() {
  const { map } = useReading()
  const from = useUi((ui) => ui.connectFrom)
  return (
    <p className={styles.words}>
      {from === null
        ? 'Choose the card it starts from.'
        : `Now the card that ${nameOf(map, { kind: 'card', id: from })} leads to.`}
    </p>
  )
}
