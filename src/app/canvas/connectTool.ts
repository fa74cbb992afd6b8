// The connect tool: first the card that a connector starts from, then the one it leads to; by pointer and by Enter alike.
import type { CardId } from '../../core/model/ids.ts'
import type { Session } from '../session/session.ts'
import { setTool, useUi } from '../uiStore.ts'
import { connect } from './edits.ts'

/** null: the first card is still to be chosen. */
export const startConnecting = (from: CardId | null): void => useUi.setState({ tool: 'connect', connectFrom: from })

export function chooseCard(session: Session, id: CardId): void {
  const { connectFrom } = useUi.getState()
  if (connectFrom === null || connectFrom === id) startConnecting(id)
  else {
    connect(session, connectFrom, id)
    setTool('select')
  }
}
